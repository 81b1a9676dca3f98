// Builders of document trees for tests: doc(section(p('…'))). They fill in what a test does not care about.

import type {
  Block,
  Caption,
  Cell,
  Classification,
  DocumentSection,
  DocumentTree,
  IllustrationBlock,
  Heading,
  Inline,
  List,
  Paragraph,
  RunningMatter,
  Table,
  TextMarks,
} from '../../core/document/tree.ts';
import type { PageSetup } from '../../core/template/page.ts';

/** A string stands for a plain text inline. */
export type Words = string | Inline;

/** A4 upright with the margins of the shipped templates. */
export const a4: PageSetup = {
  widthPt: 595.3,
  heightPt: 841.9,
  marginTopPt: 68,
  marginBottomPt: 68,
  marginStartPt: 51,
  marginEndPt: 51,
  headerPt: 24,
  footerPt: 24,
};

/** A4 turned. */
export const a4Landscape: PageSetup = { ...a4, widthPt: a4.heightPt, heightPt: a4.widthPt };

/** TLP 2.0 amber, colours as the standard prints them. */
export const tlpAmber: Classification = {
  label: 'TLP:AMBER',
  foreground: '#FFC000',
  background: '#000000',
  caveats: [],
};

export const noMatter: RunningMatter = { start: [], centre: [], end: [], marking: 'none' };

const inlinesOf = (words: readonly Words[]): Inline[] =>
  words.map((word) => (typeof word === 'string' ? t(word) : word));

/** Text; `more` sets marks, language or direction. */
export function t(
  text: string,
  more: TextMarks & { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } = {},
): Inline {
  const { lang, dir, ...marks } = more;
  return { type: 'text', text, marks, lang: lang ?? null, dir: dir ?? null };
}

export const b = (text: string): Inline => t(text, { bold: true });
export const i = (text: string): Inline => t(text, { italic: true });
export const br: Inline = { type: 'break' };
export const tab: Inline = { type: 'tab' };
export const page: Inline = { type: 'field', field: 'page' };
export const pages: Inline = { type: 'field', field: 'pages' };

export const link = (href: string, ...words: readonly Words[]): Inline => ({
  type: 'link',
  href,
  inlines: inlinesOf(words),
});

export const ref = (target: string, show: 'text' | 'page' | 'number', text: string): Inline => ({
  type: 'ref',
  target,
  show,
  text,
});

/** A footnote; strings become paragraphs of role `note`. */
export const note = (number: number, ...blocks: readonly (string | Block)[]): Inline => ({
  type: 'note',
  id: `note-${number}`,
  number,
  blocks: blocks.map((block) => (typeof block === 'string' ? paragraph('note')(block) : block)),
});

export const comment = (author: string, date: string, ...blocks: readonly (string | Block)[]): Inline => ({
  type: 'comment',
  author,
  date,
  blocks: blocks.map((block) => (typeof block === 'string' ? p(block) : block)),
});

/** A paragraph with any field set. */
export function paragraphWith(fields: Partial<Paragraph>, ...words: readonly Words[]): Paragraph {
  return {
    type: 'paragraph',
    role: 'body',
    id: null,
    number: null,
    dir: null,
    lang: null,
    align: null,
    keepNext: false,
    keepLines: false,
    ...fields,
    inlines: inlinesOf(words),
  };
}

/** `paragraph('quote')('…')`. */
export const paragraph =
  (role: Paragraph['role']) =>
  (...words: readonly Words[]): Paragraph =>
    paragraphWith({ role }, ...words);

/** A body paragraph. */
export const p = paragraph('body');

/** A heading; the id is made from the words unless given. */
export function h(level: Heading['level'], text: string, fields: Partial<Heading> = {}): Heading {
  return {
    type: 'heading',
    level,
    id: `h-${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`,
    number: null,
    dir: null,
    lang: null,
    inlines: [t(text)],
    ...fields,
  };
}

const blocksOf = (content: string | Block | readonly Block[]): readonly Block[] => {
  if (typeof content === 'string') return [p(content)];
  return 'type' in content ? [content] : content;
};

