// A few exclusive choices side by side, with arrow keys between them.
import { ToggleGroup } from 'radix-ui';
import { useFieldLabelId } from '../fields/field.tsx';
import styles from './segmented-control.module.css';
import { Tooltip } from '../layers/tooltip.tsx';

export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** The long form: tooltip and spoken name. */
  readonly title?: string;
};

export type SegmentedControlProps<Value extends string> = {
  value: Value | null;
  segments: readonly Segment<Value>[];
  /** Gets null only when `clearable`. */
  onChange: (value: Value | null) => void;
  /** Whether choosing the chosen one again takes the choice back. */
  clearable?: boolean | undefined;
  /** Spoken name; inside a `Field` its label is taken. */
  label?: string | undefined;
  disabled?: boolean | undefined;
};

/** One of a few: grades, likelihoods, views. */
export function SegmentedControl<Value extends string>({
  value,
  segments,
  onChange,
  clearable = false,
  label,
  disabled = false,
}: SegmentedControlProps<Value>) {
  const labelId = useFieldLabelId();
  return (
    <ToggleGroup.Root
      type="single"
      value={value ?? ''}
      disabled={disabled}
      aria-label={label}
      aria-labelledby={label === undefined ? labelId : undefined}
      className={styles['group']}
      onValueChange={(next) => {
        const chosen = segments.find((segment) => segment.value === next);
        if (chosen) onChange(chosen.value);
        else if (clearable) onChange(null);
      }}
    >
      {segments.map((segment) => {
        const item = (
          <ToggleGroup.Item
            key={segment.value}
            value={segment.value}
            className={styles['segment']}
            data-chosen={segment.value === value || undefined}
            aria-label={segment.title === undefined ? undefined : `${segment.label}: ${segment.title}`}
          >
            {segment.label}
          </ToggleGroup.Item>
        );
        return segment.title === undefined ? (
          item
        ) : (
          <Tooltip key={segment.value} text={segment.title} side="top">
            {item}
          </Tooltip>
        );
      })}
    </ToggleGroup.Root>
  );
}
