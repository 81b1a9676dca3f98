// What can be done with a section, from the outline, its own menu and the window's commands alike.

import type { SectionId } from '../../../../core/model/kinds/section.ts';
import type { OutlineMove, OutlinePlace } from '../../../../core/query/outline/outline-moves.ts';
import type { MenuEntry } from '../../../ui/layers/menu.tsx';

export type SectionActions = {
  /** Brings it into view. */
  readonly reveal: (id: SectionId) => void;
  /** Brings it into view and puts the caret into its text. */
  readonly write: (id: SectionId) => void;
  /** Starts renaming in the outline; null ends it. */
  readonly rename: (id: SectionId | null) => void;
  /** Asks first where something would be lost. */
  readonly remove: (id: SectionId) => void;
  readonly move: (id: SectionId, move: OutlineMove) => void;
  readonly place: (id: SectionId, place: OutlinePlace) => void;
  /** The kinds of section to add after this one, or below it as its last. */
  readonly addEntries: (id: SectionId | null, below: boolean) => MenuEntry[];
  readonly menuEntries: (id: SectionId) => MenuEntry[];
};
