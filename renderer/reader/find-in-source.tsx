// Finding in the text of a source. Matches are drawn over it by the browser's own highlights, so that the runs of the text
// stay as they are; where a browser has none, the match one is at is brought into view all the same.

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { findIn, type Found, type Needle } from '../../core/query/find-in-text.ts';
import { selectedWords, useFind, useFindCommands } from '../commands/use-find.ts';
import { FindBar } from '../ui/fields/find-bar.tsx';
import { scrollWithin } from '../ui/layout/scroll-within.ts';
import { matchesShortcut } from '../ui/keys/shortcut.ts';
import { useUi } from '../ui/ui-context.ts';
import { findWords as words } from '../words/inputs/find.ts';
import { pointOfOffset } from './selection/dom-selection.ts';
import { blockAt } from './selection/selection-offsets.ts';

export type FindInSourceProps = {
  /** The element that the blocks are drawn in. */
  readonly root: RefObject<HTMLElement | null>;
  readonly canonical: string;
  readonly starts: readonly number[];
  /** Whether the key of the window finds here; else it does only while the focus is in the text. */
  readonly whole: boolean;
  /** What the runs are cut by: when it changes, the matches are drawn anew. */
  readonly drawn: unknown;
};

/** So many matches are drawn; one can go to all. */
const MOST_DRAWN = 2_000;
/** So many frames a long text has to be put into the page. */
const MOST_FRAMES = 300;

/** The bar over the text; nothing while it is closed. */
export function FindInSource({ root, canonical, starts, whole, drawn }: FindInSourceProps) {
  const find = useFind();
  const { isMac, shortcutOf } = useUi();
  const [at, setAt] = useState(0);
  const { needle } = find;
  const matches = useMemo(() => (needle === null ? [] : findIn(canonical, needle)), [canonical, needle]);
  const here = matches[Math.min(at, matches.length - 1)];

  const looked = useRef<Needle | null>(null);
  useEffect(() => {
    if (looked.current === needle) return;
    looked.current = needle;
    setAt(0);
  }, [needle]);
  useHighlights(root, starts, matches, here, drawn);
  useEffect(() => {
    if (here === undefined) return undefined;
    let frame = 0;
    let frames = 0;
    const show = (): void => {
      const element = root.current;
      const point = element === null ? null : pointOfOffset(element, blockAt(starts, here.start), here.start);
      if (point !== null)
        scrollWithin(
          element?.closest<HTMLElement>('[data-scroller]') ?? null,
          point.node.parentElement,
          'center',
        );
      // Long texts are put in bit by bit.
      else if ((frames += 1) < MOST_FRAMES) frame = requestAnimationFrame(show);
    };
    frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [here, root, starts]);

  const step = (by: 1 | -1): void => {
    if (matches.length > 0)
      setAt((now) => (Math.min(now, matches.length - 1) + by + matches.length) % matches.length);
  };
  const { start } = find;
  useEffect(() => {
    const element = root.current;
    if (whole || element === null) return undefined;
    const shortcut = shortcutOf('find');
    const onKeyDown = (event: KeyboardEvent): void => {
      if (shortcut === null || event.isComposing || !matchesShortcut(event, shortcut, isMac)) return;
      event.preventDefault();
      event.stopPropagation();
      start(selectedWords());
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [root, whole, isMac, shortcutOf, start]);

  return (
    <>
      {whole && <Keys find={find} step={step} />}
      {find.open && (
        <FindBar
          label={words.label(words.source)}
          field={find.field}
          query={find.query}
          onQuery={find.setQuery}
          exact={find.exact}
          onExact={find.setExact}
          wholeWord={find.wholeWord}
          onWholeWord={find.setWholeWord}
          at={matches.length === 0 ? 0 : Math.min(at, matches.length - 1) + 1}
          count={matches.length}
          onStep={step}
          onClose={find.close}
          replace={null}
        />
      )}
    </>
  );
}

function Keys({
  find,
  step,
}: {
  readonly find: ReturnType<typeof useFind>;
  readonly step: (by: 1 | -1) => void;
}) {
  useFindCommands(find, step, null);
  return null;
}

type Registry = { set: (name: string, highlight: unknown) => void; delete: (name: string) => void };
const registry = (): Registry | null => (CSS as unknown as { highlights?: Registry }).highlights ?? null;
const Ranges = (globalThis as { Highlight?: new (...ranges: Range[]) => object }).Highlight;

function useHighlights(
  root: RefObject<HTMLElement | null>,
  starts: readonly number[],
  matches: readonly Found[],
  here: Found | undefined,
  drawn: unknown,
): void {
  useLayoutEffect(() => {
    const highlights = registry();
    const element = root.current;
    if (highlights === null || Ranges === undefined || element === null || matches.length === 0)
      return undefined;
    const draw = (): void => {
      const rangesOf = (wanted: readonly Found[]): Range[] =>
        wanted.map((match) => rangeOf(element, starts, match)).filter((range) => range !== null);
      highlights.set('found', new Ranges(...rangesOf(matches.slice(0, MOST_DRAWN))));
      highlights.set('found-here', new Ranges(...rangesOf(here === undefined ? [] : [here])));
    };
    draw();
    // What is put into the page later is marked when it is there.
    let waiting = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(draw);
    });
    observer.observe(element, { childList: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(waiting);
      highlights.delete('found');
      highlights.delete('found-here');
    };
  }, [root, starts, matches, here, drawn]);
}

function rangeOf(root: HTMLElement, starts: readonly number[], { start, end }: Found): Range | null {
  const from = pointOfOffset(root, blockAt(starts, start), start);
  const to = pointOfOffset(root, blockAt(starts, Math.max(start, end - 1)), end);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
}
