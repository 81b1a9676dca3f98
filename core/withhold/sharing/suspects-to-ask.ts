// Parts of protected names that are left in what a copy would hold, with where they stand: asked about all at once.

import { isAmong, type Spellings, type SuspectGroup } from '../../base/suspect-group.ts';
import { type AnyRecord, kindOf } from '../../model/any-record.ts';
import type { Source } from '../../model/kinds/source.ts';
import { mapRecord } from '../../model/map-record.ts';
import { readerOfRecords } from '../../model/records-reader.ts';
import { canonicalText, type SourceText } from '../../model/text/source-text.ts';
import { recordTitle } from '../../query/record-title.ts';
import { type FoundText, groupSuspects, suspectIn } from '../../query/names/suspects.ts';
import { wordsInText } from './hide-in-text.ts';
import { mapTemplate } from './template-texts.ts';
import { unhidden } from './unhidden.ts';
import type { Hidden } from './who-is-hidden.ts';

/** By spelling, without those that are left; `textOf` gives the text that a source has in the copy. */
export function suspectsToAsk(
  records: readonly AnyRecord[],
  textOf: (source: Source) => SourceText | null,
  hidden: Hidden,
  leave: Spellings,
): SuspectGroup[] {
  if (leave === 'all') return [];
  const reader = readerOfRecords(records);
  const found: FoundText[] = [];
  const look = (text: string, where: string): void => {
    for (const suspect of suspectIn(hidden.hider, unhidden(text, hidden.shown), where))
      if (!isAmong(leave, suspect.spelling)) found.push(suspect);
  };
  for (const record of records) {
    const title = recordTitle(reader, record);
    const where = title === '' ? kindOf(record).words.one : `${kindOf(record).words.one} “${title}”`;
    mapRecord(record, {
      id: (id) => id,
      json: mapTemplate,
      line: (text) => {
        look(text, where);
        return text;
      },
      text: (text) => {
        for (const words of wordsInText(text)) look(words, where);
        return text;
      },
    });
    if (record.kind === 'source') {
      const text = textOf(record);
      if (text !== null) {
        look(canonicalText(text), `text of the ${where}`);
        for (const { label } of text.pages ?? []) look(label, `pages of the ${where}`);
      }
    }
    if (record.kind === 'excerpt')
      for (const { exact, prefix, suffix } of record.segments)
        for (const words of record.anchoring === 'orphan' ? [exact, prefix, suffix] : []) look(words, where);
  }
  return groupSuspects(found);
}
