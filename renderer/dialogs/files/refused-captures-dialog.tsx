// Which of the captured files could not be read, and why.

import { getRefused } from '../../state/window/dialogs.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { words } from '../../words/en.ts';
import styles from '../dialogs.module.css';

/** A list to read; there is nothing to decide. */
export function RefusedCapturesDialog({ onClose }: { readonly onClose: () => void }) {
  const refused = getRefused();
  return (
    <Dialog
      open
      onClose={onClose}
      title={dialogWords.refused.title(refused.length)}
      description={dialogWords.refused.description}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.ui.done}
        </Button>
      }
    >
      <ul className={styles['list']}>
        {refused.map(({ name, why }, index) => (
          <li key={`${index}-${name}`} className={styles['listRow']}>
            <div className={styles['listMain']}>
              <bdi>{name}</bdi>
              <p className={styles['listNote']}>{why}</p>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
