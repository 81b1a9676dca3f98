// The part of time in view: fitted until somebody zooms or pans, by wheel, pinch, drag or key.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type ChartView, fitView, panView, zoomView } from './chart-axis.ts';

export type ChartControl = {
  readonly view: ChartView;
  /** False while everything is shown by itself. */
  readonly moved: boolean;
  readonly show: (view: ChartView) => void;
  /** About a day in view; else about the middle. */
  readonly zoom: (factor: number, about?: number | null) => void;
  readonly pan: (share: number) => void;
  readonly fit: () => void;
};

const EMPTY: ChartView = { from: 0, to: 1 };

/**
 * `box` is what the wheel and the pointer act on; `startPx` and `widthPx` say where the time axis lies in it. The wheel
 * zooms, unless the lanes scroll; with Ctrl, as a pinch comes, it always does; sideways it pans.
 */
export function useChartView(
  extent: ChartView | null,
  box: RefObject<HTMLElement | null>,
  startPx: number,
  widthPx: number,
): ChartControl {
  const [chosen, setChosen] = useState<ChartView | null>(null);
  const view = chosen ?? (extent === null ? EMPTY : fitView(extent));
  const latest = useRef({ view, startPx, widthPx });
  latest.current = { view, startPx, widthPx };

  const change = useCallback((next: ChartView) => {
    latest.current = { ...latest.current, view: next };
    setChosen(next);
  }, []);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const dayAt = (clientX: number): number => {
      const { view: now, startPx: start, widthPx: width } = latest.current;
      const x = clientX - element.getBoundingClientRect().left - start;
      return now.from + (Math.min(width, Math.max(0, x)) / Math.max(1, width)) * (now.to - now.from);
    };
    const onWheel = (event: WheelEvent): void => {
      const { view: now, widthPx: width } = latest.current;
      const pinch = event.ctrlKey || event.metaKey;
      const sideways = !pinch && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
      const scrolls = element.scrollHeight > element.clientHeight + 1;
      if (!pinch && !sideways && scrolls) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      if (sideways) {
        const by = (event.deltaX === 0 ? event.deltaY : event.deltaX) * unit;
        change(panView(now, by / Math.max(1, width)));
      } else
        change(zoomView(now, Math.exp(event.deltaY * unit * (pinch ? 0.01 : 0.0016)), dayAt(event.clientX)));
    };
    const drag = { x: 0, from: EMPTY, pointer: -1, moved: false };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      Object.assign(drag, {
        x: event.clientX,
        from: latest.current.view,
        pointer: event.pointerId,
        moved: false,
      });
    };
    const onMove = (event: PointerEvent): void => {
      if (event.pointerId !== drag.pointer) return;
      const by = event.clientX - drag.x;
      if (!drag.moved && Math.abs(by) < 4) return;
      if (!drag.moved) element.setPointerCapture(event.pointerId);
      drag.moved = true;
      change(panView(drag.from, -by / Math.max(1, latest.current.widthPx)));
    };
    const onUp = (event: PointerEvent): void => {
      if (event.pointerId === drag.pointer) drag.pointer = -1;
    };
    // The click that ends a drag chooses nothing.
    const onClick = (event: MouseEvent): void => {
      if (drag.moved) event.stopPropagation();
      drag.moved = false;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('click', onClick, { capture: true });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('click', onClick, { capture: true });
    };
  }, [box, change]);

  return {
    view,
    moved: chosen !== null,
    show: change,
    zoom: (factor, about = null) => {
      const now = latest.current.view;
      const inView = about !== null && about >= now.from && about <= now.to;
      change(zoomView(now, factor, inView ? about : (now.from + now.to) / 2));
    },
    pan: (share) => change(panView(latest.current.view, share)),
    fit: () => setChosen(null),
  };
}
