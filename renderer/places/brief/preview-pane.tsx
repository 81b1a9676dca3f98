// The brief's pages as they would be exported now, made anew while typing; they follow the section that is edited.

import { Minus, Plus, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BriefId } from '../../../core/model/brief.ts';
import type { SectionId } from '../../../core/model/section.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { foldText } from '../../../core/base/text-fold.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { projectApi } from '../../state/bridge.ts';
import { navigate } from '../../state/navigation.ts';
import { setPageCount } from '../../state/page-count.ts';
import { useProject, useStoreVersion } from '../../state/use-project.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/panel.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { briefWords } from '../../words/brief.ts';
import type { PageSize, PdfPages } from './pdf-pages.ts';
import { scrollWithin } from '../../ui/scroll-within.ts';
import styles from './preview-pane.module.css';

const words = briefWords.preview;
const AFTER_CHANGE_MS = 400;
/** A region that scrolls must be reachable by keys. */
const reachable = { tabIndex: 0 };
const ZOOMS = [0.6, 0.8, 1, 1.25, 1.6, 2] as const;

export type PreviewPaneProps = { readonly briefId: BriefId; readonly sectionId: SectionId | null };

export function PreviewPane({ briefId, sectionId }: PreviewPaneProps) {
  const { pages, losses, updating, failed } = usePages(briefId);
  const [zoom, setZoom] = useState(2);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(scroller);
  useFollow(scroller, pages, sectionId);
  const shownPx = Math.max(160, width - 32) * (ZOOMS[zoom] ?? 1);
  return (
    <section className={styles['pane']} aria-label={words.label}>
      <header className={styles['bar']}>
        <span>{pages === null ? '' : words.pages(pages.sizes.length)}</span>
        {losses.length > 0 && <Losses losses={losses} />}
        <span className={styles['updating']} role="status">
          {updating && pages !== null ? words.updating : ''}
        </span>
        <span className={styles['space']} />
        <IconButton
          label={words.zoomOut}
          size="small"
          icon={<Minus />}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <IconButton
          label={words.zoomIn}
          size="small"
          icon={<Plus />}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
        <IconButton
          label={words.close}
          size="small"
          icon={<X />}
          onClick={() => navigate({ previewOpen: false })}
        />
      </header>
      <div ref={scroller} className={styles['scroll']} {...reachable} role="region" aria-label={words.scroll}>
        {failed !== null && <EmptyState title={words.failed}>{failed}</EmptyState>}
        {pages === null && failed === null && (
          <div className={styles['making']}>
            <Spinner label={words.making} />
            <span aria-hidden="true">{words.making}</span>
          </div>
        )}
        {pages !== null &&
          width > 0 &&
          pages.sizes.map((size, index) => (
            <Page
              key={index}
              pages={pages}
              index={index}
              size={size}
              widthPx={shownPx}
              label={words.page(index + 1, pages.sizes.length)}
            />
          ))}
      </div>
    </section>
  );
}

function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  return (
    <Popover
      label={words.losses(losses.length)}
      trigger={
        <Button size="small" variant="link">
          {words.losses(losses.length)}
        </Button>
      }
    >
      <ul className={styles['losses']}>
        {losses.map((loss, index) => (
          <li key={index}>
            <strong dir="auto">{loss.where}</strong> {loss.what}
          </li>
        ))}
      </ul>
    </Popover>
  );
}

type PagesState = {
  readonly pages: PdfPages | null;
  readonly losses: readonly Loss[];
  readonly updating: boolean;
  readonly failed: string | null;
};

/** Newest wins; the pages that are shown stay until newer ones are ready. */
function usePages(briefId: BriefId): PagesState {
  const session = useProject();
  const version = useStoreVersion();
  const [state, setState] = useState<PagesState>({ pages: null, losses: [], updating: true, failed: null });
  const newest = useRef(0);
  const first = useRef(true);
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    const make = async (): Promise<void> => {
      setState((before) => ({ ...before, updating: true }));
      // The pages are made of what is written.
      await session.queue.flush();
      const made = await projectApi.previewBrief({ briefId });
      if (mine !== newest.current || (made.ok && made.value === null)) return;
      if (!made.ok || made.value === null) {
        const failed = made.ok ? null : errorToWords(made.error).message;
        setState((before) => ({ ...before, updating: false, failed }));
        return;
      }
      const { openPdf } = await import('./pdf-pages.ts');
      const pages = await openPdf(made.value.pdf);
      if (mine !== newest.current) {
        pages.close();
        return;
      }
      setPageCount(pages.sizes.length);
      setState({ pages, losses: made.value.losses, updating: false, failed: null });
    };
    const timer = setTimeout(
      () => {
        make().catch((error: unknown) => {
          const detail = error instanceof Error ? error.message : String(error);
          if (mine === newest.current)
            setState((before) => ({
              ...before,
              updating: false,
              failed: errorToWords({ kind: 'unexpected', detail }).message,
            }));
        });
      },
      first.current ? 0 : AFTER_CHANGE_MS,
    );
    first.current = false;
    return () => clearTimeout(timer);
  }, [session, briefId, version]);
  useEffect(
    () => () => {
      newest.current = -1;
    },
    [],
  );
  const { pages } = state;
  useEffect(() => () => pages?.close(), [pages]);
  return state;
}

/** One page; drawn while it is in sight or close to it, at the screen's own pixels. */
function Page(props: {
  readonly pages: PdfPages;
  readonly index: number;
  readonly size: PageSize;
  readonly widthPx: number;
  readonly label: string;
}) {
  const { pages, index, size, widthPx } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: element.closest('[role="region"]'),
      rootMargin: '600px 0px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || !near) return;
    const drawing = pages.draw(index, element, Math.round(widthPx * window.devicePixelRatio));
    // A page whose document was closed meanwhile is drawn anew from the next one.
    drawing.done.catch(() => undefined);
    return drawing.stop;
  }, [pages, index, widthPx, near]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={props.label}
      className={styles['page']}
      style={{ inlineSize: `${widthPx}px`, blockSize: `${(widthPx * size.heightPt) / size.widthPt}px` }}
    />
  );
}

function useInnerWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setWidth(box.clientWidth));
    observer.observe(box);
    setWidth(box.clientWidth);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Goes to the page that the section's title stands on, when another section is edited; not while only text changes. */
function useFollow(
  scroller: { readonly current: HTMLElement | null },
  pages: PdfPages | null,
  sectionId: SectionId | null,
): void {
  const { store } = useProject();
  const latest = useRef(pages);
  latest.current = pages;
  const ready = pages !== null;
  useEffect(() => {
    if (!ready || sectionId === null) return;
    const title = squeeze(store.get(sectionId)?.title ?? '');
    if (title === '') return;
    let current = true;
    void (async () => {
      const shown = latest.current;
      if (shown === null) return;
      const found: number[] = [];
      for (let index = 0; index < shown.sizes.length && current; index++) {
        const text = await shown.textOf(index).catch(() => '');
        if (squeeze(text).includes(title)) found.push(index);
      }
      // A table of contents names every section; its own page comes after it.
      const index = found.length > 1 && found[0] === 0 && shown.sizes.length > 3 ? found[1] : found[0];
      const page = index === undefined ? undefined : scroller.current?.querySelectorAll('canvas')[index];
      if (current) scrollWithin(scroller.current, page, 'start');
    })();
    return () => {
      current = false;
    };
  }, [store, scroller, ready, sectionId]);
}

const squeeze = (text: string): string => foldText(text).replaceAll(/\s+/gu, '');
