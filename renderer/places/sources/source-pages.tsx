// The pages of a source beside its text, as they look: the one on which the chosen excerpt or the selection stands, with its lines marked.
import { ChevronLeft, ChevronRight, Maximize2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Excerpt, ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { pageIndexAt } from '../../../core/model/text/place-in-text.ts';
import type { SourcePage, SourceText } from '../../../core/model/text/source-text.ts';
import type { Segment } from '../../../core/model/text/selector.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { useSelectedPassage } from '../../reader/selection/reader-selection.ts';
import { useSourceText } from '../../state/project/source-texts.ts';
import { useQuery } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { words as common } from '../../words/en.ts';
import { readerWords } from '../../words/reader.ts';
import { sourceWords } from '../../words/records/sources.ts';
import { PageCanvas } from './page-canvas.tsx';
import styles from './source-pages.module.css';
import { type MarkedPassage, useShownPage } from './use-shown-page.ts';

const text = sourceWords.pages;

/** Whether a source has pages that can be shown. */
export const hasPages = ({ assets }: Source): boolean => assets.original?.mediaType === 'application/pdf';

export type SourcePagesProps = {
  readonly source: Source;
  readonly excerptId: ExcerptId | null;
};

export function SourcePages({ source, excerptId }: SourcePagesProps) {
  const loaded = useSourceText(source.assets.text.sha256);
  if (loaded === null) return <Spinner label={readerWords.loading} />;
  if (!loaded.ok) return <EmptyState title={errorToWords(loaded.error).message} />;
  const { pages } = loaded.value;
  if (pages === undefined) return <EmptyState title={text.none} />;
  return <Pages key={source.id} source={source} text={loaded.value} pages={pages} excerptId={excerptId} />;
}

function Pages(props: SourcePagesProps & { text: SourceText; pages: readonly SourcePage[] }) {
  const { source, pages, excerptId } = props;
  const [index, setIndex] = useState(0);
  const [large, setLarge] = useState(false);
  const excerpts = useQuery(
    (reader) =>
      reader.referrersOf(source.id).filter((record): record is Excerpt => record.kind === 'excerpt'),
    [source.id],
  );
  const selected = useSelectedPassage();
  const active = selected?.sourceId === source.id ? selected.segments : null;
  const chosen = excerpts.find(({ id }) => id === excerptId);
  const at = (active ?? (chosen?.anchoring === 'anchored' ? chosen.segments : null))?.[0]?.start;
  useEffect(() => {
    if (at !== undefined) setIndex(Math.max(0, pageIndexAt(props.text, at)));
  }, [at, props.text]);

  const passages = useMemo(
    () => passagesOn(props.text, index, excerpts, excerptId, active),
    [props.text, index, excerpts, excerptId, active],
  );
  const label = pages[index]?.label ?? '';
  const view = <PageView source={source} index={index} label={label} passages={passages} />;
  const bar = (
    <div className={styles['bar']}>
      <IconButton
        size="small"
        label={text.previous}
        icon={<ChevronLeft />}
        disabled={index === 0}
        onClick={() => setIndex(index - 1)}
      />
      <span role="status">{text.place(label, index + 1, pages.length)}</span>
      <IconButton
        size="small"
        label={text.next}
        icon={<ChevronRight />}
        disabled={index >= pages.length - 1}
        onClick={() => setIndex(index + 1)}
      />
      {!large && (
        <IconButton size="small" label={text.enlarge} icon={<Maximize2 />} onClick={() => setLarge(true)} />
      )}
    </div>
  );
  return (
    <div className={styles['pages']}>
      {bar}
      {view}
      {large && (
        <Dialog
          open
          size="large"
          onClose={() => setLarge(false)}
          title={text.titleOf(source.title)}
          footer={
            <Button variant="primary" onClick={() => setLarge(false)}>
              {common.ui.done}
            </Button>
          }
        >
          {bar}
          {view}
        </Dialog>
      )}
    </div>
  );
}

function PageView(props: {
  source: Source;
  index: number;
  label: string;
  passages: readonly MarkedPassage[];
}) {
  const { source, index, label, passages } = props;
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box);
  const shown = useShownPage(source.id, index, Math.round(widthPx * window.devicePixelRatio), passages);
  return (
    <div ref={box} className={styles['page']}>
      {shown === null ? (
        <Spinner label={text.drawing} />
      ) : shown.result.ok ? (
        <PageCanvas
          page={shown.result.value}
          passages={shown.passages}
          label={text.pictureOf(label, source.title)}
        />
      ) : (
        <p role="alert">{errorToWords(shown.result.error).message}</p>
      )}
    </div>
  );
}

/** The passages that stand on a page, wholly or in part; what is selected is one of them. */
function passagesOn(
  sourceText: SourceText,
  index: number,
  excerpts: readonly Excerpt[],
  excerptId: ExcerptId | null,
  selected: readonly Segment[] | null,
): readonly MarkedPassage[] {
  const isHere = ({ start, end }: Segment): boolean =>
    pageIndexAt(sourceText, start) <= index && pageIndexAt(sourceText, end - 1) >= index;
  const own = excerpts.flatMap(({ id, anchoring, segments }) =>
    anchoring === 'anchored'
      ? segments.filter(isHere).map(({ exact }) => ({ words: exact, active: id === excerptId }))
      : [],
  );
  const more = (selected ?? []).filter(isHere).map(({ exact }) => ({ words: exact, active: true }));
  return [...own, ...more]
    .map(({ words, active }) => ({ words: words.slice(0, LONGEST), active }))
    .slice(0, MOST);
}

/** As many as the project's process takes. */
const [LONGEST, MOST] = [20_000, 200];

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [widthPx, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, [box]);
  return widthPx;
}
