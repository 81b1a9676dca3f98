// The cover of a brief: kicker, title, subtitle, and the masthead line with period, as-of, author and the rest.

import type { Block, Inline, Table } from '../document/tree.ts';
import { BRIEF_FIELDS } from '../template/pattern.ts';
import { asOfToWords } from '../words/date-words.ts';
import { type AssemblyContext, cell, dateText, paragraph, text } from './assembly-context.ts';
import { fillPattern } from './citations.ts';

/** The most entries of the masthead that stand beside each other. */
const PER_ROW = 4;

/** The blocks over the first section; none when the template has no cover. */
export function coverBlocks(context: AssemblyContext): Block[] {
  const { brief, template, words } = context;
  const blocks: Block[] = [];
  const kicker = briefPattern(context, template.kicker);
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
  const { brief, template, words } = context;
  const values: Record<(typeof template.masthead)[number], string> = {
    period: brief.period === null ? '' : dateText(context, brief.period),
    asOf: asOfText(context),
    nextIssue: brief.nextIssue === null ? '' : dateText(context, brief.nextIssue),
    authors: brief.authors.join(words.comma),
    contact: brief.contact.trim(),
    distribution: brief.distribution.trim(),
  };
  return template.masthead.flatMap((entry) =>
    values[entry] === '' ? [] : [{ label: words.masthead[entry], value: values[entry] }],
  );
}

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

function mastheadTable(context: AssemblyContext): Table | null {
  const entries = mastheadEntries(context);
  if (entries.length === 0) return null;
  const rowCount = Math.ceil(entries.length / PER_ROW);
  const perRow = Math.ceil(entries.length / rowCount);
  const rows = Array.from({ length: rowCount }, (_, row) => entries.slice(row * perRow, (row + 1) * perRow));
  const widths = Array.from({ length: perRow }, (_, column) =>
    Math.max(
      14,
      ...rows.map((row) => (row[column] ? row[column].label.length + row[column].value.length : 0)),
    ),
  );
  return {
    type: 'table',
    columns: widths.map((width) => ({ width: Math.min(width + 4, 36), align: 'start' })),
    headerRows: 0,
    caption: null,
    styleRole: 'masthead',
    allowSplit: false,
    dir: null,
    rows: rows.map((row) => ({
      cells: row.map((entry, column) =>
        cell('masthead', [text(`${entry.label} `, { colour: 'muted' }), text(entry.value, { bold: true })], {
          colSpan: column === row.length - 1 ? perRow - row.length + 1 : 1,
        }),
      ),
    })),
  };
}

/** A pattern of the template over the fields of the brief: kicker, header and footer. */
export function briefPattern(context: AssemblyContext, pattern: string): Inline[] {
  const { brief, template, words } = context;
  if (pattern === '') return [];
  return fillPattern(context, pattern, BRIEF_FIELDS, (name) => {
    if (name === 'kicker') return briefPattern(context, template.kicker.replaceAll('{kicker}', ''));
    const values: Readonly<Record<string, string>> = {
      title: brief.title,
      subtitle: brief.subtitle,
      issueNumber: brief.issueNumber,
      distribution: brief.distribution,
      asOf: asOfText(context),
      authors: brief.authors.join(words.comma),
    };
    const value = values[name]?.trim() ?? '';
    return value === '' ? null : [text(value)];
  });
}
