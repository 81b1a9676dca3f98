// Tells tables of data from tables of layout, and reads the former row by row.

import type { BlockList } from '../text/block-list.ts';
import { isVisible } from '../text/clean-text.ts';
import { BLOCKS, isHidden, MEDIA, SILENT, smallDigits } from './html-elements.ts';
import { attributeOf, walkTree } from './html-tree.ts';

/** What no table of data has in its cells. */
const LAYOUT_PARTS: ReadonlySet<string> = new Set(
  'table h1 h2 h3 h4 blockquote pre ul ol article form'.split(' '),
);

/** The tables that only lay out what is in them: old pages use tables, often nested ones, for whole articles. */
export function layoutTables(top: Element): ReadonlySet<Element> {
  const layouts = new Set<Element>();
  const open: Element[] = [];
  walkTree(top, {
    text: () => {},
    enter: (element) => {
      const name = element.localName;
      // From the innermost outwards, as far as is not known yet: each table is looked at once.
      if (LAYOUT_PARTS.has(name))
        for (let at = open.length - 1; at >= 0; at--) {
          const table = open[at];
          if (table === undefined || layouts.has(table)) break;
          layouts.add(table);
        }
      if (name === 'table') open.push(element);
      return 'into';
    },
    leave: (element) => {
      if (element === open.at(-1)) open.pop();
    },
  });
  return layouts;
}

/** Whether a table that isn't for layout by what is in it holds data. */
export function isDataTable(table: Element): boolean {
  if (attributeOf(table, 'role') === 'presentation') return false;
  const rows = table.getElementsByTagName('tr');
  let most = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    let cells = 0;
    for (let cell = row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      cells += 1;
      if (cell.querySelector('p ~ p') !== null) return false;
    }
    most = Math.max(most, cells);
    if (most > 1 && at > 20) break;
  }
  return most > 1;
}

/** Adds the caption and rows of a table to the list; what text can't carry is counted in `missing`. */
export function addTable(list: BlockList, table: Element, missing: Map<string, number>): void {
  let caption = '';
  let cells: string[] = [];
  let header = true;
  let headEnds = 0;
  let target: 'caption' | 'cell' | null = null;
  const put = (text: string): void => {
    if (target === 'caption') caption += text;
    else if (target === 'cell') cells.push(`${cells.pop() ?? ''}${text}`);
    else if (isVisible(text)) list.add({ kind: 'paragraph', text });
  };
  const endRow = (): void => {
    if (cells.length > 0) list.addRow(cells, header || headEnds > 0);
    cells = [];
    header = true;
  };
  walkTree(table, {
    text: put,
    enter: (element) => {
      const name = element.localName.toLowerCase();
      if (SILENT.has(name) || isHidden(element, name)) return 'over';
      const medium = MEDIA[name];
      if (medium !== undefined) {
        missing.set(medium, (missing.get(medium) ?? 0) + 1);
        return 'over';
      }
      const small = smallDigits(element, name);
      if (small !== null) {
        put(small);
        return 'over';
      }
      if (name === 'caption') target = 'caption';
      else if (name === 'tr') endRow();
      else if (name === 'thead') headEnds += 1;
      else if (name === 'td' || name === 'th') {
        target = 'cell';
        cells.push('');
        if (name === 'td') header = false;
      } else if (name === 'br' || BLOCKS.has(name)) put(' ');
      return 'into';
    },
    leave: (element) => {
      const name = element.localName.toLowerCase();
      if (name === 'caption') {
        list.add({ kind: 'caption', text: caption });
        target = null;
      } else if (name === 'tr') {
        endRow();
        target = null;
      } else if (name === 'thead') headEnds -= 1;
      else if (name === 'td' || name === 'th') target = null;
      else if (BLOCKS.has(name) && target !== null) put(' ');
    },
  });
  endRow();
}
