// The tables of a font file by their tags (OpenType 1.9, "Organization of an OpenType Font"). fontkit, which sets and embeds the
// text of a PDF, decodes whole tables into objects; what is read here by hand needs a few numbers of them, in a hundredth of the time.

/** Where a table stands in its file, in bytes. */
export type FontTable = { readonly at: number; readonly length: number };

/** The tables of a font file, and the number that it begins with. Throws `RangeError` where the file ends before its list does. */
export function readFontTables(file: Uint8Array): {
  readonly version: number;
  readonly tables: ReadonlyMap<string, FontTable>;
} {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, FontTable>();
  for (let left = view.getUint16(4), record = 12; left > 0; left -= 1, record += 16) {
    const tag = String.fromCharCode(...file.subarray(record, record + 4));
    tables.set(tag, { at: view.getUint32(record + 8), length: view.getUint32(record + 12) });
  }
  return { version: view.getUint32(0), tables };
}
