// Reads plain text: paragraphs divided by blank lines; lines that were only wrapped to a width are joined again.

import { ok } from '../../core/base/result.ts';
import { createBlockList } from './text/block-list.ts';
import { collapseSpaces, createTextCleaner, isVisible } from './text/clean-text.ts';
import type { TextReader } from './reader.ts';

/** Widths that text is wrapped to: below, lines are verse or lists; above, they are paragraphs. */
const NARROWEST_WRAP = 50;
const WIDEST_WRAP = 80;
const LONGEST_TITLE = 150;

/** Reads plain text. Its title is a short first line with a blank line after it; nothing visible is left out. */
export const readText: TextReader = (input) => {
  const groups = groupsOf(input.text);
  const list = createBlockList();
  const width = wrapWidth(groups);
  const title = titleOf(groups);
  for (const [index, group] of groups.entries()) {
    input.progress();
    if (index === 0 && title !== null) {
      list.add({ kind: 'heading', level: 1, text: group[0] ?? '' });
      continue;
    }
    for (const text of isWrapped(group, width) ? [joined(group)] : group)
      list.add({ kind: 'paragraph', text });
  }
  const metadata = title === null ? {} : { title: { value: title, how: 'text' as const } };
  return ok({ blocks: list.blocks, metadata, losses: list.losses() });
};

/** Runs of lines that hold something to see. */
function groupsOf(text: string): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of text.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/u)) {
    if (isVisible(line)) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function titleOf(groups: readonly (readonly string[])[]): string | null {
  const [line, ...others] = groups[0] ?? [];
  if (line === undefined || others.length > 0 || groups.length < 2) return null;
  const title = collapseSpaces(createTextCleaner().clean(line));
  return title.length === 0 || title.length > LONGEST_TITLE || /[.,;:،؛]$/u.test(title) ? null : title;
}

/** The width that the text is wrapped to: its longest line that a wrapped text could have. */
function wrapWidth(groups: readonly (readonly string[])[]): number {
  let width = 0;
  for (const group of groups) {
    if (group.length < 2) continue;
    for (const line of group) if (line.length <= WIDEST_WRAP) width = Math.max(width, line.trimEnd().length);
  }
  return width;
}

/** Wrapping leaves no room for the next word at the end of any line; a list or verse does. */
function isWrapped(group: readonly string[], width: number): boolean {
  if (group.length < 2 || width < NARROWEST_WRAP) return false;
  return group.every((line, index) => {
    const length = line.trimEnd().length;
    if (length > width) return false;
    const next = group[index + 1];
    if (next === undefined) return true;
    // A line that begins further in, or with a mark of a list, is meant to be a line.
    if (index > 0 && /^\s{2,}\S/u.test(next) !== /^\s{2,}\S/u.test(line)) return false;
    if (/^\s*(?:[-*•–—>|]|\d{1,3}[.)])\s/u.test(next)) return false;
    const word = /^\s*(\S+)/u.exec(next)?.[1] ?? '';
    return length + 1 + word.length > width;
  });
}

/** A word that was broken at its hyphen keeps the hyphen: nobody can tell whether it is part of the word. */
function joined(group: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  for (const line of group.map((each) => each.trim())) {
    if (parts.length > 0 && !(endsInHyphen(last) && /^\p{Ll}/u.test(line))) parts.push(' ');
    parts.push(line);
    last = line;
  }
  return parts.join('');
}

const endsInHyphen = (line: string): boolean => /\p{L}-$/u.test(line.slice(-3));
