// The side columns: a panel, its headings, rows and groups, and what stands there when there is nothing.
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './panel.module.css';

/** A column that scrolls inside. `header` stays in place. */
export function Panel({
  label,
  header,
  footer,
  children,
}: {
  label: string;
  header?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles['panel']} aria-label={label}>
      {header}
      <div className={styles['body']}>{children}</div>
      {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
    </section>
  );
}

export type PanelHeaderProps = {
  title: string;
  /** Quiet words or a count after the title. */
  note?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** 2 for a panel's own heading, 3 for a group inside it. */
  level?: 2 | 3 | undefined;
  /** With a line under it. */
  ruled?: boolean | undefined;
};

/** "Outline  Situation report        +" */
export function PanelHeader({ title, note, actions, level = 2, ruled = false }: PanelHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <header className={classNames(styles['header'], ruled && styles['ruled'])}>
      <Heading className={styles['title']}>{title}</Heading>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
      <span className={styles['space']} />
      {actions}
    </header>
  );
}

export type RowProps = Omit<ComponentProps<'div'>, 'title'> & {
  /** Number or icon at the start. */
  lead?: ReactNode;
  title: ReactNode;
  /** Count or state at the end. */
  trail?: ReactNode;
  /** A second, quiet line; the title may then take two lines. */
  meta?: ReactNode;
  selected?: boolean | undefined;
  /** Depth in an outline: 0, 1, 2. */
  depth?: number | undefined;
};

/** One line of a list or outline; with `meta`, a taller one. It draws only: lists give it roles and keys. */
export function Row({ lead, title, trail, meta, selected = false, depth = 0, className, ...rest }: RowProps) {
  return (
    <div
      {...rest}
      className={classNames(
        styles['row'],
        meta !== undefined && styles['tall'],
        selected && styles['selected'],
        depth > 0 && styles['deep'],
        depth > 1 && styles['deeper'],
        className,
      )}
    >
      {lead !== undefined && <span className={styles['lead']}>{lead}</span>}
      <span className={styles['words']}>
        <span className={styles['rowTitle']} dir="auto">
          {title}
        </span>
        {meta !== undefined && <span className={styles['meta']}>{meta}</span>}
      </span>
      {trail !== undefined && <span className={styles['trail']}>{trail}</span>}
    </div>
  );
}

export type DefinitionListProps = {
  items: readonly { readonly term: string; readonly value: ReactNode; readonly note?: ReactNode }[];
};

/** Terms and values in two columns. An empty value is left out by the caller, not printed as a dash. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className={styles['list']}>
      {items.map((item) => (
        <div key={item.term} className={styles['pair']}>
          <dt>{item.term}</dt>
          <dd dir="auto">
            {item.value}
            {item.note !== undefined && <span className={styles['pairNote']}>{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type EmptyStateProps = {
  title: string;
  icon?: ReactNode;
  /** What to do, in a sentence. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** What stands where nothing is yet: what belongs here and how it comes. */
export function EmptyState({ title, icon, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon !== undefined && (
        <span className={styles['emptyIcon']} aria-hidden="true">
          {icon}
        </span>
      )}
      <p className={styles['emptyTitle']}>{title}</p>
      {children !== undefined && <div className={styles['emptyWords']}>{children}</div>}
      {actions !== undefined && <div className={styles['emptyActions']}>{actions}</div>}
    </div>
  );
}
