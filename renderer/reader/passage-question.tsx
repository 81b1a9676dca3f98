// What the reader asks before a passage can be made into something: when it was published, or which figure it tells.
import type { Source } from '../../core/model/kinds/source.ts';
import { FigureDialog } from './figure-dialog.tsx';
import { PublishedDialog } from './published-dialog.tsx';
import type { PassageActions } from './use-passage-actions.ts';

/** The dialog of the question that is open; nothing while none is. */
export function PassageQuestion({ source, actions }: { source: Source; actions: PassageActions }) {
  const { question, closeQuestion, answerPublished } = actions;
  if (question === null) return null;
  return question.kind === 'published' ? (
    <PublishedDialog
      title={source.title}
      typed={question.typed}
      onClose={closeQuestion}
      onAnswer={(published) => answerPublished(question, published)}
    />
  ) : (
    <FigureDialog passage={question.passage} quote={question.quote} onClose={closeQuestion} />
  );
}
