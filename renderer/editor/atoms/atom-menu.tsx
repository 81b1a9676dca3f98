// What the right button and the menu key offer on a citation, a mention or a picture of a text. All of it stands
// elsewhere, too: in the panel that a click opens, in the toolbar, and as keys.

import type { Editor } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useSyncExternalStore } from 'react';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { clipText, excerptText } from '../../../core/query/evidence/excerpt-text.ts';
import { quoted } from '../../../core/words/quoted.ts';
import { copyText } from '../../state/window/copy-text.ts';
import { navigate } from '../../state/window/navigation.ts';
import type { ProjectSession } from '../../state/project/project-session.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { type MenuEntry, PointMenu } from '../../ui/layers/menu.tsx';
import { editorWords } from '../../words/inputs/editor.ts';
import { setActiveEditor } from '../active-editor.ts';
import { atomOf } from './atoms.ts';
import { blocksToText } from '../clipboard/blocks-to-text.ts';
import { type AtomInline, COMMIT_NOW, type EditorSurroundings } from '../editor-context.ts';
import { openEditorDialog } from '../editor-dialogs.tsx';
import { toRichText } from '../steps/to-rich-text.ts';

const words = editorWords.menu;

/** What was clicked, and where. */
type Asked = {
  readonly editor: Editor;
  readonly surroundings: EditorSurroundings;
  readonly pos: number;
  readonly point: { readonly x: number; readonly y: number };
  /** Opens the panel of a citation or mention. */
  readonly edit: ((atom: AtomInline, pos: number, place: DOMRect) => void) | undefined;
};

