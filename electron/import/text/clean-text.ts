// What happens to the characters of a captured text, once, before it is frozen. Must not know formats or blocks.
//
// Kept as written: letters and marks (no NFC), joiners, zero-width spaces, LRM, RLM and ALM (Arabic needs them).
// Made plain: every kind of space, no-break ones too, becomes a space: a quote that is typed or searched for must match.
// Taken out and told: control characters, noncharacters (they break XML), hidden tag characters, and the bidi
// embeddings, overrides and isolates: cut in two by a quote they would turn the sentence around them.
// Taken out untold, as they show nothing: soft hyphens and byte order marks.

import type { Loss } from '../../../core/document/loss.ts';

export type TextCleaner = {
  /** Takes out and replaces characters; spaces and line breaks stay as they are. */
  readonly clean: (text: string) => string;
  /** What was taken out or replaced so far. */
  readonly losses: () => Loss[];
};

const UNWANTED =
  /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u202a-\u202e\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\u{e0000}-\u{e007f}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

type Unwanted = 'control' | 'direction' | 'hidden' | 'broken' | 'untold';

/** A cleaner that counts over all texts it is given. */
export function createTextCleaner(): TextCleaner {
  const counts: Record<Unwanted, number> = { control: 0, direction: 0, hidden: 0, broken: 0, untold: 0 };
  return {
    clean: (text) =>
      text.replace(UNWANTED, (match, flag: string | undefined) => {
        // The flags of England, Scotland and Wales are spelled with tag characters.
        if (flag !== undefined) return flag;
        const kind = unwantedKind(match.codePointAt(0) ?? 0);
        counts[kind] += 1;
        return kind === 'broken' ? '\ufffd' : '';
      }),
    losses: () => [
      ...told(counts.control, 'control characters, which show nothing, were taken out'),
      ...told(counts.direction, 'invisible marks that force the direction of text were taken out'),
      ...told(counts.hidden, 'invisible tag characters, which can hide text, were taken out'),
      ...told(counts.broken, 'halves of characters were replaced by �'),
    ],
  };
}

function unwantedKind(code: number): Unwanted {
  if (code === 0xad || code === 0xfeff) return 'untold';
  if (code >= 0xd800 && code <= 0xdfff) return 'broken';
  if (code >= 0x202a && code <= 0x206f) return 'direction';
  if (code >= 0xe0000 && code <= 0xe007f) return 'hidden';
  return 'control';
}

const told = (count: number, what: string): Loss[] =>
  count === 0 ? [] : [{ kind: 'illegal-character', where: 'The whole text', what: `${count} ${what}` }];

/** Makes every run of spaces and line breaks one space, and trims. */
export const collapseSpaces = (text: string): string => text.replace(/[\s\p{Z}\x85]+/gu, ' ').trim();

/** Plain spaces for all kinds of space, leaving runs, tabs and line feeds. */
export const plainSpaces = (text: string): string => text.replace(/[\p{Zs}]/gu, ' ');

/** Whether anything of a text can be seen. */
export const isVisible = (text: string): boolean => /[^\s\p{Z}\p{Cc}\p{Cf}]/u.test(text);

/** Words as a reader counts them: runs between spaces that hold a letter or digit. */
export function countWords(text: string): number {
  let count = 0;
  // Run by run: looking for a letter within one expression would begin anew at every sign of a run without any.
  for (const [run] of text.matchAll(/[^\s\p{Z}]+/gu)) if (/[\p{L}\p{N}]/u.test(run)) count += 1;
  return count;
}

/** One line of metadata: cleaned, collapsed, at most `most` UTF-16 units; null when nothing is left to see. */
export function toLine(text: string | null | undefined, most = 2_000): string | null {
  if (text === null || text === undefined) return null;
  const line = collapseSpaces(createTextCleaner().clean(text.slice(0, most * 4)));
  if (!isVisible(line)) return null;
  return line.length <= most ? line : cutAt(line, most);
}

/** The start of a text up to `most` UTF-16 units, at a space when one is near, ending in an ellipsis. */
export function cutAt(text: string, most: number): string {
  const head = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const space = head.lastIndexOf(' ');
  return `${(space > most / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}
