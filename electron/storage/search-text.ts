// The words of a record that a search may find: a title and the rest. Pure; knows no table and no query.

import type { AnyRecord } from '../../core/model/any-record.ts';
import { titleOfRecord } from '../../core/model/new-fields.ts';
import type { RecordName } from '../../core/model/record.ts';
import type { RichInline, RichText } from '../../core/model/rich-text.ts';
import { eachLeaf } from '../../core/model/walk-rich-text.ts';

export type SearchText = { readonly title: string; readonly body: string };

type Part = string | null | undefined;

const lines = (...parts: readonly Part[]): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n');
const names = (list: readonly RecordName[]): string => list.map((name) => name.text).join('\n');

/** The text of a rich text with the words of its pictures, a line a block; atoms give the words they carry. */
function plainText(text: RichText | null): string {
  const out: string[] = [];
  eachLeaf(text, (leaf) => {
    if (leaf.type === 'image') out.push(lines(leaf.attrs.alt, leaf.attrs.caption));
    else if (leaf.type !== 'horizontalRule') out.push((leaf.content ?? []).map(wordsOf).join(''));
  });
  return out.filter((line) => line !== '').join('\n');
}

function wordsOf(inline: RichInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'hardBreak':
      return ' ';
    case 'likelihood':
      return inline.attrs.term;
    case 'actorMention':
    case 'eventMention':
      return inline.attrs.label ?? '';
    default:
      return '';
  }
}

/** What can be found of a record. The text of a source is not in it: that is an asset with an entry of its own. */
export function searchTextOf(record: AnyRecord): SearchText {
  switch (record.kind) {
    case 'brief':
      return {
        title: record.title,
        body: lines(
          record.subtitle,
          record.issueNumber,
          ...record.authors,
          record.contact,
          record.distribution,
        ),
      };
    case 'section':
      return { title: record.title, body: plainText(record.content) };
    case 'source':
      return {
        title: lines(record.title, record.titleTranslation),
        body: lines(...record.authors, record.outlet, record.url, ...Object.values(record.descriptor ?? {})),
      };
    case 'passageNote':
      return { title: '', body: lines(record.segment.exact, record.origin) };
    case 'excerpt':
      return {
        title: '',
        body: lines(
          record.segments.map((segment) => segment.exact).join(' […] '),
          record.translation?.text,
          record.note,
          ...record.attribution.map((hop) => hop.descriptor),
          ...record.tags,
        ),
      };
    case 'actor':
      return {
        title: names(record.names),
        body: lines(
          ...record.roles.flatMap((role) => [role.title, role.organisation]),
          ...record.facts.flatMap((fact) => [fact.label, fact.value]),
          plainText(record.summary),
        ),
      };
    case 'place':
      return { title: names(record.names), body: '' };
    case 'event':
      return { title: record.title, body: plainText(record.description) };
    case 'figure':
      return {
        title: record.question,
        body: lines(
          record.differenceNote,
          record.telling.reason,
          ...record.reports.flatMap((report) => [
            report.claimant.descriptor,
            ...report.cells.flatMap((cell) => [
              cell.value.type === 'words' ? cell.value.words : null,
              ...cell.ofWhom.map((part) => part.words),
            ]),
          ]),
        ),
      };
    case 'judgement':
      return {
        title: '',
        body: lines(
          plainText(record.statement),
          record.confidenceReason,
          record.alternatives,
          record.implications,
          record.whatChanged,
        ),
      };
    case 'comment':
      return { title: '', body: lines(record.text, ...record.replies.map((reply) => reply.text)) };
    case 'rating':
      return { title: record.name, body: record.why };
    case 'relation':
    case 'dismissal':
    case 'export':
    case 'template':
      return { title: titleOfRecord(record), body: record.kind === 'dismissal' ? record.reason : '' };
  }
}
