// Search over the records in memory, on folded text. The texts of sources are searched by the project file's index.

import type { AnyRecord, RecordKind } from '../model/any-record.ts';
import { recordKinds } from '../model/any-record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { foldText } from '../base/text-fold.ts';
import { clipText, excerptText } from './excerpt-text.ts';
import { textsOf } from './evidence-of.ts';
import { recordTitle } from './record-title.ts';
import { plainText } from './rich-blocks.ts';

export type SearchHit = {
  readonly id: AnyRecord['id'];
  readonly kind: RecordKind;
  readonly title: string;
  /** Some words of the record around the first hit; empty when the title says it all. */
  readonly snippet: string;
};

export type SearchOptions = { readonly kinds?: readonly RecordKind[]; readonly limit?: number };

const SEARCHED: readonly RecordKind[] = recordKinds.filter(
  (kind) => !['template', 'dismissal', 'export'].includes(kind),
);

/**
 * Records that hold every word of the query (folded, anywhere in a word): hits in the title first, then in the order
 * of kinds and of creation. An empty query finds nothing. At most `limit` hits, 100 unless told.
 */
export function searchRecords(reader: RecordReader, query: string, options: SearchOptions = {}): SearchHit[] {
  const words = foldText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const inTitle: SearchHit[] = [];
  const inText: SearchHit[] = [];
  for (const kind of options.kinds ?? SEARCHED)
    for (const record of reader.ofKind(kind)) {
      const title = recordTitle(reader, record);
      const foldedTitle = foldText(title);
      if (words.every((word) => foldedTitle.includes(word))) {
        inTitle.push({ id: record.id, kind, title, snippet: '' });
        continue;
      }
      const text = [title, ...searchedTextOf(record)].join('\n');
      const folded = foldText(text);
      if (words.every((word) => folded.includes(word)))
        inText.push({ id: record.id, kind, title, snippet: snippetOf(text, words) });
    }
  return [...inTitle, ...inText].slice(0, options.limit ?? 100);
}

/** Everything of a record that a person wrote or quoted. */
function searchedTextOf(record: AnyRecord): string[] {
  const texts = textsOf(record).map((text) => plainText(text));
  switch (record.kind) {
    case 'brief':
      return [record.subtitle, record.issueNumber, ...record.authors, record.contact, record.distribution];
    case 'source':
      return [record.titleTranslation ?? '', record.outlet ?? '', ...record.authors, record.url ?? ''];
    case 'excerpt':
      return [
        excerptText(record),
        record.note,
        record.translation?.text ?? '',
        ...record.tags,
        ...record.attribution.map((hop) => hop.descriptor ?? ''),
      ];
    case 'actor':
      return [
        ...texts,
        ...record.names.map((name) => name.text),
        ...record.roles.flatMap((role) => [role.title, role.organisation ?? '']),
        ...record.facts.flatMap((fact) => [fact.label, fact.value]),
      ];
    case 'place':
      return record.names.map((name) => name.text);
    case 'event':
      return [...texts, record.date?.typed ?? '', record.date?.edtf ?? ''];
    case 'figure':
      return [record.differenceNote, ...record.reports.map((report) => report.claimant.descriptor ?? '')];
    case 'judgement':
      return [...texts, record.confidenceReason, record.alternatives, record.implications];
    case 'passageNote':
      return [record.segment.exact, record.origin ?? ''];
    case 'comment':
      return [record.text, ...record.replies.map((reply) => reply.text)];
    default:
      return texts;
  }
}

function snippetOf(text: string, words: readonly string[]): string {
  const line = text.split('\n').find((part) => {
    const folded = foldText(part);
    return words.some((word) => folded.includes(word));
  });
  if (line === undefined) return '';
  // Folding may change lengths, so the place of the hit is looked for word by word in the unfolded line.
  const tokens = line.split(/(\s+)/u);
  let at = 0;
  for (const token of tokens) {
    if (words.some((word) => foldText(token).includes(word))) break;
    at += token.length;
  }
  const from = at <= 60 ? 0 : line.lastIndexOf(' ', at - 40) + 1;
  return `${from > 0 ? '…' : ''}${clipText(line.slice(from), 160)}`;
}
