// How wide the chart of events is, and how wide its labels are.

import { useEffect, useState } from 'react';
import { forgetWidths, measureLabel } from './measure-label.ts';

/** The width of the chart, and the measure of its labels: another one once the fonts are there. */
export function useBoxWidth(box: {
  current: HTMLElement | null;
}): [widthPx: number, measure: (text: string) => number] {
  const [widthPx, setWidth] = useState(800);
  const [measure, setMeasure] = useState(() => measureLabel);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    let current = true;
    void document.fonts.ready.then(() => {
      if (!current) return;
      forgetWidths();
      setMeasure(() => (label: string) => measureLabel(label));
    });
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [box]);
  return [widthPx, measure];
}
