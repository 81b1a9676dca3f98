// What must be known of the whole tree before any of it is laid out: places that links can lead to, and headings for the contents.

import type { Block, Caption, DocumentTree, Inline } from '../../../../core/document/tree.ts';
import type { HeadingEntry } from './layout-env.ts';
import { plainText } from '../blocks/paragraphs.ts';

export type Known = {
  readonly places: ReadonlySet<string>;
  readonly headings: readonly HeadingEntry[];
  /** Whether words of the text hang on the number of a page, so that pages can't be made before all are known. */
  readonly namesPages: boolean;
  /** Every language that words are in, BCP 47. */
  readonly languages: ReadonlySet<string>;
};

/** Walks every block of a tree, notes too. */
export function preWalk(tree: DocumentTree): Known {
  const places = new Set<string>();
  const headings: HeadingEntry[] = [];
  let namesPages = false;
  const languages = new Set<string>([tree.language]);
  const caption = (given: Caption | null): void => {
    if (!given) return;
    places.add(given.id);
    inlines(given.inlines);
  };
  const inlines = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if (inline.type === 'text' && inline.lang !== null) languages.add(inline.lang);
      if (inline.type === 'note') {
        places.add(`note:${inline.id}`);
        blocks(inline.blocks, false);
      } else if (inline.type === 'link') inlines(inline.inlines);
      else if (inline.type === 'field' || (inline.type === 'ref' && inline.show === 'page'))
        namesPages = true;
    }
  };
  const blocks = (list: readonly Block[], body: boolean): void => {
    for (const block of list) {
      switch (block.type) {
        case 'heading':
          places.add(block.id);
          if (body) {
            const text = plainText(block.inlines);
            headings.push({
              id: block.id,
              level: block.level,
              number: block.number,
              text,
              dir: block.dir ?? tree.dir,
            });
          }
          inlines(block.inlines);
          break;
        case 'paragraph':
          if (block.id !== null) places.add(block.id);
          if (block.lang !== null) languages.add(block.lang);
          inlines(block.inlines);
          break;
        case 'list':
          for (const item of block.items) blocks(item.blocks, body);
          break;
        case 'table':
          caption(block.caption);
          for (const row of block.rows) for (const cell of row.cells) blocks(cell.blocks, body);
          break;
        case 'illustration':
          places.add(block.id);
          caption(block.caption);
          break;
        case 'keepTogether':
          blocks(block.blocks, body);
          break;
        default:
      }
    }
  };
  for (const section of tree.sections) blocks(section.blocks, true);
  return { places, headings, namesPages, languages };
}
