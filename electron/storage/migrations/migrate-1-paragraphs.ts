// The texts of a version 1 file, at hand while its records are brought to version 2: paragraphs are counted in them.

import { withParagraph } from '../../../core/model/text/count-paragraphs.ts';
import type { Fields, MigrateFields } from '../../../core/model/files/record-steps.ts';
import { readSourceText, type SourceText } from '../../../core/model/text/source-text.ts';
import type { Database } from '../disk/database.ts';
import { parseBounded } from '../rows/record-table.ts';

/** Gives an excerpt its paragraph; `db` has the tables of version 1 under their names with `old_` before. */
export function paragraphsOf1(db: Database, fields: MigrateFields): (record: Fields) => Fields {
  const sources = new Map<string, Fields | null>();
  const texts = new Map<string, SourceText | null>();
  const sourceOf = (id: string): Fields | null =>
    known(sources, id, () => {
      const row = db.get("SELECT json FROM old_record WHERE id = ? AND kind = 'source'", id);
      return row === undefined ? null : fields('source', parseBounded(String(row['json'])) as Fields);
    });
  const textOf = (sha256: string): SourceText | null =>
    known(texts, sha256, () => {
      const bytes = db.get('SELECT bytes FROM old_asset WHERE sha256 = ?', sha256)?.['bytes'];
      // What can't be read is told when the file is opened; here it only has no paragraphs to count.
      return bytes instanceof Uint8Array ? readSourceText(new TextDecoder().decode(bytes)) : null;
    });
  return (record) => withParagraph(record, { sourceOf, textOf });
}

function known<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key);
  if (value !== undefined || map.has(key)) return value as T;
  const made = make();
  map.set(key, made);
  return made;
}
