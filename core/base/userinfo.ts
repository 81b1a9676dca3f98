// User names and passwords in addresses (`https://user:password@host/`, RFC 3986 3.2.1): finds them, so that none is
// printed or kept. Knows text only.

/** A part `[start, end)` of a text, in UTF-16. */
export type Stretch = { readonly start: number; readonly end: number };

/** Where an address ends in running text: at spaces, at marks around it, and at marks of scripts that set no space after it. */
const OUTSIDE = '\\s<>"«»“”„‹›「」『』【】《》（），。、；：！？،؛؟';

/** What one kind of text takes for an address: where the user may begin, and what reads the host and the rest from there. */
type Reading = { readonly opening: RegExp; readonly authority: RegExp; readonly rest: RegExp };

/** What nobody sees, and programs that read an address step over. */
const UNSEEN = String.raw`\p{Cf}*`;
const SLASH = String.raw`[/\\／＼]`;
const COLON = '[:：]';
/** A sign of an address that is escaped, however often. */
const escaped = (hex: string): string => `%(?:25)*${hex}`;
/** Programs that are given a user and a password without a scheme, with their options. */
const COMMAND = String.raw`(?<![\p{L}\p{N}])(?:ssh|sshpass|sftp|scp|rsync|ftp|lftp|telnet|curl|wget)[ \t]+(?:-{1,2}\w+(?:[ \t]+\d+)?[ \t]+){0,5}(?=[^\s/:@]{1,200}:[^\s/@＠﹫]{0,200}[@＠﹫])`;

/**
 * The user begins after a scheme and two slashes of either kind; after one slash where browsers complete it, also within
 * another address, as archives write them; without a slash, and after two slashes without a scheme, where a word begins; and after a
 * program that takes one.
 */
function reading(outside: string): Reading {
  const begins = `(?<=^|[('\\[=${outside}])`;
  const scheme = `(?:https?|ftp|wss?)${UNSEEN}${COLON}`;
  const openings = [
    `${COLON}(?:${UNSEEN}${SLASH}){2,}`,
    `${scheme}(?:${UNSEEN}${SLASH})+`,
    `${begins}${scheme}`,
    `${begins}//`,
    `${escaped('3A')}(?:${escaped('(?:2F|5C)')}){2}`,
    COMMAND,
  ];
  const within = outside.replaceAll('：', '');
  // A colon of scripts that write it wide ends an address, but not the name of a user.
  const colon = within === outside ? '' : `|：(?=[^/\\\\?#${within}@＠﹫]{0,200}[@＠﹫])`;
  return {
    opening: new RegExp(openings.join('|'), 'giu'),
    authority: new RegExp(`(?:[^/\\\\?#${outside}]${colon})*`, 'yu'),
    rest: new RegExp(`[^${outside === '' ? '\\n' : outside}]{0,4000}`, 'yu'),
  };
}

const running = reading(OUTSIDE);
// An address by itself may hold spaces and quotation marks, which browsers escape.
const alone = reading('');

const AT = /[@＠﹫]/u;
const escapedUser = new RegExp(
  `(?:(?!${escaped('(?:2F|3F|23|5C)')})[^\\s/?#&@])*(?:${escaped('40')}|@)`,
  'iuy',
);
/** An address that nobody would take for one: name and password before a host, without a scheme. */
const bare =
  /^(?!(?:mailto|acct|sips?|xmpp|tel|im|news|mid|cid|urn|data):)[^/\\?#@\s:]+:[^/\\?#@\s]*@(?=[^@\s]+$)/iu;

/** Whether a text has a sign without which no address in it has a user. */
export const mayHoldUserinfo = (text: string): boolean => AT.test(text) || /%(?:25)*40/u.test(text);

/** Where users and passwords stand in running text, each with its @; in order, apart from each other. */
export const userinfoIn = (text: string): Stretch[] => stretchesIn(text, running);

/** Running text without the users and passwords of the addresses in it. */
export const withoutUserinfo = (text: string): string => cut(text, userinfoIn(text));

/**
 * An address without its user and password, and without those of addresses inside it. Anything else, a `mailto:` and an @
 * in path, query or fragment among it, is given back as it is.
 */
export function addressWithoutUserinfo(address: string): string {
  if (!mayHoldUserinfo(address)) return address;
  // Browsers step over these wherever they stand.
  const joined = address.replaceAll(/[\t\r\n]/gu, '').trim();
  const cleaned = cut(joined, stretchesIn(joined, alone)).replace(bare, '');
  return cleaned === joined ? address : cleaned;
}

function stretchesIn(text: string, { opening, authority, rest }: Reading): Stretch[] {
  const found: Stretch[] = [];
  if (!mayHoldUserinfo(text)) return found;
  for (const { 0: sign, index } of text.matchAll(opening)) {
    const start = index + sign.length;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const end = sign.startsWith('%')
      ? start + matchAt(escapedUser, text, start).length
      : userEnd(text, start, authority, rest);
    if (end > start) found.push({ start, end });
  }
  return found;
}

/** Behind the @ of the user that begins at `start`; `start` where there is none. */
function userEnd(text: string, start: number, authority: RegExp, rest: RegExp): number {
  let at = start;
  for (;;) {
    const host = matchAt(authority, text, at);
    const last = Math.max(host.lastIndexOf('@'), host.lastIndexOf('＠'), host.lastIndexOf('﹫'));
    if (last >= 0) {
      at += last + 1;
      continue;
    }
    // A port is a number: anything else is a password with a sign in it that had to be escaped, and goes on to the next @.
    if (!/^[^:[]+:(?!\d{0,5}$)/u.test(host)) return at;
    const next = matchAt(rest, text, at).search(AT);
    if (next < 0) return at;
    at += next + 1;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function cut(text: string, stretches: readonly Stretch[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of stretches) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}
