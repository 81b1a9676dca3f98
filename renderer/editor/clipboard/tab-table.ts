// Plain text of a spreadsheet, a line a row and a tab between two cells, as a table.

const MOST_COLUMNS = 100;
const MOST_CELLS = 20_000;

/** The cells, row by row and all rows alike long; null for text that is no table. */
export function tabTable(text: string): string[][] | null {
  const whole = text.replaceAll(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  if (whole.length > 2_000_000 || !whole.includes('\t') || !whole.includes('\n')) return null;
  const rows = rowsOf(whole);
  if (rows.length < 2 || rows.some((cells) => cells.length < 2)) return null;
  const width = Math.max(...rows.map((cells) => cells.length));
  if (width > MOST_COLUMNS || width * rows.length > MOST_CELLS) return null;
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

/** Spreadsheets put quotation marks around a cell of several lines, and double those within. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/uy;
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const [all = '', quoted, plain = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    at += all.length;
    if (at >= text.length) return rows;
    if (text[at] === '\n') rows.push([]);
    at += 1;
  }
}
