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
};

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
export const closeSuggestion = (): void => show(null);

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
            // After a letter an @ is an address and a slash a fraction; brackets may follow a word.
            ...(kind === 'excerpt' ? { allowedPrefixes: null } : {}),
            items: () => [],
            render: () => ({
              onStart: ({ editor, query, range, clientRect }) =>
                show({ kind, editor, query, range, place: clientRect?.() ?? null }),
              onUpdate: ({ editor, query, range, clientRect }) =>
                show({ kind, editor, query, range, place: clientRect?.() ?? null }),
              onKeyDown: ({ event }) => {
                if (event.key === 'Escape') {
                  if (open === null) return false;
                  show(null);
                  return true;
                }
                return open !== null && onKey !== null && onKey(event);
              },
              onExit: () => show(null),
            }),
          }),
        ];
      },
    }),
  );
