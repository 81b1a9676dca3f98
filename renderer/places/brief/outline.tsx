// The outline: sections as a tree that can be walked, renamed, reordered and nested by keys and by mouse.

import {
  CalendarRange,
  ChartNoAxesColumn,
  FileText,
  Gavel,
  Library,
  type LucideIcon,
  Plus,
  Users,
} from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import type { Section, SectionId, SectionKind } from '../../../core/model/section.ts';
import { placeAfterDrop } from '../../../core/query/outline-moves.ts';
import { flattenOutline, type OutlineNode } from '../../../core/query/outline-of.ts';
import {
  actorsOfSection,
  eventsOfSection,
  figuresOfSection,
  judgementsOfSection,
} from '../../../core/query/section-view.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { useRun } from '../../commands/use-run.ts';
import { useProject } from '../../state/use-project.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Toned } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { nextListIndex } from '../../ui/list-keys.ts';
import { ContextMenu, Menu } from '../../ui/menu.tsx';
import { EmptyState, Panel, PanelHeader, Row } from '../../ui/panel.tsx';
import { briefWords } from '../../words/brief.ts';
import { scrollWithin } from './scroll-within.ts';
import type { SectionActions } from './section-actions.ts';
import styles from './outline.module.css';

const words = briefWords.outline;

export const kindIcons: Readonly<Record<SectionKind, LucideIcon>> = {
  text: FileText,
  actors: Users,
  timeline: CalendarRange,
  sources: Library,
  figures: ChartNoAxesColumn,
  judgements: Gavel,
};

export type OutlineProps = {
  readonly outline: readonly OutlineNode[];
  readonly templateName: string;
  readonly selectedId: SectionId | null;
  readonly renamingId: SectionId | null;
  readonly actions: SectionActions;
};

const DRAG_TYPE = 'application/x-briefwright-section';

/** Gives what is chosen to `actions`; holds only what is being dragged. */
export function Outline({ outline, templateName, selectedId, renamingId, actions }: OutlineProps) {
  const { store, readOnly } = useProject();
  const nodes = flattenOutline(outline);
  const tree = useRef<HTMLDivElement>(null);
  // Beside the state, which is drawn a moment later than events follow each other.
  const dragged = useRef<SectionId | null>(null);
  const [draggedId, setDraggedId] = useState<SectionId | null>(null);
  const [over, setOver] = useState<{ id: SectionId; where: 'before' | 'after' | 'inside' } | null>(null);
  const selectedIndex = nodes.findIndex((node) => node.section.id === selectedId);
  const rovingIndex = Math.max(0, selectedIndex);

  useEffect(() => {
    if (selectedIndex >= 0)
      scrollWithin(tree.current?.parentElement ?? null, tree.current?.children[selectedIndex], 'nearest');
  }, [selectedIndex]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, node: OutlineNode, index: number): void => {
    if (event.target !== event.currentTarget) return;
    const moves = event.altKey && (event.ctrlKey || event.metaKey);
    if (moves && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      actions.move(node.section.id, event.key === 'ArrowUp' ? 'up' : 'down');
      return;
    }
    if (moves && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
      actions.move(node.section.id, (event.key === 'ArrowRight') === rtl ? 'out' : 'in');
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextListIndex(event.key, index, nodes.length, 10);
    if (next !== null) {
      event.preventDefault();
      const target = nodes[next];
      if (target === undefined) return;
      actions.reveal(target.section.id);
      const item = tree.current?.children[next];
      if (item instanceof HTMLElement) item.focus({ preventScroll: true });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      actions.write(node.section.id);
    } else if (event.key === 'F2') {
      event.preventDefault();
      actions.rename(node.section.id);
    } else if (event.key === 'Delete' && !readOnly) {
      event.preventDefault();
      actions.remove(node.section.id);
    }
  };
  const whereOver = (event: DragEvent<HTMLElement>): 'before' | 'after' | 'inside' => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - box.top) / box.height;
    return part < 0.28 ? 'before' : part > 0.72 ? 'after' : 'inside';
  };
  const onDragOver = (event: DragEvent<HTMLElement>, node: OutlineNode): void => {
    if (dragged.current === null) return;
    const where = whereOver(event);
    if (placeAfterDrop(outline, dragged.current, node.section.id, where) === null) {
      setOver(null);
      return;
    }
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    if (over?.id !== node.section.id || over.where !== where) setOver({ id: node.section.id, where });
  };
  const endDrag = (): void => {
    dragged.current = null;
    setDraggedId(null);
    setOver(null);
  };
  const onDrop = (event: DragEvent<HTMLElement>, node: OutlineNode): void => {
    const id = dragged.current;
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    const place = placeAfterDrop(outline, id, node.section.id, whereOver(event));
    if (place !== null) actions.place(id, place);
    endDrag();
  };

  return (
    <Panel
      label={words.title}
      header={
        <PanelHeader
          title={words.title}
          note={templateName}
          actions={
            readOnly ? null : (
              <Menu
                align="end"
                trigger={<IconButton label={words.add} size="small" icon={<Plus />} />}
                entries={actions.addEntries(selectedId, false)}
              />
            )
          }
        />
      }
    >
      {nodes.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
      ) : (
        <div
          ref={tree}
          role="tree"
          tabIndex={-1}
          aria-label={words.title}
          className={styles['tree']}
          onDragLeave={(event) => {
            if (event.target === event.currentTarget) setOver(null);
          }}
        >
          {nodes.map((node, index) => {
            const { section } = node;
            const selected = section.id === selectedId;
            if (section.id === renamingId)
              return <RenameRow key={section.id} node={node} onDone={() => actions.rename(null)} />;
            return (
              <ContextMenu key={section.id} entries={actions.menuEntries(section.id)}>
                <div
                  role="treeitem"
                  aria-level={node.depth + 1}
                  aria-selected={selected}
                  aria-expanded={node.children.length > 0 ? true : undefined}
                  tabIndex={index === rovingIndex ? 0 : -1}
                  draggable={!readOnly}
                  data-drop={over?.id === section.id ? over.where : undefined}
                  className={classNames(styles['item'], section.id === draggedId && styles['dragged'])}
                  title={section.title}
                  onClick={() => actions.reveal(section.id)}
                  onDoubleClick={() => actions.rename(section.id)}
                  onKeyDown={(event) => onKeyDown(event, node, index)}
                  onDragStart={(event) => {
                    event.dataTransfer.setData(DRAG_TYPE, section.id);
                    event.dataTransfer.effectAllowed = 'move';
                    dragged.current = section.id;
                    setDraggedId(section.id);
                  }}
                  onDragOver={(event) => onDragOver(event, node)}
                  onDrop={(event) => onDrop(event, node)}
                  onDragEnd={endDrag}
                >
                  <Row
                    depth={Math.min(2, node.depth)}
                    selected={selected}
                    lead={<Lead node={node} />}
                    title={section.title === '' ? briefWords.section.untitled : section.title}
                    trail={<Trail section={section} reader={store} />}
                  />
                </div>
              </ContextMenu>
            );
          })}
        </div>
      )}
    </Panel>
  );
}

