// The information cut-off: day, time of day, and the zone they are meant in.

import type { AsOf } from '../../core/model/brief.ts';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { dialogWords } from '../words/dialogs.ts';
import styles from './dialogs.module.css';

const text = dialogWords.briefDetails;

/** Null once the day is emptied. */
export function AsOfField(props: {
  readonly value: AsOf | null;
  readonly onChange: (value: AsOf | null) => void;
}) {
  const [day = '', time = ''] = props.value?.local.split('T') ?? [];
  const zone = props.value?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const set = (next: { day?: string; time?: string; zone?: string }) => {
    const nextDay = next.day ?? day;
    const nextTime = next.time ?? time;
    if (nextDay === '') return props.onChange(null);
    props.onChange({
      local: nextTime === '' ? nextDay : `${nextDay}T${nextTime}`,
      zone: next.zone ?? zone,
    });
  };
  const zones = zonesWith(zone);
  return (
    <Field label={text.asOf} hint={text.asOfHint}>
      <div className={styles['row']}>
        <TextField
          type="date"
          aria-label={`${text.asOf}: ${text.asOfDate}`}
          value={day}
          onChange={(value) => set({ day: value })}
        />
        <TextField
          type="time"
          aria-label={`${text.asOf}: ${text.asOfTime}`}
          value={time.slice(0, 5)}
          disabled={day === ''}
          onChange={(value) => set({ time: value })}
        />
        <div className={styles['grow']}>
          <SelectField
            aria-label={`${text.asOf}: ${text.zone}`}
            value={zone}
            disabled={day === ''}
            options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
            onChange={(value) => set({ zone: value })}
          />
        </div>
      </div>
    </Field>
  );
}

let zones: readonly string[] | null = null;
function zonesWith(zone: string): readonly string[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
  return zones.includes(zone) ? zones : [zone, ...zones];
}
