// Makes an event or a disputed figure by hand from anywhere in the window, and goes where it is edited.

import { useProject } from '../state/project/use-project.tsx';
import { useRun } from '../commands/use-run.ts';
import { setJustMade } from '../state/window/just-made.ts';
import { navigate } from '../state/window/navigation.ts';
import { addEvent, type AddEventInput, addFigure } from '../../core/store/commands/add-record.ts';
import { figureWords } from '../words/records/figures.ts';
import { timelineWords } from '../words/records/timeline.ts';

/** Each gives whether it was made. */
export function useNewRecords(): {
  readonly newEvent: (fields?: NonNullable<AddEventInput['fields']>) => boolean;
  readonly newFigure: () => boolean;
} {
  const session = useProject();
  const run = useRun();
  return {
    newEvent: (fields = {}) => {
      const id = session.env.newId('event');
      if (!run(addEvent, { title: timelineWords.newTitle, id, fields })) return false;
      setJustMade(id);
      navigate({ place: 'timeline', eventId: id });
      return true;
    },
    newFigure: () => {
      const id = session.env.newId('figure');
      if (!run(addFigure, { question: figureWords.newQuestion, id })) return false;
      setJustMade(id);
      navigate({ place: 'figures', figureId: id });
      return true;
    },
  };
}
