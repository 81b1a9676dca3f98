// One text that was typed before the program ended: where, what, and what can be done with it.

import { copyText } from '../state/window/copy-text.ts';
import type { RecoveredItem } from '../state/typed/recover-drafts.ts';
import { showRecord } from '../kinds/show-record.ts';
import { useKeptBack, useProject } from '../state/project/use-project.tsx';
import { Button } from '../ui/controls/button.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import { keptBackWords as words } from '../words/files/kept-back.ts';
import styles from './kept-back-item.module.css';

/** `onGo` is called when the analyst goes to the record; without it nobody can. */
export function KeptBackItem(props: {
  readonly item: RecoveredItem;
  readonly offered: boolean;
  readonly onGo?: (() => void) | undefined;
}) {
  const { item, offered, onGo } = props;
  const session = useProject();
  const { show } = useToasts();
  const { recordId } = item;
  return (
    <li className={styles['item']}>
      <p className={styles['place']} dir="auto">
        {item.place === '' ? words.elsewhere : item.place}
      </p>
      {item.text === '' ? (
        <p className={styles['none']}>{words.noText}</p>
      ) : (
        <p className={styles['text']} dir="auto">
          {item.text}
        </p>
      )}
      <p className={styles['actions']}>
        {item.text !== '' && (
          <Button
            size="small"
            onClick={() => {
              if (copyText(item.text)) show({ message: words.copied, tone: 'done' });
            }}
          >
            {words.copy}
          </Button>
        )}
        {recordId !== null && onGo !== undefined && session.store.find(recordId) !== undefined && (
          <Button
            size="small"
            onClick={() => {
              onGo();
              showRecord(session, recordId);
            }}
          >
            {words.goTo}
          </Button>
        )}
        {offered && (
          <Button size="small" variant="ghost" onClick={() => session.keptBack.dealtWith(item)}>
            {words.letGo}
          </Button>
        )}
      </p>
    </li>
  );
}

/** What could not be put back into a record's text, beside it; nothing when there is nothing. */
export function OfferedBeside({ recordId }: { readonly recordId: string }) {
  const offered = useKeptBack().offered.filter((item) => item.recordId === recordId);
  if (offered.length === 0) return null;
  return (
    <aside className={styles['beside']} aria-label={words.offeredTitle}>
      <p>{words.beside}</p>
      <ul className={styles['list']}>
        {offered.map((item) => (
          <KeptBackItem key={`${item.key} ${item.place}`} item={item} offered />
        ))}
      </ul>
    </aside>
  );
}
