// The chart over the table: lanes of events on a time axis that zooms and pans. Draws what chart-layout laid out.

import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { timelineWords } from '../../words/records/timeline.ts';
import { chartTicks, revealInView, tickLabel } from './chart-axis.ts';
import { extentOf } from './chart-items.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { keyAction } from './chart-keys.ts';
import { type ChartLane, layoutChart } from './chart-layout.ts';
import { useBoxWidth } from './use-box-width.ts';
import styles from './events-chart.module.css';
import { type ChartControl, useChartView } from './use-chart-view.ts';

const text = timelineWords.chart;
const GUTTER_PX = 118;
const AXIS_PX = 30;
/** Without lanes everything shares one, which may grow taller. */
const MOST_ROWS = 8;
const MOST_ROWS_ALONE = 16;

export type EventsChartProps = {
  readonly lanes: readonly ChartLane[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter on the chosen event. */
  readonly onOpen: () => void;
  /** The chart in words. */
  readonly summary: string;
  /** Takes the controls that buttons elsewhere use. */
  readonly control: { current: ChartControl | null };
};

/** Focusable; arrows pan and go from event to event, + − 0 zoom. */
export function EventsChart({ lanes, selectedId, onSelect, onOpen, summary, control }: EventsChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [widthPx, measure] = useBoxWidth(box);
  const gutter = lanes.length > 1 || (lanes[0]?.name ?? '') !== '' ? GUTTER_PX : 0;
  const axisPx = Math.max(80, widthPx - gutter);
  const items = useMemo(() => lanes.flatMap((lane) => lane.items), [lanes]);
  const extent = useMemo(() => extentOf(items), [items]);
  const chart = useChartView(extent, box, gutter, axisPx);
  const { view } = chart;
  control.current = chart;

  const pxPerDay = axisPx / (view.to - view.from);
  const originDay = extent?.from ?? 0;
  const layout = useMemo(
    () =>
      layoutChart(lanes, { originDay, pxPerDay }, measure, lanes.length > 1 ? MOST_ROWS : MOST_ROWS_ALONE),
    [lanes, originDay, pxPerDay, measure],
  );
  const shift = (originDay - view.from) * pxPerDay;
  const inSight = layout.items.filter((item) => item.right + shift > -40 && item.left + shift < axisPx);
  const ticks = chartTicks(view, axisPx);
  const xOf = (day: number): number => gutter + (day - view.from) * pxPerDay;

  // A choice made elsewhere comes into sight.
  const reveal = useRef((_id: string) => undefined as void);
  reveal.current = (id) => {
    const marks = items.find((item) => item.id === id)?.marks ?? [];
    const ends = marks.flatMap((mark) => [mark.from, mark.to]).filter((day) => day !== null);
    if (ends.length > 0 && chart.moved) {
      const next = revealInView(view, Math.min(...ends), Math.max(...ends));
      if (next !== view) chart.show(next);
    }
    const laid = layout.items.find((item) => item.id === id);
    const element = box.current;
    if (laid === undefined || element === null) return;
    if (laid.y - 20 < element.scrollTop) element.scrollTop = laid.y - 20;
    else if (laid.y + 20 > element.scrollTop + element.clientHeight)
      element.scrollTop = laid.y + 20 - element.clientHeight;
  };
  useEffect(() => {
    if (selectedId !== null) reveal.current(selectedId);
  }, [selectedId]);

  // Zooming by keys keeps the chosen event in sight.
  const [chosenMark] = items.find((item) => item.id === selectedId)?.marks ?? [];
  const chosenDay = chosenMark?.from ?? chosenMark?.to ?? null;
  const step = (by: 1 | -1): void => {
    const order = [...layout.items].sort((a, b) => a.left - b.left || a.y - b.y);
    const at = order.findIndex((item) => item.id === selectedId);
    const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : at + by];
    if (next !== undefined) onSelect(next.id);
    else if (selectedId !== null) reveal.current(selectedId);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAction(event.key);
    if (act === null) return;
    event.preventDefault();
    if (act === 'open') onOpen();
    else if (act === 'fit') chart.fit();
    else if (act === 'next' || act === 'previous') step(act === 'next' ? 1 : -1);
    else if ('zoom' in act) chart.zoom(act.zoom, chosenDay);
    else chart.pan(act.pan * (event.shiftKey ? 4 : 1));
  };

  const pick = (target: EventTarget): void => {
    const mark = target instanceof Element ? target.closest('[data-event], [data-cluster]') : null;
    const id = mark?.getAttribute('data-event') ?? null;
    if (id !== null) return onSelect(id);
    const key = mark?.getAttribute('data-cluster') ?? null;
    const cluster = layout.clusters.find((one) => one.key === key);
    if (cluster === undefined) return;
    const air = Math.max((cluster.toDay - cluster.fromDay) * 0.2, 0.02);
    chart.show({ from: cluster.fromDay - air, to: cluster.toDay + air * 2 });
  };
  const optionId = (id: string | null): string => `${helpId}-${id ?? ''}`;

  return (
    <div className={styles['chart']}>
      <svg className={styles['axis']} width={widthPx} height={AXIS_PX} aria-hidden="true">
        {ticks.map((tick, index) => (
          <text key={tick.day} x={xOf(tick.day)} y={19} className={styles[tick.major ? 'major' : 'tick']}>
            {tickLabel(tick, index === 0)}
          </text>
        ))}
      </svg>
      <p id={helpId} hidden>
        {text.help}
      </p>
      <div
        ref={box}
        role="listbox"
        aria-label={summary}
        aria-describedby={helpId}
        aria-activedescendant={
          inSight.some((item) => item.id === selectedId) ? optionId(selectedId) : undefined
        }
        tabIndex={0}
        className={styles['lanes']}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          // The keys stay with the chart: a mark may leave the page while time moves.
          box.current?.focus({ preventScroll: true });
          pick(event.target);
        }}
      >
        <div className={styles['body']} style={{ blockSize: `${layout.height}px` }}>
          {gutter > 0 &&
            layout.lanes.map((lane) => (
              <div
                key={lane.key}
                className={styles['lane']}
                style={{ insetBlockStart: `${lane.y}px`, blockSize: `${lane.height}px` }}
              >
                <span dir="auto" title={lane.name}>
                  {lane.name}
                </span>
              </div>
            ))}
          <ChartDrawing
            layout={layout}
            inSight={inSight}
            gridAt={ticks.map((tick) => ({ day: tick.day, x: xOf(tick.day) - gutter }))}
            widthPx={axisPx}
            startPx={gutter}
            shift={shift}
            selectedId={selectedId}
            optionId={optionId}
          />
        </div>
      </div>
    </div>
  );
}
