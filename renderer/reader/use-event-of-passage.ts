// Makes an event of the selected passage, dated by its words; asks when the source was published where they hang on it.

import type { DateValue } from '../../core/model/record.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { dateOfPassage, dayOfDate, referenceOf } from '../../core/query/evidence/reference-date.ts';
import { addEventFromPassage } from '../../core/store/commands/passages/add-event-from-passage.ts';
import type { PassageInput } from '../../core/store/commands/passages/draft-passage.ts';
import { useRun } from '../commands/use-run.ts';
import { useUndoAction } from '../commands/use-undo-action.ts';
import { navigate } from '../state/window/navigation.ts';
import { useProject } from '../state/project/use-project.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import { dateInWords } from '../words/inputs/date-in-words.ts';
import { readerWords } from '../words/reader.ts';
import { eventTitle, quoteOf } from './passage-words.ts';
import type { Span } from './selection/selection-offsets.ts';

/** What the reader asks before it can go on. */
export type Question =
  | {
      readonly kind: 'published';
      readonly passage: PassageInput;
      readonly typed: string;
      readonly quote: string;
    }
  | { readonly kind: 'figure'; readonly passage: PassageInput; readonly quote: string };

export type EventContext = {
  readonly source: Source;
  readonly span: Span | null;
  /** The selected passage; null for nothing, or for one that was used up. */
  readonly passage: () => PassageInput | null;
  /** The selection is used up. */
  readonly take: () => void;
  readonly ask: (question: Question | null) => void;
};

/** The sources whose publication date was asked for and not given: asked once in a sitting. */
const asked = new Set<string>();

/** To an event, at once or after the answer to its question. */
export function useEventOfPassage({ source, span, passage, take, ask }: EventContext) {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();

  const addEvent = (
    of: PassageInput,
    date: DateValue | null,
    published: DateValue | null,
    message: string,
  ): void => {
    const eventId = session.env.newId('event');
    const title = eventTitle(quoteOf(of));
    if (!run(addEventFromPassage, { passage: of, title, date, published, eventId })) return;
    show({
      message,
      tone: 'done',
      action: { label: readerWords.open, run: () => navigate({ place: 'timeline', eventId }) },
      secondAction: undoAction(),
    });
  };

  const toEvent = (): void => {
    const selected = passage();
    if (selected === null || span === null) return;
    const quote = quoteOf(selected);
    const read = dateOfPassage(quote, referenceOf(session.store, source.id, span));
    take();
    if (read === null) addEvent(selected, null, null, readerWords.eventUndated);
    else if (read.kind === 'resolved')
      addEvent(selected, read.date, null, readerWords.eventAdded(dateInWords(read.date)));
    else if (read.kind === 'not-understood') addEvent(selected, null, null, readerWords.eventAmbiguous);
    else if (asked.has(source.id)) addEvent(selected, null, null, readerWords.eventUndated);
    else ask({ kind: 'published', passage: selected, typed: read.typed, quote });
  };

  /** The answer to "When was this published?"; null: not known. */
  const answerPublished = (
    of: Extract<Question, { kind: 'published' }>,
    published: DateValue | null,
  ): void => {
    ask(null);
    if (published === null) {
      asked.add(source.id);
      addEvent(of.passage, null, null, readerWords.eventUndated);
      return;
    }
    const read = dateOfPassage(of.quote, { day: dayOfDate(published), zone: published.zone });
    const date = read?.kind === 'resolved' ? read.date : null;
    addEvent(
      of.passage,
      date,
      published,
      date === null ? readerWords.eventUndated : readerWords.eventAdded(dateInWords(date)),
    );
  };

  return { toEvent, answerPublished };
}
