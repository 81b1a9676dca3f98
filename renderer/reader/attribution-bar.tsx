// The foot of the reader after an excerpt was made: who says it, one key each.

import { X } from 'lucide-react';
import { Button, IconButton } from '../ui/controls/button.tsx';
import { Kbd } from '../ui/keys/kbd.tsx';
import type { Shortcut } from '../ui/keys/shortcut.ts';
import { readerWords } from '../words/reader.ts';
import styles from './attribution-bar.module.css';
import type { AttributionOffer, OfferedAttribution } from './use-attribution.ts';

const text = readerWords.attribution;
/** The key of each place in the bar. */
export const OFFER_KEYS: Readonly<Record<OfferedAttribution['key'], Shortcut>> = {
  Enter: { code: 'Enter' },
  1: { code: 'Digit1' },
  2: { code: 'Digit2' },
  3: { code: 'Digit3' },
};

export function AttributionBar({ offer }: { readonly offer: AttributionOffer }) {
  return (
    <section aria-label={text.question} data-asks="">
      {/* A press would take the focus and the caret out of the text. */}
      <div role="presentation" className={styles['bar']} onMouseDown={(event) => event.preventDefault()}>
        <span className={styles['question']}>{text.question}</span>
        <span className={styles['choices']}>
          {offer.offered.map(({ key, label, take }) => (
            <Button key={key} size="small" variant={key === 'Enter' ? 'primary' : 'secondary'} onClick={take}>
              <bdi className={styles['who']} title={label}>
                {label}
              </bdi>
              <Kbd shortcut={OFFER_KEYS[key]} onDark={key === 'Enter'} />
            </Button>
          ))}
        </span>
        <IconButton size="small" label={text.leave} icon={<X aria-hidden="true" />} onClick={offer.leave} />
      </div>
    </section>
  );
}
