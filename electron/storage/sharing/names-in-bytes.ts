// Looks for full names in bytes that are no text: a database with its free pages, a picture with its notes.

import type { Hidden } from '../../../core/withhold/sharing/who-is-hidden.ts';

/** Something that must not be in a copy, and where it is. */
export type Found = { readonly spelling: string; readonly where: string };

/** Shorter ones stand in any large file by chance. */
const LEAST_LETTERS = 6;

/** The names that stand in the bytes, as UTF-8 or UTF-16; one of a single word only as it is written, for it may be a word too. */
export function* namesInBytes(bytes: Uint8Array, { names, hider }: Hidden, where: string): Generator<Found> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const looked = names.filter(
    (name) => name.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= LEAST_LETTERS && hider.names(name),
  );
  for (const name of looked)
    for (const form of formsOf(name))
      if (whole.includes(form, 0, 'utf8') || whole.includes(form, 0, 'utf16le')) {
        yield { spelling: name, where };
        break;
      }
}

function formsOf(name: string): Set<string> {
  const forms = [name.normalize('NFC'), name.normalize('NFD')];
  if (!/\s/u.test(name)) return new Set(forms);
  return new Set(forms.flatMap((form) => [form, form.toLowerCase(), form.toUpperCase()]));
}
