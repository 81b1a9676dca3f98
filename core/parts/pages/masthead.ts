// The cover of a brief: kicker, title, subtitle, and the masthead line with period, as-of, author and the rest.

import { isolated } from '../../base/isolate.ts';
import type { Block, Inline, Table } from '../../document/tree.ts';
import { clipText } from '../../query/evidence/excerpt-text.ts';
import { kickerIn } from '../../template/template-language.ts';
import { BRIEF_FIELDS } from '../../template/pattern.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';
import { asOfToWords } from '../../words/dates/date-words.ts';
import { type AssemblyContext, cell, dateText, field, paragraph, text } from '../assembly-context.ts';
import { fillPattern } from '../citations.ts';

/** The most entries of the masthead that stand beside each other. */
const PER_ROW = 4;

/** The blocks over the first section; none when the template has no cover. */
export function coverBlocks(context: AssemblyContext): Block[] {
  const { brief, template, words } = context;
  const blocks: Block[] = [];
  const kicker = briefPattern(context, kickerIn(template, brief.language));
  if (kicker.length > 0) blocks.push(paragraph('kicker', kicker, { keepNext: true }));
  const title = brief.title.trim() === '' ? words.untitled : brief.title;
  blocks.push(paragraph('title', [text(title)], { id: 'title' }));
  if (brief.subtitle.trim() !== '') blocks.push(paragraph('subtitle', [text(brief.subtitle)]));
  const masthead = mastheadTable(context);
  if (masthead !== null) blocks.push(masthead);
  return blocks;
}

/** The masthead's entries that have a value, in the template's order. */
function mastheadEntries(context: AssemblyContext): { label: string; value: string }[] {
  const { brief, template } = context;
  const values: Record<(typeof template.masthead)[number], string> = {
    period: brief.period === null ? '' : dateText(context, brief.period),
    asOf: asOfText(context),
    nextIssue: brief.nextIssue === null ? '' : dateText(context, brief.nextIssue),
    authors: authorsOf(context),
    contact: brief.contact.trim(),
    distribution: brief.distribution.trim(),
  };
  return template.masthead.flatMap((entry) =>
    values[entry] === '' ? [] : [{ label: labelOf(context, entry), value: values[entry] }],
  );
}

const labelOf = ({ brief, words }: AssemblyContext, entry: keyof DocumentWords['masthead']): string =>
  words.masthead[entry === 'authors' && brief.authors.length > 1 ? 'manyAuthors' : entry];

/** As-of in words; empty when the brief has none. */
export const asOfText = ({ brief }: AssemblyContext): string =>
  brief.asOf === null
    ? ''
    : asOfToWords(brief.asOf, {
        language: brief.language,
        digits: brief.digits,
        months: brief.months,
        style: 'long',
      });

const authorsOf = ({ brief, words }: AssemblyContext): string =>
  brief.authors.map((author) => isolated(author, words.dir)).join(words.comma);

function mastheadTable(context: AssemblyContext): Table | null {
  const { words } = context;
  const entries = mastheadEntries(context);
  if (entries.length === 0) return null;
  const rowCount = Math.ceil(entries.length / PER_ROW);
  const perRow = Math.ceil(entries.length / rowCount);
  const rows = Array.from({ length: rowCount }, (_, row) => entries.slice(row * perRow, (row + 1) * perRow));
  return {
    type: 'table',
    columns: Array.from({ length: perRow }, () => ({ width: 0, align: 'start' })),
    headerRows: 0,
    caption: null,
    styleRole: 'masthead',
    allowSplit: false,
    dir: null,
    rows: rows.map((row) => ({
      cells: row.map((entry, column) =>
        cell(
          'masthead',
          [text(`${entry.label} `, { colour: 'muted' }), field(words, entry.value, { bold: true })],
          {
            colSpan: column === row.length - 1 ? perRow - row.length + 1 : 1,
          },
        ),
      ),
    })),
  };
}

/** A pattern of the template over the fields of the brief: kicker, header and footer. */
export function briefPattern(context: AssemblyContext, pattern: string, mostLetters = Infinity): Inline[] {
  const { brief, template, words } = context;
  if (pattern === '') return [];
  return fillPattern(context, pattern, BRIEF_FIELDS, (name) => {
    if (name === 'kicker')
      return briefPattern(context, kickerIn(template, brief.language).replaceAll('{kicker}', ''));
    const values: Readonly<Record<string, string>> = {
      title: brief.title,
      subtitle: brief.subtitle,
      issueNumber: brief.issueNumber,
      distribution: brief.distribution,
      asOf: asOfText(context),
      authors: authorsOf(context),
    };
    const value = values[name]?.trim() ?? '';
    if (value === '') return null;
    // Names are hidden before a text is cut: half a name is not found any more.
    return [
      field(words, value.length > mostLetters ? clipText(context.hider.hide(value), mostLetters) : value),
    ];
  });
}
