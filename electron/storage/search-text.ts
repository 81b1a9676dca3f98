// The words of a record that a search may find: a title and the rest. Pure; knows no table and no query.

import type { AnyRecord } from '../../core/model/any-record.ts';
import { titleOfRecord } from '../../core/model/new-fields.ts';
import type { RecordName } from '../../core/model/record.ts';
import type { RichBlock, RichText } from '../../core/model/rich-text.ts';

export type SearchText = { readonly title: string; readonly body: string };

type Part = string | null | undefined;

const lines = (...parts: readonly Part[]): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n');
const names = (list: readonly RecordName[]): string => list.map((name) => name.text).join('\n');

/** The text of a rich text with the words of its pictures, a line a block; atoms give the words they carry. */
function plainText(text: RichText | null): string {
  const out: string[] = [];
  const walk = (block: RichBlock): void => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        let line = '';
        for (const inline of block.content ?? []) {
          if (inline.type === 'text') line += inline.text;
          else if (inline.type === 'hardBreak') line += ' ';
          else if (inline.type === 'likelihood') line += inline.attrs.term;
          else if (inline.type === 'actorMention' || inline.type === 'eventMention')
            line += inline.attrs.label ?? '';
        }
        out.push(line);
        return;
      }
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) item.content.forEach(walk);
        return;
      case 'blockquote':
        block.content.forEach(walk);
        return;
      case 'table':
        for (const row of block.content) for (const cell of row.content) cell.content.forEach(walk);
        return;
      case 'image':
        out.push(lines(block.attrs.alt, block.attrs.caption));
        return;
      case 'horizontalRule':
        return;
    }
  };
  text?.content.forEach(walk);
  return out.filter((line) => line !== '').join('\n');
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
          ...record.reports.flatMap((report) => [
            report.claimant.descriptor,
            ...report.cells.map((cell) => (cell.value.type === 'words' ? cell.value.words : null)),
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
    case 'relation':
    case 'dismissal':
    case 'export':
    case 'template':
      return { title: titleOfRecord(record), body: record.kind === 'dismissal' ? record.reason : '' };
  }
}
