// Settles one date of a phrase with its time and qualifiers, and gives the ends that intervals are made of.

import { ok } from '../../base/result.ts';
import { addDays, type IsoDay } from './calendar.ts';
import { dateBounds, dateGranularity } from './date-bounds.ts';
import type { Operand } from './date-phrase.ts';
import { isEdtf } from './read-edtf.ts';
import { settleAtom } from './settle-atom.ts';
import {
  notUnderstood,
  type Pick,
  type SettleContext,
  type Settled,
  type SettleResult,
} from './settle-result.ts';

/** What is known when a phrase is settled; `notes` collects why a reading was taken. */
export type PhraseContext = Omit<SettleContext, 'pick'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The EDTF of one date: a point or, where level 1 has none, a span. `pick` decides what the date leaves open. */
export function settleOperand(
  operand: Operand,
  context: PhraseContext,
  pick: Pick | null,
): SettleResult<string> {
  if (operand.atom === null) return notUnderstood('unknown');
  const settled = settleAtom(operand.atom, { ...context, pick });
  if (!settled.ok) return settled;
  if (operand.partOfDay) context.notes.push('The part of the day is kept in the words only.');
  if (operand.time === null) return ok(qualified(settled.value, operand));
  const { value } = settled;
  if (value.kind === 'span' || !DAY.test(value.edtf)) return notUnderstood('unknown');
  const at = (day: IsoDay, time: string): string => `${day}T${time}${operand.offset}`;
  if (operand.approximate || operand.uncertain) {
    context.notes.push('EDTF has no uncertain times of day; the time is kept in the words only.');
    return ok(operand.uncertain ? `${value.edtf}?` : value.edtf);
  }
  if (operand.time === 'midnight') {
    return notUnderstood('ambiguous', [at(value.edtf, '00:00:00'), at(addDays(value.edtf, 1), '00:00:00')]);
  }
  return ok(at(value.edtf, operand.time));
}

/** As settleOperand; the readings of a part are no readings of the whole, so none are offered. */
export function settlePart(
  operand: Operand,
  context: PhraseContext,
  pick: Pick | null,
): SettleResult<string> {
  const settled = settleOperand(operand, context, pick);
  if (settled.ok || settled.error.kind === 'needs-reference') return settled;
  return notUnderstood(settled.error.reason);
}

function qualified(settled: Settled, operand: Operand): string {
  const mark = (edtf: string, vague: boolean): string => {
    const plain = edtf.replace(/[?~%]$/u, '');
    const approximate = operand.approximate || vague || /[~%]$/u.test(edtf);
    const uncertain = operand.uncertain || /[?%]$/u.test(edtf);
    return plain + (approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '');
  };
  if (settled.kind === 'span') return `${mark(settled.from, false)}/${mark(settled.to, settled.vague)}`;
  const whole = mark(settled.edtf, false);
  // Level 1 qualifies no seasons and no masked years: their months and years are.
  if (isEdtf(whole)) return whole;
  return `${mark(spanStart(settled.edtf), false)}/${mark(spanEnd(settled.edtf), false)}`;
}

/** The first point of a date, as an interval may begin with it. */
export function spanStart(edtf: string): string {
  return edtf.includes('/') ? (edtf.split('/')[0] ?? '') : plainEnd(edtf, 'earliest');
}

/** The last point of a date, as an interval may end with it. */
export function spanEnd(edtf: string): string {
  return edtf.includes('/') ? (edtf.split('/')[1] ?? '') : plainEnd(edtf, 'latest');
}

function plainEnd(edtf: string, side: 'earliest' | 'latest'): string {
  const grain = dateGranularity(edtf);
  const day = dateBounds(edtf)[side];
  if (day === null) return edtf;
  if (grain === 'season') return day.slice(0, 7);
  return grain === 'decade' || grain === 'century' ? day.slice(0, 4) : edtf;
}
