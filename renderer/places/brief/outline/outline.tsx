// The outline: sections as a tree that can be walked, renamed, reordered and nested by keys and by mouse.

import { sectionKinds } from '../../../../core/sections/section-kinds.ts';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RecordReader } from '../../../../core/model/record-reader.ts';
import type { Section, SectionId } from '../../../../core/model/kinds/section.ts';
import { flattenOutline, type OutlineNode } from '../../../../core/query/outline/outline-of.ts';
import { useProject } from '../../../state/project/use-project.tsx';
import { IconButton } from '../../../ui/controls/button.tsx';
import { ContextMenu, Menu } from '../../../ui/layers/menu.tsx';
import { EmptyState, Panel, PanelHeader } from '../../../ui/layout/panel.tsx';
import { briefWords } from '../../../words/brief.ts';
import { scrollWithin } from '../../../ui/layout/scroll-within.ts';
import { OutlineItem, RenameRow } from './outline-item.tsx';
import { takeOutlineKey } from './outline-keys.ts';
import type { SectionActions } from './section-actions.ts';
import { useOutlineDrag } from './use-outline-drag.ts';
import { useRowHandlers } from './use-row-handlers.ts';
import styles from './outline.module.css';

const words = briefWords.outline;

export type OutlineProps = {
  readonly outline: readonly OutlineNode[];
  readonly templateName: string;
  readonly selectedId: SectionId | null;
  readonly renamingId: SectionId | null;
  readonly actions: SectionActions;
};

/** Gives what is chosen to `actions`. */
export function Outline({ outline, templateName, selectedId, renamingId, actions }: OutlineProps) {
  const { store, readOnly } = useProject();
  const nodes = flattenOutline(outline);
  const tree = useRef<HTMLDivElement>(null);
  const [menuId, setMenuId] = useState<SectionId | null>(null);
  const drag = useOutlineDrag(outline, actions);
  const selectedIndex = nodes.findIndex((node) => node.section.id === selectedId);
  const rovingIndex = Math.max(0, selectedIndex);

  useEffect(() => {
    if (selectedIndex >= 0)
      scrollWithin(tree.current?.parentElement ?? null, tree.current?.children[selectedIndex], 'nearest');
  }, [selectedIndex]);

  const endRename = (index: number): void => {
    actions.rename(null);
    // Back to the row, unless the analyst has gone on elsewhere.
    requestAnimationFrame(() => {
      const row = tree.current?.children[index];
      if (document.activeElement === document.body && row instanceof HTMLElement)
        row.focus({ preventScroll: true });
    });
  };
  const handlers = useRowHandlers(nodes, actions, drag, (event, node, index) =>
    takeOutlineKey(event, node, index, { nodes, element: tree.current, actions, readOnly }),
  );

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
              if (event.target === event.currentTarget) drag.leave();
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
                  dragged={section.id === drag.draggedId}
                  drop={drag.over?.id === section.id ? drag.over.where : null}
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
