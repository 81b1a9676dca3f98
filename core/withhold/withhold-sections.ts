// The sections of a brief under a cap: whole ones become a stub that says so, others lose passages and entries.

import type { RecordKind } from '../model/any-record.ts';
import { citedSources } from '../query/note-keys.ts';
import { sectionKinds } from '../sections/section-kinds.ts';
import type { Section } from '../model/kinds/section.ts';
import type { RichText } from '../model/text/rich-text.ts';
import { documentWords } from '../words/documents/document-words.ts';
import { noteNumbers } from '../sections/note-numbers.ts';
import { type OutlineNode, outlineOf } from '../query/outline/outline-of.ts';
import { recordTitle } from '../query/record-title.ts';
import type { Reason } from './recogniser.ts';
import { markParagraph, withholdPassages, withMark } from './withhold-blocks.ts';
import type { WithheldPart, WithholdContext } from './withhold-context.ts';

/** The sections that are left, in their order and with their ids. */
export function withholdSections(context: WithholdContext): Section[] {
  const { brief, cap, reader } = context;
  const start: Reason | null =
    cap?.unmarked === 'asBrief' && context.reasons.exceeds(brief.marking)
      ? { how: 'brief', marking: brief.marking, title: null }
      : null;
  return outlineOf(reader, brief.id).flatMap((node) => sectionsOf(context, node, start, false));
}

/** `above` is the reason a section without a marking takes from what it stands in. */
function sectionsOf(
  context: WithholdContext,
  node: OutlineNode,
  above: Reason | null,
  insideStub: boolean,
): Section[] {
  const { section } = node;
  const { reasons, tell } = context;
  const own: Reason | null =
    section.marking === null
      ? above
      : reasons.exceeds(section.marking)
        ? { how: 'own', marking: section.marking, title: null }
        : null;
  const below: Reason | null = own !== null && own.how === 'own' ? { ...own, how: 'parent' } : own;
  const children = (stub: boolean) =>
    node.children.flatMap((child) => sectionsOf(context, child, below, stub));
  // A list of sources is as high as the sources that it may list; what is written over it is not.
  const list = section.sectionKind === 'sources' && own?.how === 'brief';
  if (own === null || list) return [withinSection(context, section, own), ...children(false)];
  tell({ what: 'section', title: section.title, where: '', reason: own });
  const kept = children(true);
  // Under a stub, what goes too needs no mark of its own; what may stay keeps its place below it.
  if (insideStub && kept.length === 0) return [];
  return [stubOf(context, section), ...kept];
}

function stubOf({ brief, cap, mark }: WithholdContext, section: Section): Section {
  const words = documentWords(brief.language).withheldSection(cap?.marking.label ?? '');
  return {
    ...section,
    slot: null,
    sectionKind: 'text',
    title: mark ?? '',
    marking: null,
    options: { ...section.options, actorIds: null, eventIds: null, figureIds: null, judgementIds: null },
    content: { type: 'doc', content: [markParagraph('withheld', words)] },
  };
}

/** A section that stays; `written` is why its own text has to go all the same. */
function withinSection(context: WithholdContext, section: Section, written: Reason | null): Section {
  const { reasons, mark, tell } = context;
  const titled = reasons.ofWords(section.title);
  if (titled !== null) tell({ what: 'title', title: section.title, where: section.title, reason: titled });
  let content: RichText | null;
  if (written !== null && section.content !== null) {
    tell({ what: 'passage', title: section.title, where: section.title, reason: written });
    content = withMark(null, 'withheld', mark);
  } else
    content = withholdPassages(section.content, {
      ofLeaf: reasons.ofLeaf,
      mark,
      told: (reason, words) => tell({ what: 'passage', title: words, where: section.title, reason }),
    });
  const gone = entriesThatGo(context, section);
  for (const entry of gone) if (entry.what !== 'source') tell(entry);
  if (gone.length > 0 && !endsWithMark(content, mark)) content = withMark(content, 'withheld-entries', mark);
  const without = <T extends string>(ids: T[] | null): T[] | null => {
    const left = ids === null ? null : ids.filter((id) => mayStay(context, id));
    return left?.length === ids?.length ? ids : left;
  };
  return {
    ...section,
    title: titled === null ? section.title : (mark ?? ''),
    content,
    options: {
      ...section.options,
      actorIds: without(section.options.actorIds),
      eventIds: without(section.options.eventIds),
      figureIds: without(section.options.figureIds),
      judgementIds: without(section.options.judgementIds),
    },
  };
}

/** What the kinds of records that sections show are told as. */
const SHOWN: Readonly<Partial<Record<RecordKind, WithheldPart['what']>>> = {
  source: 'source',
  actor: 'actor',
  event: 'event',
  figure: 'figure',
  judgement: 'judgement',
};

/** What the section's view would show and may not. */
function entriesThatGo(context: WithholdContext, section: Section): WithheldPart[] {
  const { reader, reasons, brief } = context;
  const shown = sectionKinds[section.sectionKind].shows(reader, section, () =>
    citedSources(reader, noteNumbers(reader, brief.id)),
  );
  return shown.flatMap((record) => {
    const reason = reasons.ofRecord(record);
    return reason === null
      ? []
      : [
          {
            what: SHOWN[record.kind] ?? 'passage',
            title: recordTitle(reader, record),
            where: section.title,
            reason,
          },
        ];
  });
}

const mayStay = ({ reader, reasons }: WithholdContext, id: string): boolean => {
  const record = reader.find(id);
  return record === undefined || reasons.ofRecord(record) === null;
};

function endsWithMark(content: RichText | null, mark: string | null): boolean {
  const last = content?.content.at(-1);
  const only = last?.type === 'paragraph' ? last.content?.[0] : undefined;
  return only?.type === 'text' && only.text === mark;
}
