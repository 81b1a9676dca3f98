// What was typed before the program ended: what was brought back, and what is kept for the analyst.

import { KeptBackItem } from '../../record/kept-back-item.tsx';
import type { RecoveredItem } from '../../state/typed/recover-drafts.ts';
import { useKeptBack } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { words } from '../../words/en.ts';
import { keptBackWords as text } from '../../words/files/kept-back.ts';
import styles from '../dialogs.module.css';

/** What is not put back comes first. */
export function KeptBackDialog({ onClose }: { readonly onClose: () => void }) {
  const { back, offered } = useKeptBack();
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={text.title}
      footer={<Button onClick={onClose}>{words.ui.close}</Button>}
    >
      {back.length === 0 && offered.length === 0 && <EmptyState title={text.none} />}
      <Items title={text.offeredTitle} hint={text.offeredHint} items={offered} offered onGo={onClose} />
      <Items title={text.backTitle} hint={text.backHint} items={back} offered={false} onGo={onClose} />
    </Dialog>
  );
}

function Items(props: {
  readonly title: string;
  readonly hint: string;
  readonly items: readonly RecoveredItem[];
  readonly offered: boolean;
  readonly onGo: () => void;
}) {
  const { title, hint, items, offered, onGo } = props;
  if (items.length === 0) return null;
  return (
    <section className={styles['keptBack']} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles['hint']}>{hint}</p>
      <ul>
        {items.map((item) => (
          <KeptBackItem
            key={`${item.key} ${item.recordId ?? ''} ${item.place}`}
            item={item}
            offered={offered}
            onGo={onGo}
          />
        ))}
      </ul>
    </section>
  );
}
