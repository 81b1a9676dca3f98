// The marks of the chart of events, with the grid under them and what stands for many.

import { useId } from 'react';
import { timelineWords } from '../../words/records/timeline.ts';
import type { ChartLayout } from './chart-layout.ts';
import { EventMark } from './event-mark.tsx';
import styles from './events-chart.module.css';

const text = timelineWords.chart;

export type ChartDrawingProps = {
  readonly layout: ChartLayout;
  /** The events of the layout that are drawn. */
  readonly inSight: ChartLayout['items'];
  /** Where the lines of the grid stand. */
  readonly gridAt: readonly { readonly day: number; readonly x: number }[];
  readonly widthPx: number;
  /** Where it begins in the chart. */
  readonly startPx: number;
  /** How far the layout stands from where it was laid out (px). */
  readonly shift: number;
  readonly selectedId: string | null;
  readonly optionId: (id: string) => string;
};

export function ChartDrawing(props: ChartDrawingProps) {
  const { layout, inSight, gridAt, widthPx, startPx, shift, selectedId, optionId } = props;
  const fadeId = useId();
  return (
    <svg
      className={styles['drawing']}
      width={widthPx}
      height={layout.height}
      style={{ insetInlineStart: `${startPx}px` }}
      role="presentation"
    >
      <defs>
        <linearGradient id={`${fadeId}start`}>
          <stop offset="0" className={styles['stopGone']} />
          <stop offset="1" className={styles['stopFull']} />
        </linearGradient>
        <linearGradient id={`${fadeId}end`}>
          <stop offset="0" className={styles['stopFull']} />
          <stop offset="1" className={styles['stopGone']} />
        </linearGradient>
      </defs>
      {gridAt.map(({ day, x }) => (
        <line key={day} x1={x} x2={x} y1={0} y2={layout.height} className={styles['grid']} />
      ))}
      <g transform={`translate(${shift} 0)`}>
        {inSight.map((item) => (
          <EventMark
            key={item.id}
            optionId={optionId(item.id)}
            item={item}
            selected={item.id === selectedId}
            fadeId={fadeId}
            viewLeft={-shift}
          />
        ))}
        {layout.clusters.map((cluster) => (
          <g key={cluster.key} role="presentation" data-cluster={cluster.key} className={styles['cluster']}>
            <title>{text.clusterTitle(cluster.count)}</title>
            <rect x={cluster.x} y={cluster.y - 9} width={40} height={18} rx={9} />
            <text x={cluster.x + 20} y={cluster.y + 4}>
              {text.cluster(cluster.count)}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}
