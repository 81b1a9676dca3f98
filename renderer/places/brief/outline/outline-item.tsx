// One row of the outline, and the row while it is being renamed.

import { sectionViews, viewOfSection } from '../../../kinds/section-views.ts';
import { type DragEvent, type KeyboardEvent, memo, useRef, useState } from 'react';
import type { Section, SectionId, SectionKind } from '../../../../core/model/kinds/section.ts';
import type { OutlineNode } from '../../../../core/query/outline/outline-of.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { useRun } from '../../../commands/use-run.ts';
import { Toned } from '../../../ui/labels/chip.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Row } from '../../../ui/layout/panel.tsx';
import { useTypedText } from '../../../ui/fields/use-typed-text.ts';
import { briefWords } from '../../../words/brief.ts';
import styles from './outline.module.css';

const words = briefWords.outline;

export type ItemHandlers = {
  readonly reveal: (id: SectionId) => void;
  readonly rename: (id: SectionId) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, id: SectionId) => void;
  readonly onDragStart: (event: DragEvent<HTMLElement>, id: SectionId) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>, id: SectionId) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>, id: SectionId) => void;
  readonly onDragEnd: () => void;
};

type OutlineItemProps = {
  readonly section: Section;
  readonly number: string;
  readonly depth: number;
  readonly nested: boolean;
  readonly count: number | null;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  readonly draggable: boolean;
  readonly dragged: boolean;
  readonly drop: 'before' | 'after' | 'inside' | null;
  readonly handlers: ItemHandlers;
};

/** Drawn anew only when something of its own has changed. */
export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps) {
  const { section, depth, selected, handlers } = props;
  const { id } = section;
  return (
    <div
      role="treeitem"
      data-outline={id}
      aria-level={depth + 1}
      aria-selected={selected}
      aria-expanded={props.nested ? true : undefined}
      tabIndex={props.inTabOrder ? 0 : -1}
      draggable={props.draggable}
      data-drop={props.drop ?? undefined}
      className={classNames(styles['item'], props.dragged && styles['dragged'])}
      title={section.title}
      onClick={() => handlers.reveal(id)}
      onDoubleClick={() => handlers.rename(id)}
      onKeyDown={(event) => handlers.onKeyDown(event, id)}
      onDragStart={(event) => handlers.onDragStart(event, id)}
      onDragOver={(event) => handlers.onDragOver(event, id)}
      onDrop={(event) => handlers.onDrop(event, id)}
      onDragEnd={handlers.onDragEnd}
    >
      <Row
        depth={Math.min(2, depth)}
        selected={selected}
        lead={<Lead number={props.number} kind={section.sectionKind} />}
        title={section.title === '' ? briefWords.section.untitled : section.title}
        trail={<Trail section={section} count={props.count} />}
      />
    </div>
  );
});

function Lead({ number, kind }: { readonly number: string; readonly kind: SectionKind }) {
  const { icon: Icon, name } = sectionViews[kind];
  return (
    <span className={styles['lead']}>
      {number}
      {kind !== 'text' && <Icon role="img" aria-label={name} />}
    </span>
  );
}

function Trail({ section, count }: { readonly section: Section; readonly count: number | null }) {
  if (section.status === 'toWrite') return <Toned tone="warn">{words.toWrite}</Toned>;
  if (section.status === 'carriedOver') return <Toned tone="accent">{words.carriedOver}</Toned>;
  return count === null ? null : <>{viewOfSection(section).count ?? count}</>;
}

/** The row while its title is being changed: Enter and leaving keep, Escape drops. */
export function RenameRow({ node, onDone }: { readonly node: OutlineNode; readonly onDone: () => void }) {
  const run = useRun();
  const { section } = node;
  const [title, setTitle] = useState(section.title);
  const done = useRef(false);
  const settle = useTypedText(title === section.title ? null : title, { commit: () => finish(true) });
  const finish = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    const trimmed = title.replaceAll(/\s+/gu, ' ').trim();
    if (keep && trimmed !== '' && trimmed !== section.title)
      settle(() => run(updateRecord, { id: section.id, patch: { title: trimmed } }));
    onDone();
  };
  return (
    <div role="treeitem" aria-level={node.depth + 1} aria-selected="true" className={styles['item']}>
      <Row
        depth={Math.min(2, node.depth)}
        selected
        lead={<Lead number={node.number} kind={section.sectionKind} />}
        title={
          <input
            className={styles['rename']}
            aria-label={words.rename}
            value={title}
            maxLength={4_000}
            dir="auto"
            ref={(input) => {
              if (input !== null && document.activeElement !== input && !done.current) input.select();
            }}
            onChange={(event) => setTitle(event.target.value)}
            onBlur={() => finish(true)}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter') finish(true);
              if (event.key === 'Escape') finish(false);
            }}
          />
        }
      />
    </div>
  );
}
