// Words in a row as one text: what is looked for may begin in bold and end in a link.

import type { Inline } from './tree.ts';

/** Replaces `[start, end)` of the joined text, in UTF-16, by `to`. */
export type InlineEdit = { readonly start: number; readonly end: number; readonly to: string };

/**
 * The text of inlines as a reader sees it in one go, links inside and all. Notes, comments and raised numbers of notes
 * stand between letters without parting them; breaks and tabs part them.
 */
export function joinInlines(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) text += textOf(inline);
  return text;
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'link':
      return joinInlines(inline.inlines);
    case 'ref':
      return isRaised(inline) ? '' : `${inline.lead ?? ''}${inline.text}`;
    case 'break':
    case 'tab':
    case 'field':
      return ' ';
    case 'note':
    case 'comment':
      return '';
  }
}

const isRaised = (ref: Extract<Inline, { type: 'ref' }>): boolean => ref.marks?.superscript === true;

/** The inlines with edits made, which come in order and don't overlap; `to` stands in the run in which the edit begins. */
export function editInlines(inlines: readonly Inline[], edits: readonly InlineEdit[]): readonly Inline[] {
  if (edits.length === 0) return inlines;
  let at = 0;
  let next = 0;
  const edited = (text: string): string => {
    const from = at;
    const end = from + text.length;
    let made = '';
    let kept = from;
    for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[next]) {
      if (edit.start >= from) made += text.slice(kept - from, edit.start - from) + edit.to;
      kept = Math.min(end, edit.end);
      // It goes on in the next run.
      if (edit.end > end) break;
      next += 1;
    }
    at = end;
    return made + text.slice(kept - from);
  };
  const walk = (list: readonly Inline[]): Inline[] =>
    list.flatMap((inline): Inline[] => {
      switch (inline.type) {
        case 'text': {
          const text = edited(inline.text);
          return text === '' && inline.text !== '' ? [] : [{ ...inline, text }];
        }
        case 'link': {
          const inside = walk(inline.inlines);
          return inside.length === 0 && inline.inlines.length > 0 ? [] : [{ ...inline, inlines: inside }];
        }
        case 'ref':
          if (isRaised(inline)) return [inline];
          return inline.lead === undefined
            ? [{ ...inline, text: edited(inline.text) }]
            : [{ ...inline, lead: edited(inline.lead), text: edited(inline.text) }];
        case 'break':
        case 'tab':
        case 'field':
          at += 1;
          return [inline];
        case 'note':
        case 'comment':
          return [inline];
      }
    });
  return walk(inlines);
}
