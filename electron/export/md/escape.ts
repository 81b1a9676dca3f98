// Text that stays text in Markdown (CommonMark 0.31 with the tables, strikethrough, links and notes of GitHub).

/**
 * Escapes what could become markup inside a line. `before` is what stands in front of it already: addresses and
 * pictures can be put together from pieces.
 */
export function escapeInline(text: string, before: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    out += needsEscape(character, before + out, text.charAt(at + 1)) ? `\\${character}` : character;
  }
  return out;
}

function needsEscape(character: string, before: string, next: string): boolean {
  switch (character) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '<':
    case '~':
    case '|':
    case '$':
      return true;
    // An entity, perhaps with its rest in the next run.
    case '&':
      return next === '' || /[A-Za-z#]/u.test(next);
    case '(':
    case '{':
      return before.endsWith(']');
    case ':':
      return /(?:https?|ftp|mailto|xmpp)$/iu.test(before.slice(-6)) || before.endsWith(']');
    case '.':
      return /www$/iu.test(before.slice(-3));
    case '@':
      return /[\w.+-]$/u.test(before);
    default:
      return false;
  }
}

/**
 * Escapes what could become a block at the start of a line: headings, quotes, lists, rules, definitions. Lines begin
 * and end without spaces, which would mean code or a break.
 */
export const escapeLineStarts = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^[ \t]+|(?<!\\)[ \t]+$/gu, '')
        .replace(/^(?=[#>+\-=])/u, '\\')
        .replace(/^(\d+)(?=[.)](?:\s|$))/u, '$1\\')
        .replace(/^(\[\^[^\]]+\])(?=:)/u, '$1\\'),
    )
    .join('\n');

/** A code span whose fence is longer than any in the text; in a table a bar ends the cell even in code. */
export function codeSpan(text: string, inTable: boolean): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/u.test(text) ? ' ' : '';
  const content = inTable ? text.replaceAll('|', '\\|') : text;
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** The address of a link, in which no sign can end it or stand for another. */
export const linkTarget = (href: string): string =>
  href
    .replace(
      /[\s<>()\\|`*_[\]~$]/gu,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replaceAll('&', '&amp;');
