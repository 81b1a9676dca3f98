// Draws one event on the chart: its marks and its label, as chart-layout placed them.

import { classNames } from '../../ui/class-names.ts';
import { BAR_PX, DOT_PX, type LaidItem, type LaidMark } from './chart-layout.ts';
import styles from './events-chart.module.css';
import { measureLabel } from './measure-label.ts';

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** One event of the chart: an option of its list. `viewLeft` is where the part in view begins. */
export function EventMark({
  optionId,
  item,
  selected,
  fadeId,
  viewLeft,
}: {
  readonly optionId: string;
  readonly item: LaidItem;
  readonly selected: boolean;
  readonly fadeId: string;
  readonly viewLeft: number;
}) {
  const { label, y } = item;
  const [only] = item.marks;
  // The title of a bar that begins out of sight stays readable while there is room in the bar.
  const most =
    label?.inside === true && only !== undefined ? only.x + only.width - measureLabel(label.text) - 8 : 0;
  const labelX =
    label === null ? 0 : label.inside ? Math.min(most, Math.max(label.x, viewLeft + 6)) : label.x;
  const rightToLeft = label !== null && RIGHT_TO_LEFT.test(label.text);
  return (
    <g
      id={optionId}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-label={item.title}
      data-event={item.id}
      className={classNames(
        styles['event'],
        item.uncertain && styles['uncertain'],
        item.oneOf && styles['oneOf'],
        selected && styles['selected'],
      )}
    >
      <title>{item.title}</title>
      {/* Easier to hit than its drawing, and the ground of the chosen one. */}
      <rect
        x={item.left - 5}
        y={y - 12}
        width={item.right - item.left + 10}
        height={24}
        rx={6}
        className={styles['ground']}
      />
      {item.marks.length > 1 && (
        <line
          x1={(item.marks[0]?.x ?? 0) + DOT_PX}
          x2={item.marks.at(-1)?.x ?? 0}
          y1={y}
          y2={y}
          className={styles['between']}
        />
      )}
      {item.marks.map((mark, index) => (
        <Mark key={index} mark={mark} y={y} fadeId={fadeId} />
      ))}
      {label !== null && (
        <text
          x={labelX}
          y={y + 4}
          direction={rightToLeft ? 'rtl' : 'ltr'}
          textAnchor={rightToLeft ? 'end' : 'start'}
          className={classNames(styles['label'], label.inside && styles['inside'])}
        >
          {label.text}
        </text>
      )}
    </g>
  );
}

function Mark({ mark, y, fadeId }: { readonly mark: LaidMark; readonly y: number; readonly fadeId: string }) {
  if (mark.shape === 'dot')
    return <circle cx={mark.x + mark.width / 2} cy={y} r={DOT_PX / 2} className={styles['dot']} />;
  const fades = mark.fadeStart || mark.fadeEnd;
  return (
    <rect
      x={mark.x}
      y={y - BAR_PX / 2}
      width={mark.width}
      height={BAR_PX}
      rx={Math.min(BAR_PX / 2, mark.width / 2)}
      className={styles[fades ? 'fading' : 'bar']}
      fill={fades ? `url(#${fadeId}${mark.fadeStart ? 'start' : 'end'})` : undefined}
    />
  );
}
