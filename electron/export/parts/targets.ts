// Walks over the tree that need no writer: which ids there are to point to, whether page numbers are needed, its words.

import type { Block, Caption, DocumentTree, Heading, Inline } from '../../../core/document/tree.ts';

/** What the walk found; ids in reading order, each once. */
export type Targets = {
  readonly ids: ReadonlySet<string>;
  /** Headings and captions by their id. */
  readonly places: ReadonlyMap<string, Heading | Caption>;
  /** The captions of tables that have rows: these stand at the end of what they name, which may be pages on. */
  readonly tables: ReadonlySet<string>;
  /** The ids that some reference points to. */
  readonly referred: ReadonlySet<string>;
  readonly needPageNumbers: boolean;
};

/** Collects every id of heading, paragraph, illustration, caption and note. */
export function targetsOf(tree: DocumentTree): Targets {
  const ids = new Set<string>();
  const places = new Map<string, Heading | Caption>();
  const tables = new Set<string>();
  const referred = new Set<string>();
  let needPageNumbers = false;
  const inline = (one: Inline): void => {
    if (one.type === 'note') {
      ids.add(one.id);
      one.blocks.forEach(block);
    } else if (one.type === 'link') one.inlines.forEach(inline);
    else if (one.type === 'comment') one.blocks.forEach(block);
    else if (one.type === 'ref') {
      referred.add(one.target);
      if (one.show === 'page') needPageNumbers = true;
    }
  };
  const block = (one: Block): void => {
    switch (one.type) {
      case 'heading':
        if (!places.has(one.id)) places.set(one.id, one);
        ids.add(one.id);
        one.inlines.forEach(inline);
        break;
      case 'paragraph':
        if (one.id !== null) ids.add(one.id);
        one.inlines.forEach(inline);
        break;
      case 'list':
        for (const item of one.items) item.blocks.forEach(block);
        break;
      case 'table':
        for (const row of one.rows) for (const cell of row.cells) cell.blocks.forEach(block);
        if (one.caption) caption(one.caption);
        if (one.caption && one.rows.length > 0) tables.add(one.caption.id);
        break;
      case 'illustration':
        ids.add(one.id);
        if (one.caption) caption(one.caption);
        break;
      case 'keepTogether':
        one.blocks.forEach(block);
        break;
      case 'toc':
        needPageNumbers = true;
        break;
      case 'pageBreak':
      case 'rule':
        break;
    }
  };
  const caption = (one: Caption): void => {
    if (!places.has(one.id)) places.set(one.id, one);
    ids.add(one.id);
    one.inlines.forEach(inline);
  };
  for (const section of tree.sections) section.blocks.forEach(block);
  return { ids, places, tables, referred, needPageNumbers };
}

/** All words of some blocks in reading order, split by spaces: for places that can hold words only. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map(wordsOfBlock)
    .filter((words) => words !== '')
    .join(' ');
}

function wordsOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return wordsOfInlines(block.inlines);
    case 'list':
      return block.items.map((item) => wordsOf(item.blocks)).join(' ');
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => wordsOf(cell.blocks))).join(' ');
    case 'illustration':
      return block.alt ?? '';
    case 'keepTogether':
      return wordsOf(block.blocks);
    case 'toc':
    case 'pageBreak':
    case 'rule':
      return '';
  }
}

/** The words of inlines as plain text; notes and comments inside are left out. */
export function wordsOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text' || inline.type === 'ref') return inline.text;
      return inline.type === 'link'
        ? wordsOfInlines(inline.inlines)
        : inline.type === 'tab' || inline.type === 'break'
          ? ' '
          : '';
    })
    .join('');
}
