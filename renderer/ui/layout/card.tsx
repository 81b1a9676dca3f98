// Cards: a framed thing in a column, and the one that shows a quoted passage.
import type { ComponentProps, ReactNode } from 'react';
import type { Credibility, Reliability } from '../../../core/model/record.ts';
import { words } from '../../words/en.ts';
import styles from './card.module.css';
import { classNames } from '../class-names.ts';
import { Grade } from '../labels/grade.tsx';

export type CardProps = ComponentProps<'article'> & { selected?: boolean | undefined };

/** A framed thing. */
export function Card({ selected = false, className, ...rest }: CardProps) {
  return (
    <article {...rest} className={classNames(styles['card'], selected && styles['selected'], className)} />
  );
}

export type EvidenceQuoteProps = Omit<CardProps, 'children'> & {
  /** The passage without quotation marks. */
  quote: string;
  language?: string | null | undefined;
  reliability: Reliability | null;
  credibility: Credibility | null;
  /** Who said it, to whom: "Haftar, to reporters in Abyar"; empty when nobody is named. */
  who: string;
  /** "Training text 1 · 18 May 2014" */
  sourceLine: string;
  /** How it bears on the record that it is shown with; null for a plain excerpt. */
  stance?: 'supports' | 'contradicts' | 'context' | null | undefined;
  /** "in Bottom line, Casualties"; empty when not used. */
  usedIn?: string | undefined;
  /** The passage is not found in its source any more. */
  orphan?: boolean | undefined;
  note?: string | undefined;
  /** Buttons, shown at the end. */
  actions?: ReactNode;
  /** Opens the passage in its source: makes the quote a button. */
  onOpen?: (() => void) | undefined;
};

/** A quoted passage with its grade, speaker and source. */
export function EvidenceQuote({
  quote,
  language,
  reliability,
  credibility,
  who,
  sourceLine,
  stance = null,
  usedIn = '',
  orphan = false,
  note = '',
  actions,
  onOpen,
  ...rest
}: EvidenceQuoteProps) {
  const passage = (
    <q className={styles['quote']} dir="auto" lang={language ?? undefined}>
      {quote}
    </q>
  );
  return (
    <Card {...rest}>
      {(stance !== null || orphan) && (
        <p className={classNames(styles['stance'], styles[orphan ? 'orphan' : (stance ?? '')])}>
          {orphan ? words.evidence.orphan : words.evidence.stance[stance ?? 'context']}
        </p>
      )}
      {onOpen ? (
        <button type="button" className={styles['open']} onClick={onOpen}>
          {passage}
        </button>
      ) : (
        passage
      )}
      {(who !== '' || reliability !== null || credibility !== null) && (
        <p className={styles['line']}>
          <Grade reliability={reliability} credibility={credibility} />
          <bdi>{who}</bdi>
        </p>
      )}
      <p className={styles['line']}>
        <bdi>{sourceLine}</bdi>
        {usedIn !== '' && <span className={styles['used']}>{usedIn}</span>}
      </p>
      {note !== '' && (
        <p className={styles['note']} dir="auto">
          {note}
        </p>
      )}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </Card>
  );
}
