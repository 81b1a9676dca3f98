// The brief's pages as they would be exported now, drawn anew with every key; they follow the line that is written.

import { Minus, Plus, X } from 'lucide-react';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Loss } from '../../../../core/document/loss.ts';
import type { BriefId } from '../../../../core/model/kinds/brief.ts';
import type { SectionId } from '../../../../core/model/kinds/section.ts';
import { errorToWords } from '../../../../core/words/error-words.ts';
import { navigate } from '../../../state/window/navigation.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { EmptyState } from '../../../ui/layout/panel.tsx';
import { Popover } from '../../../ui/layers/popover.tsx';
import { Spinner } from '../../../ui/progress.tsx';
import { briefWords } from '../../../words/brief.ts';
import styles from './preview-pane.module.css';
import { type Preview, type PreviewCursor, usePreview } from './use-preview.ts';

const words = briefWords.preview;
/** A region that scrolls must be reachable by keys. */
const reachable = { tabIndex: 0 };
const ZOOMS = [0.6, 0.8, 1, 1.25, 1.6, 2] as const;

export type PreviewPaneProps = { readonly briefId: BriefId; readonly sectionId: SectionId | null };

export function PreviewPane({ briefId, sectionId }: PreviewPaneProps) {
  const preview = usePreview(briefId, sectionId);
  const { sizes, losses, slow, failed, cursor, drawn, board, look } = preview;
  const [zoom, setZoom] = useState(2);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(scroller);
  const shownPx = Math.max(160, width - 32) * (ZOOMS[zoom] ?? 1);
  useFollow(scroller, cursor, drawn);
  const count = sizes === null ? 0 : sizes.length / 2;
  return (
    <section className={styles['pane']} aria-label={words.label} data-drawn={drawn}>
      <header className={styles['bar']}>
        <span>{sizes === null ? '' : words.pages(count)}</span>
        {losses.length > 0 && <Losses losses={losses} />}
        <span className={styles['updating']} role="status">
          {slow && sizes !== null ? words.updating : ''}
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
        {failed !== null && <EmptyState title={words.failed}>{errorToWords(failed).message}</EmptyState>}
        {sizes === null && failed === null && (
          <div className={styles['making']}>
            <Spinner label={words.making} />
            <span aria-hidden="true">{words.making}</span>
          </div>
        )}
        {sizes !== null &&
          width > 0 &&
          Array.from({ length: count }, (_, index) => (
            <Page
              key={index}
              board={board}
              look={look}
              index={index}
              widthPt={sizes[index * 2] ?? 1}
              heightPt={sizes[index * 2 + 1] ?? 1}
              widthPx={shownPx}
              label={words.page(index + 1, count)}
              line={cursor?.page === index ? cursor : null}
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

/** One page; drawn while it is in sight or close to it, at the screen's own pixels. */
const Page = memo(function Page(props: {
  readonly board: Preview['board'];
  readonly look: Preview['look'];
  readonly index: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly widthPx: number;
  readonly label: string;
  /** The line of the cursor, when it is on this page. */
  readonly line: PreviewCursor | null;
}) {
  const { board, look, index, widthPt, heightPt, widthPx, line } = props;
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
  const devicePx = Math.round(widthPx * window.devicePixelRatio);
  const latest = useRef(devicePx);
  latest.current = devicePx;
  useEffect(() => {
    const element = canvas.current;
    if (element === null || !near) return;
    const stop = board.show(index, element, latest.current);
    look();
    return stop;
  }, [board, look, index, near]);
  useEffect(() => board.resize(index, devicePx), [board, index, devicePx]);
  const scale = widthPx / widthPt;
  return (
    <div
      className={styles['page']}
      style={{ inlineSize: `${widthPx}px`, blockSize: `${heightPt * scale}px` }}
    >
      <canvas ref={canvas} role="img" aria-label={props.label} className={styles['canvas']} />
      {line !== null && (
        <div
          aria-hidden="true"
          data-line=""
          className={styles['line']}
          style={{ insetBlockStart: `${line.yPt * scale}px`, blockSize: `${line.heightPt * scale}px` }}
        />
      )}
    </div>
  );
});

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

/** Keeps the line that is written in sight; it stands in the upper third when it had to be brought there. */
function useFollow(
  scroller: { readonly current: HTMLElement | null },
  cursor: PreviewCursor | null,
  drawn: number,
): void {
  useLayoutEffect(() => {
    const frame = scroller.current;
    const line = frame?.querySelector('[data-line]');
    if (frame === null || line === null || line === undefined || cursor === null) return;
    const view = frame.getBoundingClientRect();
    const box = line.getBoundingClientRect();
    const room = Math.min(48, view.height / 6);
    if (box.top >= view.top + room / 2 && box.bottom <= view.bottom - room) return;
    frame.scrollTop += box.top - view.top - view.height / 3;
  }, [scroller, cursor, drawn]);
}