function Lead({ node }: { readonly node: OutlineNode }) {
  const Icon = kindIcons[node.section.sectionKind];
  return (
    <span className={styles['lead']}>
      {node.number}
      {node.section.sectionKind !== 'text' && (
        <Icon role="img" aria-label={briefWords.kinds[node.section.sectionKind]} />
      )}
    </span>
  );
}

function Trail({ section, reader }: { readonly section: Section; readonly reader: RecordReader }) {
  if (section.status === 'toWrite') return <Toned tone="warn">{words.toWrite}</Toned>;
  if (section.status === 'carriedOver') return <Toned tone="accent">{words.carriedOver}</Toned>;
  const count = countOfView(reader, section);
  return count === null ? null : <>{section.sectionKind === 'sources' ? words.automatic : count}</>;
}

/** How many records a section's view shows; null for text. */
function countOfView(reader: RecordReader, section: Section): number | null {
  switch (section.sectionKind) {
    case 'actors':
      return actorsOfSection(reader, section).length;
    case 'timeline':
      return eventsOfSection(reader, section).length;
    case 'figures':
      return figuresOfSection(reader, section).length;
    case 'judgements':
      return judgementsOfSection(reader, section).length;
    case 'sources':
      return 0;
    case 'text':
      return null;
  }
}

function RenameRow({ node, onDone }: { readonly node: OutlineNode; readonly onDone: () => void }) {
  const run = useRun();
  const { section } = node;
  const [title, setTitle] = useState(section.title);
  const done = useRef(false);
  const finish = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    const trimmed = title.replaceAll(/\s+/gu, ' ').trim();
    if (keep && trimmed !== '' && trimmed !== section.title)
      run(updateRecord, { id: section.id, patch: { title: trimmed } });
    onDone();
  };
  return (
    <div role="treeitem" aria-level={node.depth + 1} aria-selected="true" className={styles['item']}>
      <Row
        depth={Math.min(2, node.depth)}
        selected
        lead={<Lead node={node} />}
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
