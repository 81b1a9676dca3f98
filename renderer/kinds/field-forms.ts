// How the value of a field of a record reads in the history: in words, as prose that is compared by word, or as rich text.

import type { AttributionHop } from '../../core/model/kinds/excerpt.ts';
import type { FigureReport } from '../../core/model/kinds/figure.ts';
import type {
  AssetRef,
  DateValue,
  EvidenceLink,
  Marking,
  RecordName,
  Speaker,
} from '../../core/model/record.ts';
import type { RichText } from '../../core/model/text/rich-text.ts';
import { actorWords } from '../words/records/actors.ts';
import { dateInWords } from '../words/inputs/date-in-words.ts';
import { words as common } from '../words/en.ts';
import { evidenceWords } from '../words/records/evidence.ts';
import { cellText } from '../words/records/figure-cell-text.ts';
import { figureWords } from '../words/records/figures.ts';
import { historyWords } from '../words/files/history.ts';
import { shortHash } from '../words/files/short-hash.ts';

/** What a record is called by its id, also one that is gone. */
export type NameOf = (id: string) => string;

export type FieldForm<T> =
  | { readonly as: 'lines'; readonly lines: (value: T, nameOf: NameOf) => readonly string[] }
  | { readonly as: 'prose'; readonly prose: (value: T) => string }
  | { readonly as: 'text'; readonly text: (value: T) => RichText | null };

export const lines = <T>(of: (value: T, nameOf: NameOf) => readonly (string | null)[]): FieldForm<T> => ({
  as: 'lines',
  lines: (value, nameOf) => of(value, nameOf).filter((line) => line !== null && line !== '') as string[],
});
export const line = <T>(of: (value: NonNullable<T>, nameOf: NameOf) => string): FieldForm<T> =>
  lines((value, nameOf) => (value === null || value === undefined ? [] : [of(value, nameOf)]));

export const plain: FieldForm<string | null> = line((value) => value);
export const count: FieldForm<number> = line((value) => common.counts.number(value));
export const prose: FieldForm<string> = { as: 'prose', prose: (value) => value };
export const richText: FieldForm<RichText | null> = { as: 'text', text: (value) => value };
export const yesNo: FieldForm<boolean> = line((value) => (value ? historyWords.yes : historyWords.no));
export const date: FieldForm<DateValue | null> = line((value) => dateInWords(value));
export const moment: FieldForm<string | null> = line((value) => momentInWords(value));
export const list: FieldForm<string[]> = lines((value) => value);
export const record: FieldForm<string | null> = line((id, nameOf) => nameOf(id));
export const marking: FieldForm<Marking | null> = line((value) => value.label);
export const names: FieldForm<RecordName[]> = lines((value) =>
  value.map(({ text, nameKind }) =>
    nameKind === 'preferred' ? text : `${text} (${actorWords.nameKinds[nameKind].toLowerCase()})`,
  ),
);
export const asset: FieldForm<AssetRef | null> = line(
  ({ fileName, sha256 }) => fileName ?? shortHash(sha256),
);
export const json: FieldForm<unknown> = line((value) => JSON.stringify(value).slice(0, 300));
export const choice = <V extends string>(table: Readonly<Record<V, string>>): FieldForm<V | null> =>
  line((value) => table[value]);

export const evidenceLine = ({ excerptId, stance, aspect }: EvidenceLink, nameOf: NameOf): string =>
  [
    evidenceWords.stances[stance],
    aspect === 'all' ? '' : ` (${evidenceWords.aspects[aspect]})`,
    `: “${nameOf(excerptId)}”`,
  ].join('');
export const evidence: FieldForm<EvidenceLink[]> = lines((links, nameOf) =>
  links.map((link) => evidenceLine(link, nameOf)),
);
export const evidenceOf = (links: readonly EvidenceLink[], nameOf: NameOf): string =>
  links.length === 0 ? '' : ` [${links.map((link) => evidenceLine(link, nameOf)).join('; ')}]`;
export const speakerLine = ({ actorId, descriptor }: Speaker, nameOf: NameOf): string =>
  joined([actorId === null ? null : nameOf(actorId), descriptor]);
export const joined = (parts: readonly (string | null)[], by = ', '): string =>
  parts.filter((part) => part !== null && part !== '').join(by);
export const span = (from: DateValue | null, to: DateValue | null): string =>
  from === null && to === null
    ? ''
    : `${from === null ? '…' : dateInWords(from)} – ${to === null ? '…' : dateInWords(to)}`;
export const passages = (segments: readonly { readonly exact: string }[]): string =>
  segments.map(({ exact }) => exact).join(' […] ');

export const hopLine = (hop: AttributionHop, nameOf: NameOf): string =>
  joined([
    speakerLine(hop, nameOf),
    hop.verb,
    hop.to === null ? null : `→ ${hop.to}`,
    hop.reliability === null ? null : common.grades.reliability[hop.reliability],
  ]);
export function reportLine(report: FigureReport, nameOf: NameOf): string {
  const cells = report.cells.map((cell) => {
    const of = joined([
      figureWords.editor.categories[cell.category],
      cell.groupLabel ?? figureWords.editor.groups[cell.group],
    ]);
    return `${of}: ${cellText(cell)}`;
  });
  return joined(
    [
      speakerLine(report.claimant, nameOf),
      cells.join('; '),
      report.asOf === null ? null : dateInWords(report.asOf),
      report.excerptId === null ? null : `“${nameOf(report.excerptId)}”`,
      report.derived,
      report.supersededBy === null ? null : figureWords.editor.supersededShort,
    ],
    ' · ',
  );
}

/** "29 November 2026, 14:02" */
export const momentInWords = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
