// The information cut-off: day and time of day as people write them, and the zone they are meant in.

import { useState } from 'react';
import type { AsOf } from '../../core/model/kinds/brief.ts';
import { dateBounds } from '../../core/model/dates/date-bounds.ts';
import { parseDate } from '../../core/model/dates/parse-date.ts';
import { dayToWords } from '../record/day.ts';
import { Field } from '../ui/fields/field.tsx';
import { SelectField } from '../ui/fields/select-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useDraft } from '../ui/fields/use-draft.ts';
import { dialogWords } from '../words/inputs/dialogs.ts';
import styles from './dialogs.module.css';

const text = dialogWords.briefDetails;

/** Null once the day is emptied. What is not understood stays as typed, with the reason under it. */
export function AsOfField(props: {
  readonly value: AsOf | null;
  readonly onChange: (value: AsOf | null) => void;
}) {
  const [day = '', time = ''] = props.value?.local.split('T') ?? [];
  const zone = props.value?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [problem, setProblem] = useState<'day' | 'time' | null>(null);
  const set = (nextDay: string, nextTime: string, nextZone: string) => {
    setProblem(null);
    props.onChange({ local: nextTime === '' ? nextDay : `${nextDay}T${nextTime}`, zone: nextZone });
  };
  const takeDay = (typed: string) => {
    if (typed.trim() === '') return props.onChange(null);
    const read = readDay(typed);
    if (read === null) setProblem('day');
    else set(read, time, zone);
  };
  const takeTime = (typed: string) => {
    const read = readTime(typed);
    if (read === null) setProblem('time');
    else if (day !== '') set(day, read, zone);
  };
  const dayDraft = useDraft(day === '' ? '' : dayToWords(day), takeDay, { effects: true });
  const timeDraft = useDraft(time.slice(0, 5), takeTime, { effects: true });
  const zones = zonesWith(zone);
  return (
    <div className={styles['asOf']}>
      <Field label={text.asOf} hint={text.asOfHint} error={problem === 'day' ? text.dayProblem : null}>
        <TextField {...dayDraft} placeholder="18 May 2014" />
      </Field>
      <Field label={text.asOfTime} error={problem === 'time' ? text.timeProblem : null}>
        <TextField {...timeDraft} disabled={day === ''} placeholder="18:00" />
      </Field>
      <Field label={text.zone}>
        <SelectField
          value={zone}
          disabled={day === ''}
          options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          onChange={(value) => set(day, time, value)}
        />
      </Field>
    </div>
  );
}

/** A single day, or null for anything wider or not understood. */
function readDay(typed: string): string | null {
  const parsed = parseDate(typed, { reference: null, zone: null });
  if (parsed.kind !== 'resolved') return null;
  const { earliest, latest } = dateBounds(parsed.date.edtf);
  return earliest !== null && earliest === latest ? earliest : null;
}

/** "18:00", "18.00", "1800" or nothing; null for what is no time of day. */
function readTime(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '') return '';
  const match = /^(\d{1,2})[:.h]?(\d{2})$/u.exec(trimmed);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

let zones: readonly string[] | null = null;
function zonesWith(zone: string): readonly string[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
  return zones.includes(zone) ? zones : [zone, ...zones];
}
