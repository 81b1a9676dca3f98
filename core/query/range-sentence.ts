// A range of figures in words: who said the lowest and the highest, and what is told beside them.

import { speakersOf } from './speakers-of.ts';
import type { ExcerptId } from '../model/excerpt.ts';
import type { FigureCell, FigureReport, ReportedValue } from '../model/figure.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { DocumentWords } from '../words/document-words.ts';
import { countToWords, type Digits } from '../words/number-words.ts';
import { nameOfSpeaker } from './actor-name.ts';
import { attributionToWords } from './attribution-to-words.ts';
import type { FigureRange, RangeEnd, ToldReport } from './figure-range.ts';

/** Words, or the place of a note that shows where the number comes from. */
export type RangePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly reportId: string; readonly excerptId: ExcerptId };

export type RangeWording = { readonly words: DocumentWords; readonly digits: Digits };

/** Who reports it: the claimant; with the excerpt's chain where that begins with the claimant and says more. */
export function claimantToWords(reader: RecordReader, report: FigureReport, words: DocumentWords): string {
  const { claimant } = report;
  const excerpt = report.excerptId === null ? undefined : reader.get(report.excerptId);
  const attribution = excerpt === undefined ? [] : speakersOf(excerpt);
  const outermost = attribution[0];
  if (claimant.actorId !== null && claimant.descriptor === null && outermost?.actorId === claimant.actorId)
    return attributionToWords(reader, attribution, words);
  return nameOfSpeaker(reader, claimant, words);
}

/** A reported value as printed; words stay the words of the report. */
export function valueToWords(value: ReportedValue, { words, digits }: RangeWording): string {
  const count = (number: number) => countToWords(number, words.thousands, digits);
  if (value.type === 'words') return value.words;
  return value.type === 'number' ? count(value.value) : `${count(value.low)}–${count(value.high)}`;
}

/** A cell's value with its scope: "more than 100", "40 as a partial count". */
export function cellToWords(cell: FigureCell, wording: RangeWording): string {
  const value = valueToWords(cell.value, wording);
  if (cell.scope === 'floor') return wording.words.figures.moreThan(value);
  return cell.scope === 'partial' ? wording.words.figures.inPart(value) : value;
}

/**
 * A range as a clause without its full stop: "Reported deaths range from 43 (a Health Ministry official) to 75 (Ajwa
 * Belad, citing official data); also reported: more than 100 (…)". The notes' places stand after the speakers.
 */
export function rangeParts(reader: RecordReader, range: FigureRange, wording: RangeWording): RangePart[] {
  const { words, digits } = wording;
  const what = subjectOf(range, words);
  const notes: RangePart[] = [];
  const mark = (told: ToldReport): string => {
    // A report that gives both ends of the range has one note, after the first.
    if (
      told.report.excerptId === null ||
      notes.some((note) => note.kind === 'note' && note.reportId === told.report.id)
    )
      return '';
    notes.push({ kind: 'note', reportId: told.report.id, excerptId: told.report.excerptId });
    return '\u0000';
  };
  const speakers = (list: readonly ToldReport[]): string =>
    list
      .map((told) => `${claimantToWords(reader, told.report, words)}${derivedMark(told, words)}`)
      .join(words.semicolon);
  const told = (value: string, list: readonly ToldReport[]): string =>
    `${value} (${speakers(list)})${list.map(mark).join('')}`;
  const end = (side: RangeEnd): string =>
    told(countToWords(side.value, words.thousands, digits), side.reports);

  let text: string;
  const { low, high } = range;
  if (low === null || high === null) text = '';
  else if (low.value === high.value) text = words.figures.single(what, end(low));
  else {
    // Marks must be taken in the order in which the language prints the two ends: both orders name the lowest first.
    const [first, second] = [end(low), end(high)];
    text = words.figures.range(what, first, second);
  }
  const beside = range.beside.map((item) => told(cellToWords(item.cell, wording), [item])).join(words.comma);
  if (text === '') text = beside === '' ? '' : words.figures.single(what, beside);
  else if (beside !== '') text += `${words.semicolon}${words.figures.beside}${beside}`;

  return text.split('\u0000').flatMap((piece, index): RangePart[] => {
    const note = notes[index - 1];
    const parts: RangePart[] = note === undefined ? [] : [note];
    return piece === '' ? parts : [...parts, { kind: 'text', text: piece }];
  });
}

/** The range as one sentence; empty when nothing was reported. */
export function rangeSentence(reader: RecordReader, range: FigureRange, wording: RangeWording): string {
  const text = rangeParts(reader, range, wording)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
  return text === '' ? '' : `${text}.`;
}

function subjectOf(range: FigureRange, words: DocumentWords): string {
  const { reported, groups } = words.figures;
  const what =
    range.category === 'other' && range.figure.unit !== ''
      ? `${reported.other} (${range.figure.unit})`
      : reported[range.category];
  if (range.group === 'notStated') return what;
  const told = [...(range.low?.reports ?? []), ...(range.high?.reports ?? []), ...range.beside];
  const labels = new Set(told.map((item) => item.cell.groupLabel));
  const label = labels.size === 1 ? [...labels][0] : null;
  return `${what} (${label ?? groups[range.group]})`;
}

const derivedMark = (told: ToldReport, words: DocumentWords): string =>
  told.report.derived === null ? '' : `${words.comma}${words.figures.derived}`;
