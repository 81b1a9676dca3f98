// Copying, cutting and dragging out of a text: what other programs get are words as they are printed, and nothing that
// names a record.

import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { type NodeSelection, Plugin, PluginKey, type Selection } from '@tiptap/pm/state';
import { CellSelection, deleteCellSelection } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { withoutUserinfo } from '../../../core/base/userinfo.ts';
import type { Block, Inline } from '../../../core/document/tree.ts';
import { clipboardWords } from '../../words/inputs/clipboard.ts';
import { atomOf } from '../atoms/atoms.ts';
import type { EditorSurroundings } from '../editor-context.ts';
import { blocksToHtml, escaped, inlinesToHtml } from './blocks-to-html.ts';
import { blocksToText, inlinesToText, withNotes } from './blocks-to-text.ts';
import { keepSlice } from './own-slice.ts';
import { selectedText } from './selected-text.ts';

/** `handIn` gives the records what was typed last, so that its citations have their numbers. */
export const copyOut = (surroundings: EditorSurroundings, handIn: () => void): Extension => {
  const fill = (
    view: EditorView,
    data: DataTransfer,
    selection: Selection,
    { slice, how }: { readonly slice: Slice; readonly how: 'copied' | 'dragged' },
  ): void => {
    handIn();
    const { text, html } = clipOf(view, surroundings, selection);
    data.setData('text/plain', text);
    data.setData('text/html', keepSlice(surroundings.project, slice, how) + html);
  };
  const take = (view: EditorView, event: ClipboardEvent, cut: boolean): boolean => {
    const { selection } = view.state;
    if (event.clipboardData === null || selection.empty || (cut && !view.editable)) return false;
    event.preventDefault();
    event.clipboardData.clearData();
    fill(view, event.clipboardData, selection, { slice: selection.content(), how: 'copied' });
    if (!cut) return true;
    if (selection instanceof CellSelection)
      deleteCellSelection(view.state, (tr) => view.dispatch(tr.setMeta('uiEvent', 'cut')));
    else view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
    return true;
  };
  return Extension.create({
    name: 'copyOut',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('copyOut'),
        props: {
          handleDOMEvents: {
            copy: (view, event) => take(view, event, false),
            cut: (view, event) => take(view, event, true),
          },
        },
        view: (view) => {
          // Heard after the view's own listener, which decides what is dragged.
          const dragged = ({ dataTransfer }: DragEvent): void => {
            const { dragging } = view;
            if (dataTransfer === null || dragging === null) return;
            const { node } = dragging as typeof dragging & { readonly node?: NodeSelection };
            fill(view, dataTransfer, node ?? view.state.selection, {
              slice: dragging.slice,
              how: 'dragged',
            });
          };
          view.dom.addEventListener('dragstart', dragged);
          return { destroy: () => view.dom.removeEventListener('dragstart', dragged) };
        },
      }),
    ],
  });
};

/** The text and HTML of a selection; says on the way what became of protected names. */
function clipOf(
  view: EditorView,
  surroundings: EditorSurroundings,
  selection: Selection,
): { readonly text: string; readonly html: string } {
  const { doc } = view.state;
  const selected = selectedText(doc, selection);
  const copied = selected === null ? null : surroundings.copied(selected.content, selected.cut);
  if (selected === null || copied === null) {
    const shown = doc.textBetween(selection.from, selection.to, '\n\n', (leaf) => {
      const atom = atomOf(leaf);
      return atom === null ? '\n' : surroundings.viewAtom(atom, '', 0, '').text;
    });
    const text = withoutUserinfo(shown);
    return { text, html: `<p>${escaped(text).replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>` };
  }
  const { blocks, notes, dir, hidden, suspect, userLeftOut } = copied;
  if (hidden) surroundings.tell(clipboardWords.hidden);
  else if (suspect) surroundings.tell(clipboardWords.suspect);
  if (userLeftOut) surroundings.tell(clipboardWords.userLeftOut);
  const words = selected.inline && notes.length === 0 ? inlinesOf(blocks) : null;
  const options = { dir, pictureOf: (media: string) => pictureOf(view, selection, media) };
  return {
    text: words === null ? withNotes(blocksToText(blocks), notes) : inlinesToText(words),
    html: words === null ? blocksToHtml([...blocks, ...notes], options) : inlinesToHtml(words),
  };
}

/** The words of a single paragraph. */
function inlinesOf(blocks: readonly Block[]): readonly Inline[] | null {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'paragraph' ? only.inlines : null;
}

/** Larger ones would keep the window waiting, and no mail takes them. */
const MOST_PIXELS = 8_000_000;

/** A selected picture as it is shown, as an address that holds its bytes. */
function pictureOf(view: EditorView, { from, to }: Selection, media: string): string | null {
  let address: string | null = null;
  view.state.doc.nodesBetween(from, to, (node, pos) => {
    if (address !== null || node.attrs['sha256'] !== media) return;
    const figure = view.nodeDOM(pos);
    const image = figure instanceof HTMLElement ? figure.querySelector('img') : null;
    if (image === null || !image.complete || image.naturalWidth === 0) return;
    if (image.naturalWidth * image.naturalHeight > MOST_PIXELS) return;
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    address = canvas.toDataURL(node.attrs['mediaType'] === 'image/jpeg' ? 'image/jpeg' : 'image/png');
  });
  return address;
}
