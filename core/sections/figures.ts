// A section of disputed figures: the range in a sentence, then every report side by side. Nothing is averaged or added.

import type { RecordReader } from '../model/record-reader.ts';
import { type PrintedPart, printedNote, type SectionKind } from './section-kind.ts';
import { isolated } from '../base/isolate.ts';
import { capitalised } from '../base/sentence-start.ts';
import type { Block, Cell, Inline, Table } from '../document/tree.ts';
import type {
  Figure,
  FigureCategory,
  FigureCell,
  FigureReport,
  NumberRelation,
} from '../model/kinds/figure.ts';
import type { Section } from '../model/kinds/section.ts';
import { CATEGORIES, GROUPS, rangesOfFigure } from '../query/figures/figure-range.ts';
import { recordNoteKey } from '../query/note-keys.ts';
import {
  claimantToWords,
  quantityToWords,
  type RangeWording,
  rangeSentence,
  valueToWords,
} from '../query/figures/range-sentence.ts';
import { captionTitle } from '../query/outline/targets.ts';
import { figuresOfSection } from '../query/outline/section-view.ts';
import {
  type AssemblyContext,
  captionFor,
  cell,
  dateText,
  paragraph,
  text,
} from '../parts/assembly-context.ts';
import { noteAt } from '../parts/citations.ts';
import { gradeText } from '../parts/key-line.ts';

const FEW_ROWS = 12;

/** The blocks of the section's disputed figures. */
const figureBlocks = (context: AssemblyContext, section: Section): Block[] =>
  figuresOfSection(context.reader, section).flatMap((figure) => {
    const table = reportTable(context, section, figure);
    if (table === null) return [];
    const blocks = [...sentences(context, figure), table];
    // Reports that disagree are compared at a glance: a small table is worth keeping on one page.
    return table.rows.length <= FEW_ROWS ? [{ type: 'keepTogether', blocks }] : blocks;
  });

/** One sentence for each group and category that has at least two totals. */
function sentences(context: AssemblyContext, figure: Figure): Block[] {
  const { reader, words, brief } = context;
  const told = rangesOfFigure(figure)
    .filter(({ low, high }) => low !== null && high !== null && low.value !== high.value)
    .map((range) => rangeSentence(reader, range, { words, digits: brief.digits }));
  return told.length === 0 ? [] : [paragraph('body', [text(told.join(' '))], { keepNext: true })];
}

function reportTable(context: AssemblyContext, section: Section, figure: Figure): Table | null {
  const { words } = context;
  const categories = CATEGORIES.filter((category) =>
    figure.reports.some((report) => report.cells.some((item) => item.category === category)),
  );
  if (categories.length === 0) return null;
  const unit = figure.unit.trim();
  const label = (category: FigureCategory) =>
    category === 'other' && unit !== '' ? unit : words.figures.categories[category];
  // A column in which nothing is said is none.
  const columns: Columns = {
    categories,
    groups: figure.reports.some(({ cells }) =>
      cells.some(({ group, groupLabel }) => group !== 'notStated' || groupLabel !== null),
    ),
    grades: figure.reports.some((report) => gradeOfReport(context, report) !== ''),
  };
  const head = [
    words.figures.accordingTo,
    ...(columns.groups ? [words.figures.ofWhom] : []),
    ...categories.map(label),
    ...(columns.grades ? [words.grade] : []),
  ];
  const start = { width: 0, align: 'start' as const };
  return {
    type: 'table',
    columns: [
      start,
      ...(columns.groups ? [start] : []),
      // Numbers run from left to right in every script: their last digits stand under each other at the right.
      ...categories.map(() => ({
        width: 0,
        align: context.brief.direction === 'rtl' ? ('start' as const) : ('end' as const),
      })),
      ...(columns.grades ? [start] : []),
    ],
    headerRows: 1,
    caption: captionFor(context, 'table', [text(captionText(context, figure))], {
      of: 'figure',
      recordId: figure.id,
      blockId: null,
      title: questionOf(context, figure),
    }),
    styleRole: 'lines',
    allowSplit: true,
    dir: null,
    rows: [
      { cells: head.map((title) => cell('tableHead', [text(title)])) },
      ...figure.reports.flatMap((report) => reportRows(context, section, figure, report, columns)),
    ],
  };
}

const questionOf = ({ words }: AssemblyContext, figure: Figure): string =>
  figure.question.trim() === '' ? words.untitled : isolated(captionTitle(figure.question), words.dir);

/** Question, why the reports differ, and that they were left as they are. */
function captionText(context: AssemblyContext, figure: Figure): string {
  const { words } = context;
  const parts = [questionOf(context, figure)];
  if (figure.difference !== null) parts.push(words.figures.difference[figure.difference].replace(/\.$/u, ''));
  if (figure.differenceNote.trim() !== '')
    parts.push(isolated(figure.differenceNote.trim().replace(/\.$/u, ''), words.dir));
  return `${parts.join('. ')}. ${words.figures.note}`;
}

