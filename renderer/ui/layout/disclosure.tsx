// A line that opens what stands below it, with the sign for that.

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** `open` is how it begins; whoever reads opens and closes it. */
export function Disclosure(props: {
  readonly summary: ReactNode;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles['disclosure']} open={props.open || undefined}>
      <summary>
        <ChevronRight aria-hidden="true" />
        {props.summary}
      </summary>
      {props.children}
    </details>
  );
}
