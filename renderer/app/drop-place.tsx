// Where files are dropped: shown over the whole window while some are dragged across it, for they may be dropped anywhere.

import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { appWords as words } from '../words/app.ts';
import styles from './drop-place.module.css';

/** Longer (ms) without a word of the drag: it was given up. */
const GONE_AFTER_MS = 1_500;

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Never takes what is dropped: that is done before the page hears of it. */
export function DropPlace({ readOnly }: { readonly readOnly: boolean }) {
  const over = useFilesOver();
  if (!over) return null;
  return (
    <div className={styles['over']} role="status">
      <div className={styles['place']}>
        <FileDown aria-hidden />
        <p className={styles['title']}>{readOnly ? words.dropReadOnly : words.dropHere}</p>
        {!readOnly && <p>{words.dropHint}</p>}
      </div>
    </div>
  );
}

/** While a drag is over a window it says so several times a second, and nothing says reliably that it was given up. */
function useFilesOver(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      setOver(false);
    };
    const note = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      clearTimeout(timer);
      timer = setTimeout(end, GONE_AFTER_MS);
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) end();
    };
    window.addEventListener('dragover', note, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('drop', end, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('dragover', note, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', end, true);
    };
  }, []);
  return over;
}
