// Asks before a change is taken back in part only: what stays as it is, and why; each can be brought back whole instead.

import { fieldLabel, recordViews } from '../../kinds/record-views.ts';
import type { HistoryEntryStates } from '../../../core/contract/history-calls.ts';
import { type NotTakenBack, planTakeBack } from '../../../core/store/commands/take-change-back.ts';
import { isEmptyChange } from '../../../core/store/change.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { words } from '../../words/en.ts';
import { historyWords as text } from '../../words/files/history.ts';
import styles from './history-place.module.css';
import type { BringBack } from './use-bring-back.ts';
import type { Names } from './use-states.ts';

export type TakeBackDialogProps = {
  readonly states: HistoryEntryStates;
  readonly subject: string;
  readonly names: Names;
  readonly bringBack: BringBack;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
};

/** The question. What is brought back from here goes out of the list. */
export function TakeBackDialog({
  states,
  subject,
  names,
  bringBack,
  onTakeBack,
  onClose,
}: TakeBackDialogProps) {
  const { store, env } = useProject();
  const { change, left } = planTakeBack(store, { ...states, subject }, env);
  const nothing = isEmptyChange(change);
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={text.takeBackTitle}
      footer={
        <>
          <Button onClick={onClose}>{nothing ? words.ui.close : words.ui.cancel}</Button>
          {!nothing && (
            <Button variant="primary" onClick={onTakeBack}>
              {text.takeBackRest}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['question']}>
        <p>{nothing ? text.takeBackNothing : text.stays}</p>
        <ul>
          {left.slice(0, 50).map((one) => (
            <LeftItem
              key={`${one.id} ${one.field}`}
              left={one}
              states={states}
              names={names}
              bringBack={bringBack}
              onDone={onClose}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function LeftItem(props: {
  readonly left: NotTakenBack;
  readonly states: HistoryEntryStates;
  readonly names: Names;
  readonly bringBack: BringBack;
  readonly onDone: () => void;
}) {
  const { id, kind, field, why } = props.left;
  const then = props.states.before.find((record) => record.id === id);
  const title = props.names.nameOf(id);
  const what =
    field === null ? `${recordViews[kind].name} ‘${title}’` : `${fieldLabel(kind, field)} (‘${title}’)`;
  const canBring = then !== undefined && (why === 'later' || why === 'gone');
  return (
    <li>
      <p dir="auto">{text.kept(what, why)}</p>
      {canBring && (
        <Button
          size="small"
          onClick={() => {
            if (field === null) props.bringBack.record(then)?.();
            else props.bringBack.fields(then, [field]);
            props.onDone();
          }}
        >
          {field === null ? text.bringWhole : text.bringThen(fieldLabel(kind, field))}
        </Button>
      )}
    </li>
  );
}
