// What opens while typing: `/` at the start of a line offers blocks, `@` actors, `[[` excerpts. Each offers choices in
// a list beside the caret; which choices there are is asked of whoever shows the list.

import { type Editor, Extension, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';

export type SuggestionKind = 'block' | 'actor' | 'excerpt';

export type OpenSuggestion = {
  readonly kind: SuggestionKind;
  readonly editor: Editor;
  readonly query: string;
  readonly range: Range;
  /** Where the caret is, on the screen. */
  readonly place: DOMRect | null;
  /** Opened by a command, not by typing: what to offer first; leaving takes the trigger away again. */
  readonly asked: 'actor' | 'event' | 'excerpt' | null;
};

let asked: OpenSuggestion['asked'] = null;

/** Opens the choices at the caret, as typing their trigger would. */
export function askSuggestion(editor: Editor, what: NonNullable<OpenSuggestion['asked']>): void {
  asked = what;
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, ' ', ' ');
  const trigger = what === 'excerpt' ? '[[' : /^\s?$/u.test(before) ? '@' : ' @';
  editor.chain().focus().insertContent({ type: 'text', text: trigger }).run();
}

let open: OpenSuggestion | null = null;
let onKey: ((event: KeyboardEvent) => boolean) | null = null;
const listeners = new Set<() => void>();

function show(suggestion: OpenSuggestion | null): void {
  open = suggestion;
  for (const listener of [...listeners]) listener();
}

export const getSuggestion = (): OpenSuggestion | null => open;
export const subscribeSuggestion = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** The shown list takes the arrow keys, Enter and Tab; gives the function that stops it. */
export function takeSuggestionKeys(handler: (event: KeyboardEvent) => boolean): () => void {
  onKey = handler;
  return () => {
    if (onKey === handler) onKey = null;
  };
}
/** Closes the list and leaves the text as it is. */
export function closeSuggestion(): void {
  asked = null;
  show(null);
}

const kinds: readonly {
  readonly kind: SuggestionKind;
  readonly char: string;
  readonly startOfLine: boolean;
}[] = [
  { kind: 'block', char: '/', startOfLine: true },
  { kind: 'actor', char: '@', startOfLine: false },
  { kind: 'excerpt', char: '[[', startOfLine: false },
];

/** The three triggers. */
export const suggestionExtensions = () =>
  kinds.map(({ kind, char, startOfLine }) =>
    Extension.create({
      name: `suggest-${kind}`,
      addProseMirrorPlugins() {
        return [
          Suggestion({
            editor: this.editor,
            pluginKey: new PluginKey(`suggest-${kind}`),
            char,
            startOfLine,
            allowSpaces: kind !== 'block',
            allow: ({ state, range }) => kind !== 'block' || state.doc.resolve(range.from).parentOffset === 0,
            // After a letter an @ is an address and a slash a fraction; brackets may follow a word.
            ...(kind === 'excerpt' ? { allowedPrefixes: null } : {}),
            items: () => [],
            render: () => ({
              onStart: ({ editor, query, range, clientRect }) =>
                show({ kind, editor, query, range, place: clientRect?.() ?? null, asked }),
              onUpdate: ({ editor, query, range, clientRect }) =>
                show({ kind, editor, query, range, place: clientRect?.() ?? null, asked }),
              onKeyDown: ({ event }) => {
                if (event.key === 'Escape') {
                  if (open === null) return false;
                  const { editor, range } = open;
                  if (open.asked !== null) editor.commands.deleteRange(range);
                  closeSuggestion();
                  return true;
                }
                return open !== null && onKey !== null && onKey(event);
              },
              onExit: closeSuggestion,
            }),
          }),
        ];
      },
    }),
  );
