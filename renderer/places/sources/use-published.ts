// Gives a source its publication date, and with it the events that waited their dates: one step.

import type { DateValue } from '../../../core/model/record.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { datesOfWaiting } from '../../../core/query/evidence/reference-date.ts';
import { setPublished } from '../../../core/store/commands/passages/set-published.ts';
import { useRun } from '../../commands/use-run.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useToasts } from '../../ui/layers/toast.tsx';
import { sourceWords } from '../../words/records/sources.ts';

/** Sets the date; says how many events it dated, with Undo. */
export function usePublished(source: Source): (published: DateValue | null) => void {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  return (published) => {
    const events = published === null ? [] : datesOfWaiting(session.store, source.id, published);
    if (!run(setPublished, { sourceId: source.id, published, events }) || events.length === 0) return;
    show({
      message: sourceWords.banner.dated(events.length),
      tone: 'done',
      action: undoAction(),
    });
  };
}
