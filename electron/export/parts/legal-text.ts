// Text as a text file can hold it: without control characters and halves of characters, cut where lines end.

import type { LossLog } from './loss-log.ts';

const illegal =
  /[\u0000-\u0008\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Removes what neither XML nor HTML allows and reports it as a loss. */
export function textWithoutControls(text: string, losses: LossLog): string {
  const found = text.match(illegal);
  if (!found) return text;
  const names = [...new Set(found)].map(
    (c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  losses.add(
    'illegal-character',
    `${found.length === 1 ? 'a character' : `${found.length} characters`} that no text can hold (${names.join(', ')})`,
  );
  return text.replace(illegal, '');
}

/** The lines of a text that holds line ends. */
export const splitLines = (text: string): string[] => text.split(/\r\n|[\n\r\u000b\u0085\u2028\u2029]/u);
