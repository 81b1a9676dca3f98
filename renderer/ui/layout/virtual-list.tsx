// A list of any length: only what is in sight is drawn. A listbox for screen readers; arrows, Home, End, pages
// and typed letters move. The focus stays on the list itself, so that scrolling never loses it.
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { classNames } from '../class-names.ts';
import { nextListIndex, typeAheadIndex } from './list-keys.ts';
import { ContextMenu, type MenuEntry } from '../layers/menu.tsx';
import styles from './virtual-list.module.css';

export type VirtualListHandle = {
  /** Puts the focus on the list: on the selected item, else on the first. */
  focus(): void;
};

export type VirtualListProps<Item> = {
  /** Spoken name. */
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** What typed letters are compared with. */
  textOf: (item: Item) => string;
  /** Draws one item (usually a `Row`); without buttons inside, because the item itself is the control. */
  renderItem: (item: Item, state: { selected: boolean }) => ReactNode;
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** Enter or double click. */
  onOpen?: ((id: string) => void) | undefined;
  /** Keys that the list itself does not use, with the active item: Delete, letters with Ctrl. */
  onItemKeyDown?: ((event: KeyboardEvent, id: string) => void) | undefined;
  /** Height of an item before it was measured. */
  estimatedHeightPx: number;
  /** What stands there when `items` is empty. */
  empty?: ReactNode;
  /** Whether arrow keys select (a detail pane follows) or only move; then Space selects. */
  selectOnMove?: boolean | undefined;
  /** What the right button, the menu key and Shift+F10 offer for an item; all of it must be reachable another way. */
  menuOf?: ((id: string) => readonly MenuEntry[]) | undefined;
  handle?: Ref<VirtualListHandle> | undefined;
  className?: string | undefined;
};

/** Fills its parent, which must have a height, and scrolls inside. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, idOf, selectedId, estimatedHeightPx, selectOnMove = true } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const typed = useRef({ text: '', at: 0 });

  const indexOf = (id: string | null): number =>
    id === null ? -1 : items.findIndex((item) => idOf(item) === id);
  const activeAt = indexOf(activeId);
  const activeIndex = activeAt >= 0 ? activeAt : indexOf(selectedId);

  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      // The active item must exist in the page, since the list points at it.
      if (activeIndex < 0 || activeIndex >= range.count || shown.includes(activeIndex)) return shown;
      return [...shown, activeIndex].sort((a, b) => a - b);
    },
    [activeIndex],
  );
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeightPx,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : idOf(item);
    },
    overscan: 6,
    rangeExtractor,
  });

  useImperativeHandle(props.handle, () => ({
    focus() {
      scroller.current?.focus();
    },
  }));

  // A selection made elsewhere comes into sight; but not when only the items change: the analyst may have
  // scrolled away.
  const reveal = useRef((_id: string | null): void => undefined);
  reveal.current = (id) => {
    const index = indexOf(id);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    setActiveId(id);
  };
  useEffect(() => reveal.current(selectedId), [selectedId]);

  const moveTo = (index: number, select: boolean): void => {
    const item = items[index];
    if (item === undefined) return;
    setActiveId(idOf(item));
    virtualizer.scrollToIndex(index, { align: 'auto' });
    if (select) props.onSelect(idOf(item));
  };
  const activeItem = items[activeIndex];

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const pageSize = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / estimatedHeightPx) - 1);
    const next = plain ? nextListIndex(event.key, activeIndex, items.length, pageSize) : null;
    if (next !== null) {
      event.preventDefault();
      moveTo(next, selectOnMove);
      return;
    }
    if (plain && event.key === 'Enter' && activeItem !== undefined) {
      event.preventDefault();
      props.onSelect(idOf(activeItem));
      props.onOpen?.(idOf(activeItem));
      return;
    }
    const waiting = event.timeStamp - typed.current.at < 800 ? typed.current.text : '';
    if (plain && event.key === ' ' && waiting === '') {
      event.preventDefault();
      if (activeItem !== undefined) props.onSelect(idOf(activeItem));
      return;
    }
    if (activeItem !== undefined) props.onItemKeyDown?.(event, idOf(activeItem));
    if (plain && event.key.length === 1 && !event.defaultPrevented) {
      typed.current = { text: waiting + event.key, at: event.timeStamp };
      const found = typeAheadIndex(typed.current.text, items.map(props.textOf), activeIndex);
      if (found !== null) moveTo(found, selectOnMove);
    }
  };

  if (items.length === 0) return props.empty ?? null;
  const optionId = (id: string): string => `${listId}-${id}`;
  const drawn = virtualizer.getVirtualItems();
  const activeDrawn = activeItem !== undefined && drawn.some((row) => row.index === activeIndex);
  const list = (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={activeDrawn ? optionId(idOf(activeItem)) : undefined}
      className={classNames(styles['list'], props.className)}
      onKeyDown={onKeyDown}
      onClick={(event) => moveTo(indexAt(event.target), true)}
      onContextMenu={(event) => {
        // By the keyboard it is asked for on the list itself: the active item is meant.
        const at = indexAt(event.target);
        if (at >= 0) moveTo(at, true);
      }}
      onDoubleClick={(event) => {
        const item = items[indexAt(event.target)];
        if (item !== undefined) props.onOpen?.(idOf(item));
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && activeIndex < 0) {
          const first = items[0];
          if (first !== undefined) setActiveId(idOf(first));
        }
      }}
    >
      <div
        role="presentation"
        className={styles['all']}
        style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
      >
        {drawn.map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const id = idOf(item);
          return (
            <div
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={row.index}
              id={optionId(id)}
              role="option"
              aria-selected={id === selectedId}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className={classNames(styles['option'], row.index === activeIndex && styles['active'])}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {props.renderItem(item, { selected: id === selectedId })}
            </div>
          );
        })}
      </div>
    </div>
  );
  if (props.menuOf === undefined) return list;
  return (
    <ContextMenu entries={activeItem === undefined ? [] : props.menuOf(idOf(activeItem))}>{list}</ContextMenu>
  );
}

// The place in the list of the option that an event came from; -1 beside all options.
function indexAt(target: EventTarget): number {
  const option = target instanceof Element ? target.closest('[data-index]') : null;
  return option === null ? -1 : Number(option.getAttribute('data-index'));
}
