// The file in which the application keeps its register of letters, as everybody reads it who only wants to know.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { type RegisterEntry, registerEntrySchema } from '../../core/model/kinds/rating.ts';
import { ratingKey } from '../../core/query/evidence/ratings.ts';

/** Its name in the application's data folder. */
export const LETTERS_FILE = 'letters.json';
/** What the file says that it is. */
export const LETTERS_FORMAT = 'briefwright-letters';
const MOST_BYTES = 16 * 1024 * 1024;
/** What a file holds before its entries are looked at one by one. */
const fileSchema = z.object({
  format: z.literal(LETTERS_FORMAT),
  version: z.literal(1),
  letters: z.array(z.unknown()),
});

type Letters = { readonly entries: readonly RegisterEntry[]; readonly refused: readonly string[] };

/** The entries of a file that can be read, one by one, and the names of those that can't. Fails with `unreadable-input` where it is none of letters. */
export function readLetters(path: string): Result<Letters, AppError> {
  const name = basename(path);
  const unreadable = (reason: string) => err<AppError>({ kind: 'unreadable-input', name, reason });
  try {
    const bytes = readFileSync(path);
    if (bytes.length > MOST_BYTES) return err({ kind: 'too-large', name, limitMb: MOST_BYTES / 1024 / 1024 });
    const parsed = fileSchema.safeParse(JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/u, '')));
    if (!parsed.success) return unreadable('it is not a register of letters');
    const entries: RegisterEntry[] = [];
    const refused: string[] = [];
    for (const [index, one] of parsed.data.letters.entries()) {
      const entry = registerEntrySchema.safeParse(one);
      if (entry.success && ratingKey(entry.data.name) !== '')
        entries.push({ ...entry.data, name: entry.data.name.trim() });
      else refused.push(nameOf(one) ?? `entry ${index + 1}`);
    }
    return ok({ entries, refused });
  } catch {
    return unreadable('it is not a register of letters');
  }
}

const nameOf = (one: unknown): string | null => {
  const name = (one as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, 200) : null;
};
