// A project as it may be shown under a cap: a reader in which nothing above it is left, so that nothing above it can be
// printed, and a list of what was taken out and why. Visible marks stand in the places of a document where it stood.

import type { Brief } from '../model/kinds/brief.ts';
import type { Section } from '../model/kinds/section.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { readerOfRecords } from '../model/records-reader.ts';
import type { MarkingLevel } from '../template/template.ts';
import { documentWords } from '../words/documents/document-words.ts';
import { compareMarkings } from '../query/marking/marking-order.ts';
import type { MarkedPart } from '../query/marking/document-marking.ts';
import { markedParts } from '../sections/marked-parts.ts';
import type { Reason } from './recogniser.ts';
import { limitsOfCap, reasonsFor } from './reasons.ts';
import type { Cap, WithheldPart, WithholdContext } from './withhold-context.ts';
import { withholdRecords } from './withhold-records.ts';
import { withholdSections } from './withhold-sections.ts';

export type Withheld = {
  readonly reader: RecordReader;
  readonly parts: readonly WithheldPart[];
  /** Marked parts of the brief whose order to the cap isn't known: while there are any, nothing may go out under it. */
  readonly unordered: readonly MarkedPart[];
};

/** The project of one brief under a cap; `levels` rank an organisation's own labels. The records given are not changed. */
export function withhold(
  reader: RecordReader,
  brief: Brief,
  cap: Cap,
  levels: readonly MarkingLevel[],
): Withheld {
  const reasons = reasonsFor(reader, limitsOfCap(cap.marking, levels));
  const marked = markedParts(reader, brief.id);
  const { parts, tell } = partsTold();
  const mark = documentWords(brief.language).withheld(cap.marking.label);
  const context: WithholdContext = { reader, brief, cap, reasons, mark, tell };
  const records = [...takenOut(context), ...withholdRecords(context)];
  for (const { what, recordId, title } of marked) {
    const source = what === 'source' ? reader.find(recordId) : undefined;
    const reason = source?.kind === 'source' ? reasons.ofSource(source) : null;
    if (reason !== null) tell({ what: 'source', title, where: '', reason });
  }
  return {
    reader: readerOfRecords(records),
    parts,
    unordered: marked.filter((part) => compareMarkings(part.marking, cap.marking, levels) === null),
  };
}

/** A brief and its sections without what has a reason to go. */
export const takenOut = (context: WithholdContext): (Brief | Section)[] => [
  withholdBrief(context),
  ...withholdSections(context),
];

/** A list of what is told of, each once. */
export function partsTold(): Pick<WithholdContext, 'tell'> & { readonly parts: readonly WithheldPart[] } {
  const parts: WithheldPart[] = [];
  const tell = (part: WithheldPart): void => {
    if (!parts.some((other) => samePart(other, part))) parts.push(part);
  };
  return { parts, tell };
}

/** The brief marked no higher than the cap; words of it that only sources above the cap have are replaced by the mark. */
function withholdBrief(context: WithholdContext): Brief {
  const { brief, reasons, mark, tell } = context;
  if (reasons.exceeds(brief.marking)) return withholdFirstPage(context);
  const line = (value: string): string => {
    const reason = reasons.ofWords(value);
    if (reason === null) return value;
    tell({ what: 'title', title: value, where: '', reason });
    return mark ?? '';
  };
  return {
    ...brief,
    title: line(brief.title),
    subtitle: line(brief.subtitle),
    issueNumber: line(brief.issueNumber),
    authors: brief.authors.map(line),
    contact: line(brief.contact),
    distribution: line(brief.distribution),
    previousBriefId: null,
  };
}

/**
 * A brief that is itself marked above the cap, whatever its sections are: what it says of itself goes. The mark stands
 * for its title; entries of the masthead are left empty, for a mark in each would tell only which there are.
 */
function withholdFirstPage({ brief, cap, mark, tell }: WithholdContext): Brief {
  const reason: Reason = { how: 'brief', marking: brief.marking, title: null };
  const said = [
    brief.subtitle,
    brief.issueNumber,
    brief.period?.edtf ?? '',
    brief.asOf?.local ?? '',
    brief.nextIssue?.edtf ?? '',
    ...brief.authors,
    brief.contact,
    brief.distribution,
  ].filter((value) => value.trim() !== '');
  if (brief.title.trim() !== '') tell({ what: 'title', title: brief.title, where: '', reason });
  if (said.length > 0) tell({ what: 'masthead', title: said.join(' · '), where: '', reason });
  return {
    ...brief,
    title: mark ?? '',
    subtitle: '',
    issueNumber: '',
    period: null,
    asOf: null,
    nextIssue: null,
    authors: [],
    contact: '',
    distribution: '',
    previousBriefId: null,
    marking: cap?.marking ?? null,
  };
}

const samePart = (a: WithheldPart, b: WithheldPart): boolean =>
  a.what === b.what && a.title === b.title && a.where === b.where;
