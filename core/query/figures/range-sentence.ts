// A range of figures in words: who said the lowest and the highest, and what is told beside them.

import { isolated } from '../../base/isolate.ts';
import { foldText } from '../../base/text-fold.ts';
import { speakersOf } from '../evidence/speakers-of.ts';
import type { ExcerptId } from '../../model/kinds/excerpt.ts';
import type { FigureCell, FigureReport, ReportedValue } from '../../model/kinds/figure.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';
import { countToWords, type Digits } from '../../words/number-words.ts';
import { nameOfSpeaker } from '../names/actor-name.ts';
import { attributionToWords } from '../evidence/attribution-to-words.ts';
import type { FigureRange, RangeEnd, ToldReport } from './figure-range.ts';
import { tellRange } from './tell-range.ts';

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
  if (value.type === 'words') return isolated(value.words, words.dir);
  return value.type === 'number' ? count(value.value) : `${count(value.low)}–${count(value.high)}`;
}

/** A number with its operator: "at least 40". Words stay as they are: "dozens". */
export function quantityToWords(
  { value, operator }: Pick<FigureCell, 'value' | 'operator'>,
  wording: RangeWording,
): string {
  const told = valueToWords(value, wording);
  return operator === null ? told : wording.words.figures.relations[operator](told);
}

/** "3 children and 2 women"; empty where the report says nothing of it. */
export function partsToWords({ ofWhom }: Pick<FigureCell, 'ofWhom'>, wording: RangeWording): string {
  return ofWhom
    .map((part) => `${quantityToWords(part, wording)} ${isolated(part.words, wording.words.dir)}`.trim())
    .join(wording.words.figures.and);
}

/** A cell as printed: "more than 100", "at least 40 as a partial count", "13, including 3 children". */
export function cellToWords(cell: FigureCell, wording: RangeWording): string {
  const { figures } = wording.words;
  const told = quantityToWords(cell, wording);
  const scoped = cell.scope === 'partial' ? figures.inPart(told) : told;
  const parts = partsToWords(cell, wording);
  return parts === '' ? scoped : figures.including(scoped, parts);
}

/**
 * A range as a clause without its full stop: "Reported deaths range from 43 (a Health Ministry official) to 75 (Ajwa
 * Belad, citing official data); also reported: more than 100 (…)". The notes' places stand after the speakers.
 */
export function rangeParts(reader: RecordReader, range: FigureRange, wording: RangeWording): RangePart[] {
  const { words } = wording;
  const notes: Extract<RangePart, { kind: 'note' }>[] = [];
  const mark = (told: ToldReport): string => {
    // A report that gives both ends of the range has one note, after the first.
    if (told.report.excerptId === null || notes.some((note) => note.reportId === told.report.id)) return '';
    notes.push({ kind: 'note', reportId: told.report.id, excerptId: told.report.excerptId });
    return '\u0000';
  };
  const speakers = (list: readonly Speaking[]): string =>
    list
      .map(({ told, parts }) => {
        const who = `${claimantToWords(reader, told.report, words)}${derivedMark(told, words)}`;
        return parts === '' ? who : words.figures.including(who, parts);
      })
      .join(words.semicolon);
  const telling: Teller = {
    value: (value, list) => `${value} (${speakers(list)})${list.map(({ told }) => mark(told)).join('')}`,
    bare: (value, told) => `${value}${mark(told)}`,
    who: (told) => claimantToWords(reader, told.report, words),
  };
  return rangeText(range, wording, telling)
    .split('\u0000')
    .flatMap((piece, index): RangePart[] => {
      const note = notes[index - 1];
      const parts: RangePart[] = note === undefined ? [] : [note];
      return piece === '' ? parts : [...parts, { kind: 'text', text: piece }];
    });
}

/** A report behind a value, with what it says of whom where the value itself does not. */
type Speaking = { readonly told: ToldReport; readonly parts: string };

/** Writes a value with who gave it; takes the marks of notes in the order in which it is called. */
type Teller = {
  readonly value: (value: string, list: readonly Speaking[]) => string;
  /** Without saying who. */
  readonly bare: (value: string, told: ToldReport) => string;
  readonly who: (told: ToldReport) => string;
};

function rangeText(range: FigureRange, wording: RangeWording, tell: Teller): string {
  const { words } = wording;
  const { figures } = words;
  const what = subjectOf(range, words);
  const one = (told: ToldReport): string =>
    tell.value(cellToWords(told.cell, wording), [{ told, parts: '' }]);
  const besideOf = (list: readonly ToldReport[], begins: string): string =>
    list.length === 0 ? '' : `${words.semicolon}${begins}${list.map(one).join(words.comma)}`;
  const plan = tellRange(range);
  switch (plan.form) {
    case 'range': {
      const [low, high] = plan.ends.map((end) => tell.value(...endToWords(end, wording)));
      if (low === undefined)
        return plan.beside.length === 0 ? '' : figures.single(what, plan.beside.map(one).join(words.comma));
      const ends = high === undefined ? figures.single(what, low) : figures.range(what, low, high);
      return `${ends}${besideOf(plan.beside, figures.beside)}`;
    }
    case 'each':
      return figures.single(what, plan.reports.map(one).join(words.semicolon));
    case 'change': {
      const { from, to, way } = plan;
      // Within one series the speaker is one, too.
      const same = tell.who(from) === tell.who(to);
      const earlier = same ? tell.bare(cellToWords(from.cell, wording), from) : one(from);
      return `${figures.change(what, way, earlier, one(to))}${besideOf(plan.beside, figures.beside)}`;
    }
    case 'lead':
      return `${figures.lead(what, one(plan.led), isolated(plan.reason, words.dir))}${besideOf(plan.beside, figures.beside)}`;
    case 'verified':
      return `${figures.verified(what, one(plan.led))}${besideOf(plan.beside, figures.pending)}`;
  }
}

/** An end of a range: its number, and who gave it; "of whom" stands with the number where one report alone gave it. */
function endToWords(end: RangeEnd, wording: RangeWording): [string, Speaking[]] {
  const [first, second] = end.reports;
  const value = countToWords(end.value, wording.words.thousands, wording.digits);
  if (first?.cell.value.type === 'number' && second === undefined)
    return [cellToWords(first.cell, wording), [{ told: first, parts: '' }]];
  return [value, end.reports.map((told) => ({ told, parts: partsToWords(told.cell, wording) }))];
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
  const unit = range.category === 'other' ? range.figure.unit.trim() : '';
  const labels = new Set(range.all.map((item) => item.cell.groupLabel));
  const label = labels.size === 1 ? ([...labels][0] ?? null) : null;
  const group = range.group === 'notStated' ? '' : (label ?? groups[range.group]);
  // "civilian" and "civilians" are one word told twice.
  const parts = isSameWord(unit, group) ? [group] : [unit, group];
  const inside = parts.filter((part) => part !== '').map((part) => isolated(part, words.dir));
  return inside.length === 0
    ? reported[range.category]
    : `${reported[range.category]} (${inside.join(words.comma)})`;
}

function isSameWord(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(foldText).sort((a, b) => a.length - b.length);
  return short.length >= 3 && long.startsWith(short) && long.length - short.length <= 3;
}

const derivedMark = (told: ToldReport, words: DocumentWords): string =>
  told.report.derived === null ? '' : `${words.comma}${words.figures.derived}`;