/** Which columns a table of reports has beside that of who reports. */
type Columns = {
  readonly categories: readonly FigureCategory[];
  readonly groups: boolean;
  readonly grades: boolean;
};

function gradeOfReport(context: AssemblyContext, report: FigureReport): string {
  const excerpt = report.excerptId === null ? undefined : context.reader.get(report.excerptId);
  return excerpt === undefined ? '' : gradeText(context, excerpt, context.reader.get(excerpt.sourceId));
}

/** One row a group of the report; who and grade span them. */
function reportRows(
  context: AssemblyContext,
  section: Section,
  figure: Figure,
  report: FigureReport,
  columns: Columns,
): { cells: Cell[] }[] {
  const { reader, words } = context;
  const who: Inline[] = [text(capitalised(claimantToWords(reader, report, words), context.brief.language))];
  who.push(...noteAt(context, recordNoteKey(section.id, figure.id, `report-${report.id}`)));
  const remarks = [
    report.asOf === null ? '' : dateText(context, report.asOf, 'short'),
    report.supersededBy === null ? '' : words.figures.superseded,
    report.derived === null
      ? ''
      : `${words.figures.derived}${report.derived === '' ? '' : `${words.colon}${isolated(report.derived, words.dir)}`}`,
  ].filter((remark) => remark !== '');
  if (remarks.length > 0) who.push(text(` (${remarks.join(words.semicolon)})`, { colour: 'muted' }));
  const groups = groupsOf(report);
  const grade = gradeOfReport(context, report);
  return groups.map(({ label, cells }, index) => ({
    cells: [
      ...(index === 0 ? [cell('tableText', who, { rowSpan: groups.length })] : []),
      ...(columns.groups
        ? [cell('tableText', [text(label ?? words.figures.groups[cells[0]?.group ?? 'notStated'])])]
        : []),
      ...columns.categories.map((category) =>
        cell('tableText', [
          text(
            cells
              .filter((item) => item.category === category)
              .map((item) => valueInTable(context, item))
              .join(words.semicolon) || '–',
          ),
        ]),
      ),
      ...(index === 0 && columns.grades
        ? [cell('tableText', [text(grade === '' ? '–' : grade)], { rowSpan: groups.length })]
        : []),
    ],
  }));
}

/** The cells of a report by group and the report's own words for it, in the order in which groups are printed. */
function groupsOf(report: FigureReport): { label: string | null; cells: FigureCell[] }[] {
  const groups: { label: string | null; cells: FigureCell[] }[] = [];
  for (const group of GROUPS)
    for (const item of report.cells) {
      if (item.group !== group) continue;
      const same = groups.find((other) => other.cells[0]?.group === group && other.label === item.groupLabel);
      if (same === undefined) groups.push({ label: item.groupLabel, cells: [item] });
      else same.cells.push(item);
    }
  return groups;
}

function valueInTable(context: AssemblyContext, item: FigureCell): string {
  const wording = { words: context.words, digits: context.brief.digits };
  const { figures } = context.words;
  const value = shortQuantity(item, wording);
  const scoped = item.scope === 'partial' ? figures.partShort(value) : value;
  const parts = item.ofWhom.map((part) => `${shortQuantity(part, wording)} ${part.words}`.trim());
  return parts.length === 0 ? scoped : `${scoped} (${parts.join(context.words.comma)})`;
}

const SIGNS: Readonly<Record<NumberRelation, string>> = {
  atLeast: '≥',
  moreThan: '>',
  atMost: '≤',
  lessThan: '<',
  about: '≈',
};

/**
 * A number in the narrow cell of a table: "≥ 40". The sign and its number stay on one line. From right to left the sign is
 * turned round, and who reads it from the left takes a floor for a ceiling: there it is said in words.
 */
function shortQuantity(item: Pick<FigureCell, 'value' | 'operator'>, wording: RangeWording): string {
  if (item.operator === null || item.value.type === 'words' || wording.words.dir === 'rtl')
    return quantityToWords(item, wording);
  return `${SIGNS[item.operator]}\u00a0${valueToWords(item.value, wording)}`;
}

function partsOf(reader: RecordReader, section: Section): PrintedPart[] {
  return figuresOfSection(reader, section).flatMap((figure) => {
    const hasTable = figure.reports.some(({ cells }) =>
      cells.some(({ category }) => CATEGORIES.includes(category)),
    );
    const question = captionTitle(figure.question);
    const table: PrintedPart = {
      is: 'caption',
      kind: 'table',
      target: { of: 'figure', recordId: figure.id, blockId: null },
      title: question === '' ? null : question,
    };
    const notes = figure.reports.map(({ id, excerptId }) =>
      printedNote(figure.id, `report-${id}`, excerptId === null ? [] : [excerptId]),
    );
    return [...(hasTable ? [table] : []), ...notes];
  });
}

export const figuresSection: SectionKind = {
  shows: figuresOfSection,
  parts: partsOf,
  prints: (reader, section) =>
    figuresOfSection(reader, section).some(({ reports }) => reports.some(({ cells }) => cells.length > 0)),
  blocks: figureBlocks,
};
