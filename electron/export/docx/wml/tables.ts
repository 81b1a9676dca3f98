// Tables of WordprocessingML (ISO/IEC 29500-1, 17.4) as strings: the frame of the table, its rows and its cells.

import { border, type Side } from './paragraphs.ts';
import { escapedAttribute } from './xml.ts';

export type TableBorders = Readonly<
  Partial<Record<'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV', Side>>
>;

/** Widths and margins in twentieths of a point. */
export type TableLook = {
  readonly widths: readonly number[];
  readonly rtl: boolean;
  readonly borders: TableBorders;
  readonly margins: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
  readonly headerRow: boolean;
  /** What the table is called, for those who hear it. */
  readonly title: string | null;
};

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const margins = ['top', 'left', 'bottom', 'right'] as const;

/** Opens a table of fixed widths; rows follow, then `</w:tbl>`. */
export function openTable(look: TableLook): string {
  const width = look.widths.reduce((sum, part) => sum + part, 0);
  const lines = edges.map((name) => border(name, look.borders[name] ?? null)).join('');
  const room = margins.map((name) => `<w:${name} w:w="${look.margins[name]}" w:type="dxa"/>`).join('');
  const columns = look.widths.map((part) => `<w:gridCol w:w="${part}"/>`).join('');
  return (
    `<w:tbl><w:tblPr>${look.rtl ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${width}" w:type="dxa"/>` +
    `<w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${room}</w:tblCellMar>` +
    `<w:tblLook w:val="${look.headerRow ? '0620' : '0600'}" w:firstRow="${look.headerRow ? 1 : 0}" w:lastRow="0" ` +
    `w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `${look.title === null ? '' : `<w:tblCaption w:val="${escapedAttribute(look.title)}"/>`}` +
    `</w:tblPr><w:tblGrid>${columns}</w:tblGrid>`
  );
}

/** Opens a row; cells follow, then `</w:tr>`. */
export const openRow = (cantSplit: boolean, header: boolean): string => {
  if (!cantSplit && !header) return '<w:tr>';
  return `<w:tr><w:trPr>${cantSplit ? '<w:cantSplit/>' : ''}${header ? '<w:tblHeader/>' : ''}</w:trPr>`;
};

export type CellLook = {
  readonly width: number;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'go-on';
  readonly bottom: Side | null;
  readonly fill: string | null;
  readonly align: 'top' | 'center' | 'bottom';
  /** Its own margins where they are not those of the table. */
  readonly margins?: Partial<TableLook['margins']> | undefined;
};

function marginsOf(room: Partial<TableLook['margins']>): string {
  const sides = margins.flatMap((name) =>
    room[name] === undefined ? [] : [`<w:${name} w:w="${room[name]}" w:type="dxa"/>`],
  );
  return sides.length === 0 ? '' : `<w:tcMar>${sides.join('')}</w:tcMar>`;
}

/** Opens a cell; at least one paragraph follows, at its end too, then `</w:tc>`. */
export function openCell(look: CellLook): string {
  let xml = `<w:tc><w:tcPr><w:tcW w:w="${look.width}" w:type="dxa"/>`;
  if (look.span > 1) xml += `<w:gridSpan w:val="${look.span}"/>`;
  if (look.merge !== 'none') xml += `<w:vMerge w:val="${look.merge === 'start' ? 'restart' : 'continue'}"/>`;
  if (look.bottom) xml += `<w:tcBorders>${border('bottom', look.bottom)}</w:tcBorders>`;
  if (look.fill !== null) xml += `<w:shd w:val="clear" w:color="auto" w:fill="${look.fill}"/>`;
  if (look.margins) xml += marginsOf(look.margins);
  return `${xml}<w:vAlign w:val="${look.align}"/></w:tcPr>`;
}
