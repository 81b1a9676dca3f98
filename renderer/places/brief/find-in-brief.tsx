// Finding and replacing in the texts of the brief, section after section. What replaces is one step of undo.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { SectionId } from '../../../core/model/kinds/section.ts';
import {
  findIn,
  findInRichText,
  type Needle,
  replaceInRichText,
  type TextMatch,
} from '../../../core/query/find-in-text.ts';
import type { AtomWords } from '../../../core/query/rich-blocks.ts';
import { rewriteTexts } from '../../../core/store/commands/outline/write-text.ts';
import { selectedWords, useFind, useFindCommands } from '../../commands/use-find.ts';
import { useRun } from '../../commands/use-run.ts';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { findWordsOf, showFound } from '../../editor/marks/find-marks.ts';
import { useSurroundings } from '../../editor/use-surroundings.ts';
import { getNavigation } from '../../state/window/navigation.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { FindBar } from '../../ui/fields/find-bar.tsx';
import { scrollWithin } from '../../ui/layout/scroll-within.ts';
import { useToasts } from '../../ui/layers/toast.tsx';
import { findWords as words } from '../../words/inputs/find.ts';

type Match = TextMatch & { readonly sectionId: SectionId };

/** So many frames a section that was far away has to be put into the page. */
const MOST_FRAMES = 90;

export type FindInBriefProps = {
  readonly brief: Brief;
  /** The sections in their order; the same array until it changes. */
  readonly ids: readonly SectionId[];
  /** What scrolls the text. */
  readonly scroller: { readonly current: HTMLElement | null };
};

/** The bar over the text; nothing while it is closed. */
export function FindInBrief({ brief, ids, scroller }: FindInBriefProps) {
  const { readOnly } = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const find = useFind();
  const [replacing, setReplacing] = useState(false);
  const [replacement, setReplacement] = useState('');
  const [chosen, setChosen] = useState<Match | null>(null);
  const { surroundings } = useSurroundings({ briefId: brief.id, sectionId: null, ownerId: brief.id });
  const wordsOf: AtomWords = useMemo(() => findWordsOf(surroundings), [surroundings]);
  const { needle } = find;
  const matches = useQuery(
    (reader): readonly Match[] =>
      needle === null
        ? []
        : ids.flatMap((sectionId) =>
            findInRichText(reader.get(sectionId)?.content ?? null, needle, wordsOf).map((match) => ({
              ...match,
              sectionId,
            })),
          ),
    [needle, ids, wordsOf],
  );
  const at = indexOf(matches, chosen);
  const here = matches[at];
  useEffect(() => {
    showFound(needle, here === undefined ? null : { blockId: here.blockId, start: here.start });
  }, [needle, here]);
  useEffect(() => () => showFound(null, null), []);

  // Other words: the first match from where one was reading when the bar was opened.
  const anchor = useRef<SectionId | null>(null);
  useEffect(() => {
    if (find.open) anchor.current = getNavigation().sectionId;
  }, [find.open]);
  const looked = useRef<Needle | null>(null);
  useEffect(() => {
    if (looked.current === needle) return;
    looked.current = needle;
    const from = ids.findIndex((id) => id === anchor.current);
    const first = matches.find((match) => ids.indexOf(match.sectionId) >= from) ?? matches[0] ?? null;
    setChosen(first);
    if (first !== null) bringIntoView(scroller, first);
  }, [needle, matches, ids, scroller]);

  /** The number of the match to go to once the texts are as they were replaced. */
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (awaited.current === null) return;
    const next = matches[awaited.current] ?? matches[0] ?? null;
    awaited.current = null;
    setChosen(next);
    if (next !== null) bringIntoView(scroller, next);
  }, [matches, scroller]);

  const go = (match: Match | undefined): void => {
    setChosen(match ?? null);
    if (match !== undefined) bringIntoView(scroller, match);
  };
  const step = (by: 1 | -1): void => {
    if (matches.length === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : matches.length - 1) : (at + by + matches.length) % matches.length;
    go(matches[next]);
  };
  const replaceOne = (): void => {
    if (needle === null || here === undefined) return;
    if (!here.replaceable) {
      show({ message: words.notReplaceable });
      return;
    }
    const { sectionId, blockId, start } = here;
    const only = (match: TextMatch): boolean => match.blockId === blockId && match.start === start;
    // On to the next one, never into the words that are put in.
    awaited.current = at + findIn(replacement, needle).length;
    const rewritten = run(rewriteTexts, {
      ids: [sectionId],
      rewrite: (content) => replaceInRichText(content, needle, replacement, wordsOf, only),
    });
    if (!rewritten) awaited.current = null;
  };
  const replaceAll = (): void => {
    if (needle === null) return;
    const count = matches.filter((match) => match.replaceable).length;
    const kept = matches.length - count;
    const rewritten =
      count > 0 &&
      run(rewriteTexts, {
        ids,
        rewrite: (content) => replaceInRichText(content, needle, replacement, wordsOf),
      });
    const told = [rewritten || count === 0 ? words.replaced(count) : '', kept > 0 ? words.kept(kept) : ''];
    show({
      message: told.filter((part) => part !== '').join(' '),
      tone: 'done',
      ...(rewritten ? { action: undoAction() } : {}),
    });
  };
  const startReplacing = (): void => {
    setReplacing(true);
    find.start(selectedWords());
  };
  useFindCommands(find, step, readOnly ? null : startReplacing);
  if (!find.open) return null;
  return (
    <FindBar
      label={words.label(words.brief)}
      field={find.field}
      query={find.query}
      onQuery={find.setQuery}
      exact={find.exact}
      onExact={find.setExact}
      wholeWord={find.wholeWord}
      onWholeWord={find.setWholeWord}
      at={at + 1}
      count={matches.length}
      onStep={step}
      onClose={find.close}
      replace={
        readOnly
          ? null
          : {
              shown: replacing,
              onShown: setReplacing,
              value: replacement,
              onValue: setReplacement,
              canOne: here !== undefined,
              onOne: replaceOne,
              onAll: replaceAll,
            }
      }
    />
  );
}

const indexOf = (matches: readonly Match[], chosen: Match | null): number =>
  chosen === null
    ? -1
    : matches.findIndex((match) => match.blockId === chosen.blockId && match.start === chosen.start);

/** Scrolls to the match; a section that was far away is put into the page first. The focus stays in the bar. */
function bringIntoView(scroller: { readonly current: HTMLElement | null }, match: Match): void {
  let frames = 0;
  const attempt = (): void => {
    const box = scroller.current;
    if (box === null) return;
    const section = box.querySelector(`[data-section="${CSS.escape(match.sectionId)}"]`);
    const block = section?.querySelector(`[data-id="${CSS.escape(match.blockId)}"]`);
    const mark = block?.querySelector('[data-found-here]');
    if (mark !== null && mark !== undefined) {
      scrollWithin(box, mark, 'center');
      return;
    }
    if (frames === 0) scrollWithin(box, block ?? section, block === undefined ? 'start' : 'center');
    frames += 1;
    if (frames < MOST_FRAMES) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}
