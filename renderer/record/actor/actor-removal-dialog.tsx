// Asks before an actor goes away, says what changes with it, and offers to take it back.

import type { Actor } from '../../../core/model/kinds/actor.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { removeRecords } from '../../../core/store/commands/remove-records.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { ConfirmDialog } from '../../ui/layers/dialog.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { actorWords } from '../../words/records/actors.ts';
import { removalSentences } from './actor-removal.ts';
import { useRun } from '../../commands/use-run.ts';
import { useUndoAction } from '../../commands/use-undo-action.ts';

/** Open while there is an actor. */
export function ActorRemovalDialog({
  actor,
  onRemoved,
  onCancel,
}: {
  readonly actor: Actor | null;
  readonly onRemoved: () => void;
  readonly onCancel: () => void;
}) {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const name = actor === null ? '' : preferredName(actor, { language: 'en', protected: 'show' });
  const confirm = (): void => {
    if (actor === null || !run(removeRecords, { ids: [actor.id] })) return onCancel();
    show({
      message: actorWords.removed(name),
      action: undoAction(),
    });
    onRemoved();
  };
  return (
    <ConfirmDialog
      open={actor !== null}
      title={actorWords.removeTitle(name)}
      confirmLabel={actorWords.removeConfirm}
      danger
      onConfirm={confirm}
      onCancel={onCancel}
    >
      {actor !== null &&
        removalSentences(session.store, actor.id).map((sentence) => <p key={sentence}>{sentence}</p>)}
      <p>{actorWords.removeUndo}</p>
    </ConfirmDialog>
  );
}
