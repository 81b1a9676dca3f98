// What a recovery brought back and what it could not, in English sentences: for the window, the command line and a list on paper.

import { quoted } from './quoted.ts';
import type { RecordKind } from '../model/any-record.ts';
import { recordKindTable } from '../model/kinds/record-kinds.ts';
import { isWhole, type RecoveryReport } from '../model/files/recovery-report.ts';
import { recordKindToWords } from './error-words.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const ofKind = (kind: RecordKind, count: number): string => {
  const { one, many } = recordKindTable[kind].words;
  return counted(count, one, many);
};
const titled = (title: string): string => (title === '' ? '(without a title)' : quoted(title));

/** What is missing or uncertain, in groups for reading; one line for each thing. */
export type RecoveryGroup = { readonly title: string; readonly lines: readonly string[] };

/** `brought` is one sentence; `missing` one line for each thing that is missing or uncertain, `groups` the same sorted. */
export type RecoveryWords = {
  readonly brought: string;
  readonly missing: readonly string[];
  readonly groups: readonly RecoveryGroup[];
};

/** A recovery in words. */
export function recoveryToWords(report: RecoveryReport): RecoveryWords {
  const { records, assets, historyEntries } = report;
  const brought = `${counted(records, 'record')}, ${counted(assets, 'file')} kept inside and ${counted(historyEntries, 'entry', 'entries')} of the history came back from ${titled(report.fileName)}.`;
  const groups = [
    { title: 'Lost', lines: lostLines(report) },
    { title: 'Standing in for what was lost', lines: report.standIns.map(standInLine) },
    { title: 'To be looked at', lines: uncertainLines(report) },
  ].filter(({ lines }) => lines.length > 0);
  return {
    brought: isWhole(report) ? `${brought} Nothing is missing.` : brought,
    missing: groups.flatMap(({ lines }) => lines),
    groups,
  };
}

function lostLines({ lost }: RecoveryReport): string[] {
  const lines = lost.records.map(
    ({ recordKind, count, titles }) => `Lost: ${ofKind(recordKind, count)}${namesOf(titles, count)}.`,
  );
  if (lost.unnamedRecords > 0)
    lines.push(`Lost: ${counted(lost.unnamedRecords, 'record')} that nothing names any more.`);
  for (const { recordKind, title } of lost.assets)
    lines.push(
      `Lost: a file of the ${recordKindToWords(recordKind)} ${titled(title)}: its text, original or picture.`,
    );
  if (lost.historyEntries > 0)
    lines.push(
      `Lost: ${counted(lost.historyEntries, 'entry', 'entries')} of the history; how things stood before the gap can’t be shown.`,
    );
  if (lost.versions > 0) lines.push(`Lost: ${counted(lost.versions, 'named version')}.`);
  return lines;
}

/** Behind how many there are, the names of those that are known. */
function namesOf(titles: readonly string[], count: number): string {
  if (titles.length === 0) return '';
  const among = titles.length < count ? ', among them' : ':';
  return `${among} ${titles.map(quoted).join(', ')}`;
}

const standInLine = ({ recordKind, referredToBy }: RecoveryReport['standIns'][number]): string =>
  `A stand-in takes the place of a lost ${recordKindToWords(recordKind)}${referredToBy.length === 0 ? '' : `, which is referred to by ${referredToBy.map(quoted).join(', ')}`}.`;

function uncertainLines({ uncertain, removedMayBeBack, proven }: RecoveryReport): string[] {
  const lines = uncertain.map(
    ({ recordKind, title }) =>
      `The ${recordKindToWords(recordKind)} ${titled(title)} may be as it stood earlier: look at it.`,
  );
  if (removedMayBeBack) lines.push('Records that had been removed may be back: look through the lists.');
  if (!proven)
    lines.push(
      'The damaged file was of an earlier format without sums: what came back is whole in form, and no more can be proven.',
    );
  return lines;
}