let asked: Asked | null = null;
const listeners = new Set<() => void>();
const set = (next: Asked | null): void => {
  asked = next;
  for (const listener of [...listeners]) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Answers a wish for a menu in a text: on an atom or picture that was clicked with the right button, or that is selected
 * when the key is pressed. False where the words' own menu is meant.
 */
export function askAtomMenu(
  view: EditorView,
  event: MouseEvent,
  about: Omit<Asked, 'pos' | 'point'>,
): boolean {
  const byMouse = event.button === 2;
  const pos = byMouse ? posOfTarget(view, event.target) : posOfSelection(view);
  if (pos === null) return false;
  event.preventDefault();
  const place = placeOf(view, pos);
  const point = byMouse || place === null ? { x: event.clientX, y: event.clientY } : below(place);
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  set({ ...about, pos, point });
  return true;
}

const hasMenu = (node: PmNode | null): boolean =>
  node !== null && (node.type.name === 'image' || (atomOf(node) !== null && node.type.name !== 'likelihood'));

function posOfTarget(view: EditorView, target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest('[data-atom], figure') : null;
  if (element === null || !view.dom.contains(element)) return null;
  const inside = view.posAtDOM(element, 0);
  for (const pos of [inside, inside - 1]) if (pos >= 0 && hasMenu(view.state.doc.nodeAt(pos))) return pos;
  return null;
}

function posOfSelection({ state: { selection } }: EditorView): number | null {
  return selection instanceof NodeSelection && hasMenu(selection.node) ? selection.from : null;
}

function placeOf(view: EditorView, pos: number): DOMRect | null {
  const dom = view.nodeDOM(pos);
  return dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
}
const below = (place: DOMRect) => ({ x: place.left, y: place.bottom });

/** Stands once beside the editors. */
export function AtomMenu() {
  const session = useProject();
  const present = useSyncExternalStore(subscribe, () => asked);
  if (present === null || present.editor.isDestroyed) return null;
  const node = present.editor.state.doc.nodeAt(present.pos);
  if (node === null || !hasMenu(node)) return null;
  return (
    <PointMenu
      key={`${present.pos} ${present.point.x} ${present.point.y}`}
      at={present.point}
      entries={entriesFor(session, present, node)}
      onClose={() => set(null)}
      onClosed={() => {
        // A panel or form that the choice opened has the focus.
        if (document.activeElement === document.body) present.editor.view.focus();
      }}
    />
  );
}

function entriesFor(session: ProjectSession, present: Asked, node: PmNode): MenuEntry[] {
  const { editor, pos, edit } = present;
  const { store } = session;
  const atom = atomOf(node);
  const item = (id: string, label: string, run: () => void, danger = false): MenuEntry => ({
    kind: 'item',
    id,
    label,
    run,
    danger,
  });
  const line = (id: string): MenuEntry => ({ kind: 'separator', id });
  const command = (name: 'copy' | 'cut') => () => {
    editor.view.focus();
    document.execCommand(name);
  };
  const remove = (): void => {
    const { tr } = editor.state;
    editor.view.dispatch(tr.delete(pos, pos + node.nodeSize).setMeta(COMMIT_NOW, 'deleting'));
    editor.view.focus();
  };
  const common = [
    ...(editor.isEditable ? [item('cut', words.cut, command('cut'))] : []),
    item('copy', words.copy, command('copy')),
  ];
  const change = (label: string): MenuEntry[] => {
    const place = placeOf(editor.view, pos);
    if (atom === null || edit === undefined || place === null) return [];
    return [item('edit', label, () => edit(atom, pos, place))];
  };
  if (atom === null)
    return [
      ...(editor.isEditable
        ? [
            item('words', editorWords.toolbar.imageProperties, () => {
              setActiveEditor(editor);
              openEditorDialog('image');
            }),
            line('before-copy'),
          ]
        : []),
      ...common,
      ...(editor.isEditable
        ? [line('before-remove'), item('remove', words.removePicture, remove, true)]
        : []),
    ];
  const open =
    atom.type === 'citation'
      ? openCited(store, atom)
      : openMentioned(session, atom).map((run) => item('open', words.open, run));
  const note = atom.type === 'citation' ? noteOf(present, node) : null;
  return [
    ...open,
    ...change(atom.type === 'citation' ? words.editCitation : words.edit),
    line('before-copy'),
    ...common,
    ...(note === null ? [] : [item('copy-note', words.copyNote, () => void copyText(note))]),
    ...(editor.isEditable
      ? [
          line('before-remove'),
          item('remove', atom.type === 'citation' ? words.removeCitation : words.remove, remove, true),
        ]
      : []),
  ];
}

/** For each excerpt: its source beside the text, and the excerpt in its place. */
function openCited(store: RecordReader, atom: Extract<AtomInline, { type: 'citation' }>): MenuEntry[] {
  const excerpts = atom.attrs.excerptIds.flatMap((id) => store.get(id) ?? []);
  return excerpts.flatMap((excerpt): MenuEntry[] => [
    ...(excerpts.length === 1
      ? []
      : [
          {
            kind: 'heading',
            id: `of-${excerpt.id}`,
            label: quoted(clipText(excerptText(excerpt), 40)),
          } as const,
        ]),
    {
      kind: 'item',
      id: `source-${excerpt.id}`,
      label: words.openSource,
      run: () => navigate({ trayReader: excerpt.sourceId, excerptId: excerpt.id, previewOpen: false }),
    },
    {
      kind: 'item',
      id: `excerpt-${excerpt.id}`,
      label: words.openExcerpt,
      run: () => navigate({ place: 'sources', sourceId: excerpt.sourceId, excerptId: excerpt.id }),
    },
  ]);
}

function openMentioned(session: ProjectSession, atom: AtomInline): (() => void)[] {
  const id =
    atom.type === 'actorMention'
      ? atom.attrs.actorId
      : atom.type === 'eventMention'
        ? atom.attrs.eventId
        : atom.type === 'figureRange'
          ? atom.attrs.figureId
          : null;
  return id !== null && session.store.find(id) !== undefined ? [() => void showRecord(session, id)] : [];
}

/** The note of a citation in the words in which it is printed. */
function noteOf({ editor, surroundings, pos }: Asked, node: PmNode): string | null {
  const place = editor.state.doc.resolve(pos);
  const { id } = place.parent.attrs;
  const content = toRichText({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id, dir: null, lang: null }, content: [node.toJSON()] }],
  });
  if (content === null || typeof id !== 'string') return null;
  const copied = surroundings.copied(content, { blockId: id, inlines: place.index() });
  return copied === null ? null : blocksToText(copied.notes);
}
