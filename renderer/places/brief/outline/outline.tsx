// The outline: sections as a tree that can be walked, renamed, reordered and nested by keys and by mouse.

import { sectionKinds } from '../../../../core/sections/section-kinds.ts';
import { Plus } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RecordReader } from '../../../../core/model/record-reader.ts';
import type { Section, SectionId } from '../../../../core/model/kinds/section.ts';
import { placeAfterDrop } from '../../../../core/query/outline/outline-moves.ts';
import { flattenOutline, type OutlineNode } from '../../../../core/query/outline/outline-of.ts';
import { useProject } from '../../../state/project/use-project.tsx';
import { IconButton } from '../../../ui/controls/button.tsx';
import { nextListIndex } from '../../../ui/layout/list-keys.ts';
import { ContextMenu, Menu } from '../../../ui/layers/menu.tsx';
import { EmptyState, Panel, PanelHeader } from '../../../ui/layout/panel.tsx';
import { briefWords } from '../../../words/brief.ts';
import { scrollWithin } from '../../../ui/layout/scroll-within.ts';
import { type ItemHandlers, OutlineItem, RenameRow } from './outline-item.tsx';
import type { SectionActions } from './section-actions.ts';
import styles from './outline.module.css';

const words = briefWords.outline;

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
  const [menuId, setMenuId] = useState<SectionId | null>(null);
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
  const endRename = (index: number): void => {
    actions.rename(null);
    // Back to the row, unless the analyst has gone on elsewhere.
    requestAnimationFrame(() => {
      const row = tree.current?.children[index];
      if (document.activeElement === document.body && row instanceof HTMLElement)
        row.focus({ preventScroll: true });
    });
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

  const latest = useRef({ onKeyDown, onDragOver, onDrop, nodes });
  latest.current = { onKeyDown, onDragOver, onDrop, nodes };
  const [handlers] = useState((): ItemHandlers => {
    const at = (id: SectionId) => {
      const index = latest.current.nodes.findIndex((node) => node.section.id === id);
      const node = latest.current.nodes[index];
      return node === undefined ? null : { node, index };
    };
    return {
      reveal: (id) => actions.reveal(id),
      rename: (id) => actions.rename(id),
      onKeyDown: (event, id) => {
        const found = at(id);
        if (found !== null) latest.current.onKeyDown(event, found.node, found.index);
      },
      onDragStart: (event, id) => {
        event.dataTransfer.setData(DRAG_TYPE, id);
        event.dataTransfer.effectAllowed = 'move';
        dragged.current = id;
        setDraggedId(id);
      },
      onDragOver: (event, id) => {
        const found = at(id);
        if (found !== null) latest.current.onDragOver(event, found.node);
      },
      onDrop: (event, id) => {
        const found = at(id);
        if (found !== null) latest.current.onDrop(event, found.node);
      },
      onDragEnd: () => {
        dragged.current = null;
        setDraggedId(null);
        setOver(null);
      },
    };
  });

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
        // One menu for all rows: a hundred of them would make every key of a long brief slower.
        <ContextMenu entries={menuId === null ? [] : actions.menuEntries(menuId)}>
          <div
            ref={tree}
            role="tree"
            tabIndex={-1}
            aria-label={words.title}
            className={styles['tree']}
            onContextMenuCapture={(event) => setMenuId(idAt(event.target))}
            onDragLeave={(event) => {
              if (event.target === event.currentTarget) setOver(null);
            }}
          >
            {nodes.map((node, index) => {
              const { section } = node;
              if (section.id === renamingId)
                return <RenameRow key={section.id} node={node} onDone={() => endRename(index)} />;
              return (
                <OutlineItem
                  key={section.id}
                  section={section}
                  number={node.number}
                  depth={node.depth}
                  nested={node.children.length > 0}
                  count={countOfView(store, section)}
                  selected={section.id === selectedId}
                  inTabOrder={index === rovingIndex}
                  draggable={!readOnly}
                  dragged={section.id === draggedId}
                  drop={over?.id === section.id ? over.where : null}
                  handlers={handlers}
                />
              );
            })}
          </div>
        </ContextMenu>
      )}
    </Panel>
  );
}

const idAt = (target: EventTarget): SectionId | null =>
  target instanceof Element
    ? (target.closest('[data-outline]')?.getAttribute('data-outline') as SectionId | null)
    : null;

/** How many records a section's view shows; null for text. */
const countOfView = (reader: RecordReader, section: Section): number | null =>
  section.sectionKind === 'text'
    ? null
    : sectionKinds[section.sectionKind].shows(reader, section, () => []).length;
