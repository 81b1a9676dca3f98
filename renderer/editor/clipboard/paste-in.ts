// What becomes of pasted and dropped words: our own as they were in this window and project, those of other programs as
// far as a text can hold them, with a word about what it can't.

import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { clipboardWords, type LeftOut } from '../../words/inputs/clipboard.ts';
import { atomOf } from '../atoms/atoms.ts';
import type { EditorSurroundings } from '../editor-context.ts';
import { cleanHtml } from './clean-html.ts';
import { sliceNamedIn } from './own-slice.ts';
import { tabTable } from './tab-table.ts';

/** Runs nothing and loads nothing: the document has no window. */
const parseInert = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Whether HTML of a clipboard says anything; a picture that was copied from a page comes with an address of it alone. */
export const saysSomething = (html: string): boolean => cleanHtml(html, parseInert)?.html !== '';

/** Comes before the tables' own handling of what is pasted into cells, which gets what is made here. */
export const pasteIn = (surroundings: EditorSurroundings): Extension => {
  let own: unknown = null;
  let left: LeftOut | 'all' | null = null;
  const tell = (): false => {
    const told =
      left === 'all' ? clipboardWords.tooLarge : left === null ? null : clipboardWords.leftOut(left);
    left = null;
    if (told !== null) surroundings.tell(told);
    return false;
  };
  return Extension.create({
    name: 'pasteIn',
    priority: 200,
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('pasteIn'),
        props: {
          transformPastedHTML: (html) => {
            own = sliceNamedIn(html, surroundings.project);
            const cleaned = cleanHtml(html, parseInert);
            left = own !== null ? null : cleaned === null ? 'all' : cleaned.left;
            return cleaned?.html ?? '';
          },
          transformPasted: (slice, view) => {
            const named = own;
            own = null;
            return named === null ? slice : (ownSlice(view, named, surroundings) ?? slice);
          },
          clipboardTextParser: (text, _context, plain, view) => {
            const rows = plain ? null : tabTable(text);
            return rows === null ? (null as unknown as Slice) : tableSlice(view, rows);
          },
          handlePaste: tell,
          handleDrop: tell,
        },
      }),
    ],
  });
};

/** What was copied here; null where a record that it names was removed since: its words stand for it then. */
function ownSlice(view: EditorView, json: unknown, { exists }: EditorSurroundings): Slice | null {
  const slice = Slice.fromJSON(view.state.schema, json);
  let whole = true;
  slice.content.descendants((node) => {
    if (!idsOf(node).every(exists)) whole = false;
    return whole;
  });
  return whole ? slice : null;
}

function idsOf(node: Node): readonly string[] {
  const atom = atomOf(node);
  switch (atom?.type) {
    case 'citation':
      return atom.attrs.excerptIds;
    case 'actorMention':
      return [atom.attrs.actorId];
    case 'eventMention':
      return [atom.attrs.eventId];
    case 'figureRange':
      return [atom.attrs.figureId];
    case 'reference':
      return [atom.attrs.recordId];
    case 'likelihood':
    case undefined:
      return [];
  }
}

function tableSlice(view: EditorView, rows: readonly (readonly string[])[]): Slice {
  const { schema } = view.state;
  const node = schema.nodeFromJSON({
    type: 'table',
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((text) => ({
        type: 'tableCell',
        content: (text === '' ? [''] : text.split('\n')).map((line) => ({
          type: 'paragraph',
          ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }),
        })),
      })),
    })),
  });
  return new Slice(Fragment.from(node), 0, 0);
}
