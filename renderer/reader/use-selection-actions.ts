// What the selected passage can be made into, as the bar over it offers it and as the commands of the window run it.

import type { Excerpt } from '../../core/model/kinds/excerpt.ts';
import type { PassageNote } from '../../core/model/kinds/passage-note.ts';
import { useRegisterCommands } from '../commands/use-window-commands.ts';
import { menuCommand } from '../commands/window-commands.ts';
import { useAddJudgement } from '../record/use-add-judgement.ts';
import type { Shortcut } from '../ui/keys/shortcut.ts';
import type { SelectionAction } from '../ui/layers/selection-bar.tsx';
import { readerWords } from '../words/reader.ts';
import type { PassageActions } from './use-passage-actions.ts';

/** The keys over a selection. */
export const SELECTION_KEYS = {
  use: { code: 'Enter' },
  excerpt: { code: 'KeyE' },
  actor: { code: 'KeyA' },
  event: { code: 'KeyT' },
  figure: { code: 'KeyF' },
  judgement: { code: 'KeyJ' },
  extend: { code: 'KeyE', shift: true },
  ignore: { code: 'KeyI' },
} as const satisfies Record<string, Shortcut>;

export type OfferedActions = {
  readonly actions: PassageActions;
  /** Something is selected that a record may be made of. */
  readonly can: boolean;
  /** Puts the excerpt of the selection into the text; null where no text takes it. */
  readonly putInText: (() => void) | null;
  /** The excerpt that another passage would join. */
  readonly current: Excerpt | undefined;
  readonly ignoredNote: PassageNote | undefined;
};

/** All that is offered for the selection, in order; registers it with the window's commands too. */
export function useSelectionActions(offered: OfferedActions): readonly SelectionAction[] {
  const { actions, can, putInText, current, ignoredNote } = offered;
  const judgements = useAddJudgement();
  const whenSelected = (): boolean => can;
  useRegisterCommands([
    menuCommand('excerpt-selection', () => void actions.excerpt(), whenSelected),
    menuCommand('selection-to-actor', actions.toActor, whenSelected),
    menuCommand('selection-to-event', actions.toEvent, whenSelected),
    menuCommand('selection-to-figure', actions.toFigure, whenSelected),
    menuCommand(
      'selection-to-judgement',
      () => (can && !judgements.isInText() ? actions.toJudgement() : judgements.addFromText()),
      () => can || judgements.canAddFromText(),
    ),
    menuCommand('ignore-selection', actions.ignore, whenSelected),
  ]);
  const keys = SELECTION_KEYS;
  return [
    ...(putInText === null
      ? []
      : [{ id: 'use', label: readerWords.use, shortcut: keys.use, run: putInText }]),
    { id: 'excerpt', label: readerWords.excerpt, shortcut: keys.excerpt, run: () => void actions.excerpt() },
    { id: 'actor', label: readerWords.toActor, shortcut: keys.actor, run: actions.toActor },
    { id: 'event', label: readerWords.toEvent, shortcut: keys.event, run: actions.toEvent },
    { id: 'figure', label: readerWords.toFigure, shortcut: keys.figure, run: actions.toFigure },
    { id: 'judgement', label: readerWords.toJudgement, shortcut: keys.judgement, run: actions.toJudgement },
    ...(current === undefined
      ? []
      : [{ id: 'extend', label: readerWords.addToExcerpt, shortcut: keys.extend, run: actions.extend }]),
    {
      id: 'ignore',
      label: ignoredNote === undefined ? readerWords.ignore : readerWords.unignore,
      shortcut: keys.ignore,
      run: actions.ignore,
    },
  ];
}