export const bullets = (...items: readonly (string | Block | readonly Block[])[]): List => ({
  type: 'list',
  ordered: false,
  format: 'decimal',
  start: 1,
  items: items.map((item) => ({ blocks: blocksOf(item) })),
});

export const numbered = (...items: readonly (string | Block | readonly Block[])[]): List => ({
  ...bullets(...items),
  ordered: true,
});

const cellBlocks = (
  content: string | Block | readonly Block[],
  role: 'tableText' | 'tableHead',
): readonly Block[] => (typeof content === 'string' ? [paragraph(role)(content)] : blocksOf(content));

export const td = (content: string | Block | readonly Block[], fields: Partial<Cell> = {}): Cell => ({
  colSpan: 1,
  rowSpan: 1,
  header: false,
  blocks: cellBlocks(content, 'tableText'),
  ...fields,
});

export const th = (content: string | Block | readonly Block[], fields: Partial<Cell> = {}): Cell => ({
  colSpan: 1,
  rowSpan: 1,
  header: true,
  blocks: cellBlocks(content, 'tableHead'),
  ...fields,
});

/** A table of equal columns with one header row, unless told otherwise. */
export function table(rows: readonly (readonly (string | Cell)[])[], fields: Partial<Table> = {}): Table {
  const headerRows = fields.headerRows ?? 1;
  const built = rows.map((row, at) => ({
    cells: row.map((cell) => (typeof cell === 'string' ? (at < headerRows ? th(cell) : td(cell)) : cell)),
  }));
  const width = Math.max(1, ...built.map((row) => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)));
  return {
    type: 'table',
    columns: Array.from({ length: width }, () => ({ width: 1, align: 'start' as const })),
    headerRows,
    caption: null,
    styleRole: 'lines',
    allowSplit: false,
    dir: null,
    rows: built,
    ...fields,
  };
}

export const caption = (id: string, label: string, ...words: readonly Words[]): Caption => ({
  id,
  label,
  inlines: inlinesOf(words),
});

export const image = (
  media: string,
  mediaType: 'image/png' | 'image/jpeg',
  fields: Partial<IllustrationBlock> = {},
): IllustrationBlock => ({
  type: 'illustration',
  content: { kind: 'image', media, mediaType },
  alt: 'A test picture',
  width: 0.5,
  caption: null,
  id: `figure-${media}`,
  ...fields,
});

export const pageBreak: Block = { type: 'pageBreak' };
export const rule: Block = { type: 'rule' };
export const toc = (title: string, levels: number): Block => ({ type: 'toc', title, levels });
export const together = (...blocks: readonly Block[]): Block => ({ type: 'keepTogether', blocks });

/** Header with the marking at its end, footer with "page of pages" and the marking at its end. */
export const runningHeader: RunningMatter = {
  ...noMatter,
  start: [t('Training sample · not a real report')],
  marking: 'end',
};
export const runningFooter: RunningMatter = {
  ...noMatter,
  start: [page, t(' of '), pages],
  marking: 'end',
};

export function sectionWith(fields: Partial<DocumentSection>, ...blocks: readonly Block[]): DocumentSection {
  return {
    page: a4,
    start: 'page',
    columns: 1,
    columnGapPt: 18,
    header: runningHeader,
    footer: runningFooter,
    firstHeader: null,
    firstFooter: null,
    restartPageNumber: null,
    ...fields,
    blocks,
  };
}

export const section = (...blocks: readonly Block[]): DocumentSection => sectionWith({}, ...blocks);

export function docWith(
  fields: Partial<DocumentTree>,
  ...sections: readonly DocumentSection[]
): DocumentTree {
  return {
    title: 'Libya: clashes in Benghazi',
    author: 'Regional Analysis Unit',
    subject: 'Training sample',
    keywords: ['Libya', 'Benghazi'],
    language: 'en-GB',
    dir: 'ltr',
    digits: 'latin',
    created: '2014-05-18T18:00:00.000Z',
    modified: '2014-05-18T19:30:00.000Z',
    classification: tlpAmber,
    customProperties: {},
    attachments: [],
    ...fields,
    sections,
  };
}

export const doc = (...sections: readonly DocumentSection[]): DocumentTree => docWith({}, ...sections);
