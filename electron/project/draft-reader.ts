// The records of a project with the text of one section as it stands in its editor.

import type { IdOf } from '../../core/base/ids.ts';
import type { AnyRecord, RecordByKind, RecordKind } from '../../core/model/any-record.ts';
import type { RecordReader } from '../../core/model/record-reader.ts';
import type { RichText } from '../../core/model/text/rich-text.ts';
import type { SectionId } from '../../core/model/kinds/section.ts';

/** Reads `reader` as if the section's text were already `content`; just `reader` when there is no such section. */
export function withDraft(
  reader: RecordReader,
  draft: { readonly sectionId: SectionId; readonly content: RichText | null },
): RecordReader {
  const section = reader.get(draft.sectionId);
  if (section === undefined) return reader;
  const drafted = { ...section, content: draft.content };
  const shown = (record: AnyRecord): AnyRecord => (record.id === drafted.id ? drafted : record);
  const find = (id: string): AnyRecord | undefined => (id === drafted.id ? drafted : reader.find(id));
  return {
    find,
    get: <K extends RecordKind>(id: IdOf<K>) => find(id) as RecordByKind[K] | undefined,
    ofKind: <K extends RecordKind>(kind: K) => {
      const records = reader.ofKind(kind);
      return kind === 'section' ? (records.map(shown) as unknown as typeof records) : records;
    },
    referrersOf: (id) => reader.referrersOf(id).map(shown),
  };
}
