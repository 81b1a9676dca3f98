// Pages as the project's process draws them: one at a time, the newest that is wanted next; what was drawn stays until then.

import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import { MOST_PAGE_WIDTH, type ShownPage } from '../../../core/contract/shown-page.ts';
import type { SourceId } from '../../../core/model/kinds/source.ts';
import { projectApi } from '../../state/bridge.ts';

/** Words that are marked on a page; what is looked at stronger. */
export type MarkedPassage = { readonly words: string; readonly active: boolean };

type Shown = {
  readonly result: Result<ShownPage, AppError>;
  /** What the marks of the page are of. */
  readonly passages: readonly MarkedPassage[];
};

/** Widths are drawn in steps, so that a column that is being widened does not draw at every pixel. */
const STEP_PX = 80;
const LEAST_PX = 160;

/** The page `index` (from 0) of a source, at least `widthPx` wide (device pixels); null until one is drawn. */
export function useShownPage(
  sourceId: SourceId,
  index: number,
  widthPx: number,
  passages: readonly MarkedPassage[],
): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  const stepped = Math.min(MOST_PAGE_WIDTH, Math.max(LEAST_PX, Math.ceil(widthPx / STEP_PX) * STEP_PX));
  // Nothing is drawn before its place is measured.
  const width = widthPx === 0 ? null : stepped;
  const wanted = useRef(0);
  const busy = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (width === null) return;
    wanted.current += 1;
    const turn = wanted.current;
    busy.current = busy.current.then(async () => {
      if (turn !== wanted.current) return;
      const result = await projectApi.showSourcePage({
        jobId: crypto.randomUUID(),
        sourceId,
        page: index,
        width,
        passages: passages.map(({ words }) => words),
      });
      if (turn === wanted.current) setShown({ result, passages });
    });
  }, [sourceId, index, width, passages]);
  useEffect(
    () => () => {
      wanted.current += 1;
    },
    [],
  );
  return shown;
}
