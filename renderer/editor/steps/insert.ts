// Puts evidence into a text: citations, quotations, mentions, ranges, terms. Each is one step of undo.

import type { Editor, JSONContent, Range } from '@tiptap/core';
import type { IdOf } from '../../../core/base/ids.ts';
import type { FigureCategory, FigureGroup } from '../../../core/model/kinds/figure.ts';
import type { ReferenceShow, ReferenceTarget } from '../../../core/model/text/rich-text.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { excerptText } from '../../../core/query/evidence/excerpt-text.ts';
import { documentWords, inQuotes } from '../../../core/words/documents/document-words.ts';
import type { TextStep } from '../../../core/store/commands/outline/write-text.ts';
import { COMMIT_NOW } from '../editor-context.ts';

export type InsertOptions = {
  /** Replaces this stretch; else it goes where the caret is. */
  readonly range?: Range | undefined;
  /** False leaves the focus where it is, so that the next passage can be taken. */
  readonly focus?: boolean | undefined;
};

const citation = (excerptIds: readonly IdOf<'excerpt'>[]): JSONContent => ({
  type: 'citation',
  attrs: { excerptIds: [...excerptIds], locator: null },
});

/** A note that cites the excerpt. */
export const insertCitation = (editor: Editor, excerptId: IdOf<'excerpt'>, options: InsertOptions = {}) =>
  put(editor, [citation([excerptId])], 'citing', options);

/** The words in quotation marks, then their citation, in the running text. */
export function insertQuotation(
  editor: Editor,
  reader: RecordReader,
  excerptId: IdOf<'excerpt'>,
  language: string,
  options: InsertOptions = {},
): boolean {
  const quote = quotedWords(reader, excerptId, language);
  if (quote === null) return false;
  const from = options.range?.from ?? editor.state.selection.from;
  const $from = editor.state.doc.resolve(from);
  const before = $from.parent.isTextblock
    ? $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, ' ', (leaf) =>
        leaf.type.name === 'hardBreak' ? '\n' : '\u{fffc}',
      )
    : '';
  const gap = /^[\s([“«‘]?$/u.test(before) ? '' : ' ';
  const text = `${gap}${inQuotes(quote.text, documentWords(language))}`;
  return put(editor, [{ type: 'text', text }, citation([excerptId])], 'quoting', options);
}

/** A quotation in a block of its own, with its citation, in the direction and language of the passage. */
export function insertQuoteBlock(
  editor: Editor,
  reader: RecordReader,
  excerptId: IdOf<'excerpt'>,
  language: string,
  options: InsertOptions = {},
): boolean {
  const quote = quotedWords(reader, excerptId, language);
  if (quote === null) return false;
  const block: JSONContent = {
    type: 'blockquote',
    content: [
      {
        type: 'paragraph',
        attrs: { dir: quote.dir, lang: quote.language },
        content: [
          { type: 'text', text: inQuotes(quote.text, documentWords(quote.language ?? language)) },
          citation([excerptId]),
        ],
      },
    ],
  };
  return put(editor, [block], 'quoting', options);
}

export const insertActor = (editor: Editor, actorId: IdOf<'actor'>, options: InsertOptions = {}) =>
  put(editor, [{ type: 'actorMention', attrs: { actorId, label: null } }], 'mentioning', options);

export const insertEvent = (editor: Editor, eventId: IdOf<'event'>, options: InsertOptions = {}) =>
  put(editor, [{ type: 'eventMention', attrs: { eventId, label: null } }], 'mentioning', options);

export const insertFigureRange = (
  editor: Editor,
  attrs: {
    readonly figureId: IdOf<'figure'>;
    readonly category: FigureCategory;
    readonly group: FigureGroup;
  },
  options: InsertOptions = {},
) => put(editor, [{ type: 'figureRange', attrs: { ...attrs } }], 'inserting', options);

export const insertLikelihood = (editor: Editor, term: string, options: InsertOptions = {}) =>
  put(editor, [{ type: 'likelihood', attrs: { term } }], 'inserting', options);

/** A reference where the caret is; with `replace` in place of the selected one. */
export function insertReference(
  editor: Editor,
  attrs: ReferenceTarget & { readonly show: ReferenceShow },
  replace = false,
): boolean {
  const { from, to } = editor.state.selection;
  return put(
    editor,
    [{ type: 'reference', attrs: { ...attrs } }],
    'inserting',
    replace ? { range: { from, to } } : {},
  );
}

/** A table of three columns with a header row. */
export function insertTable(editor: Editor, options: InsertOptions = {}): boolean {
  const cell = (type: string): JSONContent => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string): JSONContent => ({
    type: 'tableRow',
    content: [cell(type), cell(type), cell(type)],
  });
  const table: JSONContent = {
    type: 'table',
    content: [row('tableHeader'), row('tableCell'), row('tableCell')],
  };
  const from = options.range?.from ?? editor.state.selection.to;
  if (!put(editor, [table], 'inserting', options)) return false;
  // The caret goes into the first cell, wherever the table was put beside `from`.
  let first: number | null = null;
  editor.state.doc.nodesBetween(Math.max(0, from - 1), editor.state.doc.content.size, (node, pos) => {
    if (first === null && node.type.name === 'tableHeader' && pos >= from - 2) first = pos + 2;
    return first === null;
  });
  if (first !== null) editor.commands.setTextSelection(first);
  return true;
}

/**
 * The words that are quoted: the passage; its translation where the passage is in another language than the text and
 * the translation in the text's. Null when the excerpt is gone.
 */
export function quotedWords(
  reader: RecordReader,
  excerptId: IdOf<'excerpt'>,
  language: string,
): { readonly text: string; readonly language: string | null; readonly dir: 'ltr' | 'rtl' | null } | null {
  const excerpt = reader.get(excerptId);
  if (excerpt === undefined) return null;
  const source = reader.get(excerpt.sourceId);
  const base = (tag: string | null | undefined) => tag?.toLowerCase().split('-')[0] ?? '';
  const { translation } = excerpt;
  const foreign = base(source?.language) !== '' && base(source?.language) !== base(language);
  if (foreign && translation !== null && base(translation.language) === base(language))
    return { text: bare(translation.text), language: null, dir: null };
  return {
    text: bare(excerptText(excerpt)),
    language: foreign ? (source?.language ?? null) : null,
    dir: foreign ? (source?.direction ?? null) : null,
  };
}

// A passage that was excerpted with the marks around it does not get them twice.
const bare = (text: string): string => {
  const trimmed = text.trim().replaceAll(/\s*\n\s*/gu, ' ');
  return /^["“«](.*)["”»]$/su.exec(trimmed)?.[1]?.trim() ?? trimmed;
};

function put(
  editor: Editor,
  content: JSONContent[],
  step: TextStep,
  { range, focus = true }: InsertOptions,
): boolean {
  if (!editor.isEditable || editor.isDestroyed) return false;
  const { from, to } = range ?? editor.state.selection;
  const chain = editor.chain().setMeta(COMMIT_NOW, step);
  // What is selected stays: evidence is put after it.
  const target = range === undefined ? { from: to, to } : { from, to };
  const done = chain.insertContentAt(target, content, { updateSelection: true }).run();
  if (focus) editor.commands.focus();
  return done;
}
