// What every part of assembly shares: the records, the wording, the numbers of notes, and the losses told so far.

import { isolated, withoutTurns } from '../base/isolate.ts';
import type { Loss } from '../document/loss.ts';
import type { Block, Caption, Heading, Inline, Paragraph, TextMarks } from '../document/tree.ts';
import type { Brief } from '../model/kinds/brief.ts';
import type { DateValue } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { ReferenceTarget } from '../model/text/rich-text.ts';
import type { SectionId } from '../model/kinds/section.ts';
import type { NameHider } from '../query/names/name-hider.ts';
import type { NoteNumbers } from '../query/note-keys.ts';
import type { Telling } from '../query/evidence/short-names.ts';
import { captionLabel, targetId } from '../query/outline/targets.ts';
import type { PageSetup } from '../template/page.ts';
import type { BlockRole } from '../template/styles.ts';
import type { Template } from '../template/template.ts';
import { dateToWords } from '../words/dates/date-words.ts';
import type { DocumentWords } from '../words/documents/document-words.ts';
import type { AssemblyMemo } from './assembly-memo.ts';
import type { Explained } from './key-line.ts';

export type AssemblyContext = {
  readonly reader: RecordReader;
  readonly brief: Brief;
  readonly template: Template;
  readonly words: DocumentWords;
  readonly numbers: NoteNumbers;
  /** What tells cited sources apart whose short notes would read alike, by id. */
  readonly shortNames: ReadonlyMap<string, Telling>;
  /** Text that is measured or cut before it enters the tree goes through this first. */
  readonly hider: NameHider;
  readonly losses: Loss[];
  /** Excerpts whose words were printed already: a later note does not repeat them. */
  readonly quoted: Set<string>;
  /** What the key at the end explains: grades and terms of likelihood that were printed. */
  readonly explained: Explained;
  /** Notes for the list at the end, where the template wants endnotes. */
  readonly endnotes: { readonly id: string; readonly number: number; readonly blocks: readonly Block[] }[];
  /** The section of sources that these notes stand in; null: they end the document. */
  readonly endnotesIn: SectionId | null;
  /** How many tables and illustrations have captions so far. */
  readonly counts: { tables: number; illustrations: number };
  /** What references can lead to, by id. */
  readonly targets: Map<string, { readonly label: string; readonly title: string }>;
  /** The heading that is being assembled: where a loss is said to be. */
  where: string;
  /** The pages on which it will stand. */
  page: PageSetup;
  /** Whether paragraphs of the text carry the place of their block. */
  readonly blockPlaces: boolean;
  readonly memo: AssemblyMemo;
};

/** The place of a block of rich text, where assembly was asked for these. */
export const blockPlace = (blockId: string): string => `block-${blockId}`;

/** Words of the tree. Whatever a field holds, it does not turn what stands around it. */
export const text = (
  value: string,
  marks: TextMarks = {},
  lang: string | null = null,
  dir: 'ltr' | 'rtl' | null = null,
): Inline => ({ type: 'text', text: withoutTurns(value), marks, lang, dir });

/** A field of a record beside our own words; one with a direction of its own is isolated by the writers. */
export const field = (
  words: DocumentWords,
  value: string,
  marks: TextMarks = {},
  lang: string | null = null,
  dir: 'ltr' | 'rtl' | null = null,
): Inline => text(dir === null || dir === words.dir ? isolated(value, words.dir) : value, marks, lang, dir);

export const paragraph = (
  role: BlockRole,
  inlines: readonly Inline[],
  more: Partial<Omit<Paragraph, 'type' | 'role' | 'inlines'>> = {},
): Paragraph => ({
  type: 'paragraph',
  role,
  id: null,
  number: null,
  dir: null,
  lang: null,
  align: null,
  keepNext: false,
  keepLines: false,
  inlines,
  ...more,
});

export const heading = (
  id: string,
  level: number,
  number: string | null,
  inlines: readonly Inline[],
): Heading => ({
  type: 'heading',
  level: Math.max(1, Math.min(6, level)) as Heading['level'],
  id,
  number,
  dir: null,
  lang: null,
  inlines,
});

/** A cell of one paragraph. */
export const cell = (
  role: 'tableText' | 'tableHead' | 'masthead',
  inlines: readonly Inline[],
  more: { colSpan?: number; rowSpan?: number } = {},
) => ({
  colSpan: more.colSpan ?? 1,
  rowSpan: more.rowSpan ?? 1,
  header: role === 'tableHead',
  blocks: [paragraph(role, inlines)],
});

/**
 * The caption of the next table or illustration: "Table 1." and the words after it. With a `target` references can lead to it,
 * the first time it is printed; its `title` is the words unless given. A further part of one illustration has its number too.
 */
export function captionFor(
  context: AssemblyContext,
  kind: 'table' | 'illustration',
  inlines: readonly Inline[],
  target: (ReferenceTarget & { readonly title: string }) | null = null,
  furtherPart = false,
): Caption {
  const { counts, words, brief, targets } = context;
  if (!furtherPart) counts[`${kind}s`] += 1;
  const number = counts[`${kind}s`];
  const label = captionLabel(kind, number, words, brief.digits);
  const wanted = target === null ? `${kind}-${number}` : targetId(target);
  let id = wanted;
  for (let again = 2; targets.has(id); again += 1) id = `${wanted}-${again}`;
  targets.set(id, { label, title: target === null || target.title === '' ? label : target.title });
  return { id, label: `${label}.`, inlines };
}

/** A date in the words of the brief. */
export const dateText = (
  context: AssemblyContext,
  date: DateValue | string,
  style: 'long' | 'short' = 'long',
) =>
  dateToWords(typeof date === 'string' ? date : date.edtf, {
    language: context.brief.language,
    digits: context.brief.digits,
    months: context.brief.months,
    style,
  });

/** A visible marker in the place of a record that is not there, and the loss that goes with it. */
export function missing(context: AssemblyContext, what: string): Inline {
  context.losses.push({
    kind: 'input-part-left-out',
    where: context.where,
    what: `${what} is no longer in the project; a marker stands in its place`,
  });
  return text(`[${context.words.missing}]`, { bold: true });
}
