// What the right button offers on a record in a list. All of it stands elsewhere, too: beside the record, and as keys.

import { showHistory } from '../state/window/navigation.ts';
import type { MenuEntry } from '../ui/layers/menu.tsx';
import { historyWords } from '../words/files/history.ts';

export type RecordMenu = {
  readonly id: string;
  /** What comes first: to read it, to open it. */
  readonly open?: { readonly label: string; readonly run: () => void } | undefined;
  /** What else this one can do. */
  readonly more?: readonly MenuEntry[] | undefined;
  /** Null where nothing may be removed. */
  readonly remove: { readonly label: string; readonly run: () => void } | null;
};

export function recordMenu({ id, open, more = [], remove }: RecordMenu): readonly MenuEntry[] {
  return [
    ...(open === undefined ? [] : [{ kind: 'item', id: 'open', ...open } as const]),
    ...more,
    {
      kind: 'item',
      id: 'history',
      label: historyWords.historyOf,
      run: () => showHistory(id),
    },
    ...(remove === null
      ? []
      : [
          { kind: 'separator', id: 'before-remove' } as const,
          { kind: 'item', id: 'remove', danger: true, ...remove } as const,
        ]),
  ];
}
