// What can be made of the selected passage of a source: excerpt, actor, event, figure, boilerplate. Each is one step.

import { useRef, useState } from 'react';
import { makeSegment } from '../../core/model/text/anchor.ts';
import type { Excerpt, ExcerptId } from '../../core/model/kinds/excerpt.ts';
import { preferredName } from '../../core/query/names/actor-name.ts';
import { placeInText } from '../../core/model/text/place-in-text.ts';
import type { SourceText } from '../../core/model/text/source-text.ts';
import type { PassageNote } from '../../core/model/kinds/passage-note.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { statementOfWords } from '../../core/query/judgement-of-text.ts';
import { actorNamed } from '../../core/query/names/find-actors.ts';
import { addExcerpt } from '../../core/store/commands/passages/add-excerpt.ts';
import { addActor } from '../../core/store/commands/add-record.ts';
import { excerptOfPassage, type PassageInput } from '../../core/store/commands/passages/draft-passage.ts';
import { extendExcerpt } from '../../core/store/commands/passages/extend-excerpt.ts';
import { markPassage } from '../../core/store/commands/passages/mark-passage.ts';
import { removeRecords } from '../../core/store/commands/remove-records.ts';
import { useAddJudgement } from '../record/use-add-judgement.ts';
import { useRun } from '../commands/use-run.ts';
import { useUndoAction } from '../commands/use-undo-action.ts';
import { navigate } from '../state/window/navigation.ts';
import { useProject } from '../state/project/use-project.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import { readerWords } from '../words/reader.ts';
import { quoteOf, sentenceOf } from './passage-words.ts';
import type { Span } from './selection/selection-offsets.ts';
import { type Question, useEventOfPassage } from './use-event-of-passage.ts';

export type PassageContext = {
  readonly source: Source;
  readonly text: SourceText;
  readonly canonical: string;
  readonly span: Span | null;
  /** The excerpt that another passage would join. */
  readonly current: Excerpt | undefined;
  readonly ignoredNote: PassageNote | undefined;
  readonly onExcerpted: (id: ExcerptId) => void;
  /** Something was made of the selection, which is used up: the same keys must not make it twice. */
  readonly onTaken: () => void;
  /** Says something quietly, for screen readers and in the reader's foot. */
  readonly say: (message: string) => void;
};

export type PassageActions = ReturnType<typeof usePassageActions>;

/** Excerpting, marking and the rest for the selection in a reader. */
export function usePassageActions(context: PassageContext) {
  const { source, text, canonical, span, current, ignoredNote, onExcerpted, onTaken, say } = context;
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const judgements = useAddJudgement();
  const [question, setQuestion] = useState<Question | null>(null);
  /** The selection that was used up, until the page tells of another: a key may come before it does. */
  const taken = useRef<Span | null>(null);
  const take = (): void => {
    taken.current = span;
    onTaken();
  };

  const passage = (): PassageInput | null =>
    span === null || span === taken.current
      ? null
      : {
          sourceId: source.id,
          segments: [makeSegment(canonical, span.start, span.end)],
          ...placeInText(source, text, [span]),
        };

  /** Excerpts the selection; gives the excerpt, also one that was there before. */
  const excerpt = (): ExcerptId | null => {
    const selected = passage();
    if (selected === null) return null;
    const present = excerptOfPassage(session.store, selected);
    if (present !== null) {
      say(readerWords.excerptThere);
      onExcerpted(present);
      return present;
    }
    const id = session.env.newId('excerpt');
    if (!run(addExcerpt, { ...selected, id })) return null;
    say(readerWords.excerpted);
    onExcerpted(id);
    return id;
  };

  const extend = (): void => {
    const selected = passage();
    const segment = selected?.segments[0];
    if (selected === null || segment === undefined || current === undefined) return;
    if (!run(extendExcerpt, { ...selected, id: current.id, segment })) return;
    say(readerWords.extended);
    onExcerpted(current.id);
  };

  const toActor = (): void => {
    const selected = passage();
    if (selected === null) return;
    const name = quoteOf(selected).replace(/\s+/gu, ' ').trim();
    if (name.length > 150) return void show({ message: readerWords.nameTooLong, tone: 'problem' });
    const present = actorNamed(session.store, name);
    take();
    if (present !== undefined) {
      show({
        message: readerWords.actorThere(preferredName(present, { protected: 'show' })),
        action: {
          label: readerWords.open,
          run: () => navigate({ place: 'actors', actorId: present.id }),
        },
      });
      return;
    }
    const id = session.env.newId('actor');
    if (!run(addActor, { name, id })) return;
    show({
      message: readerWords.actorAdded(name),
      tone: 'done',
      action: { label: readerWords.open, run: () => navigate({ place: 'actors', actorId: id }) },
      secondAction: undoAction(),
    });
  };

  const event = useEventOfPassage({ source, span, passage, take, ask: setQuestion });

  const toFigure = (): void => {
    const selected = passage();
    if (selected === null) return;
    take();
    setQuestion({ kind: 'figure', passage: selected, quote: quoteOf(selected) });
  };

  const toJudgement = (): void => {
    const selected = passage();
    if (selected === null) return;
    take();
    const words = sentenceOf(quoteOf(selected));
    judgements.add({
      passage: selected,
      fields: { statement: statementOfWords(words, session.env.newLocalId) },
    });
  };

  const ignore = (): void => {
    if (ignoredNote !== undefined) {
      if (run(removeRecords, { ids: [ignoredNote.id] })) say(readerWords.unignored);
      return;
    }
    const segment = passage()?.segments[0];
    if (segment === undefined) return;
    if (run(markPassage, { sourceId: source.id, segment, noteKind: 'ignore' })) say(readerWords.ignored);
  };

  return {
    excerpt,
    extend,
    toActor,
    toEvent: event.toEvent,
    toFigure,
    toJudgement,
    ignore,
    question,
    closeQuestion: () => setQuestion(null),
    answerPublished: event.answerPublished,
    passage,
  };
}
