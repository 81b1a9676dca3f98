// What a brief has that a reference can lead to, in the order in which it is printed: sections, and everything with a
// numbered caption. Editor and checks read the numbers here; a test holds them equal to those that assembly prints.

import type { Actor } from '../model/actor.ts';
import { dateBounds } from '../model/dates/date-bounds.ts';
import type { BriefId } from '../model/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { ReferenceTarget, RichText } from '../model/rich-text.ts';
import type { Section } from '../model/section.ts';
import { eachCaption } from '../model/walk-rich-text.ts';
import { readTemplate } from '../template/read-template.ts';
import { documentWords, type DocumentWords } from '../words/document-words.ts';
import { type Digits, withDigits } from '../words/number-words.ts';
import { CATEGORIES } from './figure-range.ts';
import { type OutlineNode, outlineOf } from './outline-of.ts';
import { isBlankRichText } from './rich-blocks.ts';
import { actorsOfSection, eventsOfSection, figuresOfSection, judgementsOfSection } from './section-view.ts';

export type TargetSite = ReferenceTarget & {
  /** The id it has in the document tree; unique. */
  readonly id: string;
  readonly kind: 'section' | 'table' | 'figure';
  /** "Figure 2", "Section 2.1"; the title in quotation marks for a section without a number. */
  readonly label: string;
  /** Its own title; the label where it has none. */
  readonly title: string;
  /** The section it is printed in. */
  readonly sectionId: Section['id'];
};

/** The id of a target in the document tree. What is printed a second time gets another: only the first is referred to. */
export function targetId({ of, recordId, blockId }: ReferenceTarget): string {
  const record = recordId.replace(':', '-');
  // A heading is the target of contents and outline too, and has had its id from the first.
  if (of === 'section') return record;
  return blockId === null ? `${of}-${record}` : `${of}-${record}-${blockId}`;
}

/** The section whose heading has this id in the document tree; null for an id that is another's. */
export const sectionOfHeading = (headingId: string): Section['id'] | null =>
  headingId.startsWith('section-')
    ? (`section:${headingId.slice('section-'.length)}` as Section['id'])
    : null;

/** "Figure 2": the words of a caption's number, without the stop that a caption puts after them. */
export const captionLabel = (
  kind: 'table' | 'figure',
  number: number,
  words: DocumentWords,
  digits: Digits,
): string => `${words[kind]} ${withDigits(String(number), digits)}`;

/** How a section is called: by its number, else by its title. */
export const sectionLabel = (number: string | null, title: string, words: DocumentWords): string =>
  number === null ? `${words.quotes[0]}${title}${words.quotes[1]}` : words.reference.section(number);

/** All targets of a brief. A section that prints nothing is none. Empty when there is no such brief. */
export function referenceTargets(reader: RecordReader, briefId: BriefId): TargetSite[] {
  const brief = reader.get(briefId);
  if (brief === undefined) return [];
  const words = documentWords(brief.language);
  const template = readTemplate(reader.get(brief.templateCopyId)?.definition, brief.templateId);
  const numbered = template.ok && template.value.numberHeadings;
  const counts = { table: 0, figure: 0 };
  const sites: TargetSite[] = [];
  const known = new Set<string>();

  const caption = (kind: 'table' | 'figure', section: Section, target: ReferenceTarget, title: string) => {
    counts[kind] += 1;
    const id = targetId(target);
    if (known.has(id)) return;
    known.add(id);
    const label = captionLabel(kind, counts[kind], words, brief.digits);
    sites.push({ ...target, id, kind, label, title: title === '' ? label : title, sectionId: section.id });
  };
  const captionsOf = (section: Section, recordId: ReferenceTarget['recordId'], text: RichText | null) =>
    eachCaption(text, (block) => {
      const kind = block.type === 'image' ? 'figure' : 'table';
      const target = { of: 'block', recordId, blockId: block.attrs.id } as const;
      caption(kind, section, target, captionTitle(block.attrs.caption));
    });
  const view = (section: Section): void => {
    switch (section.sectionKind) {
      case 'actors':
        if (section.options.network && hasRelations(reader, section))
          caption('figure', section, { of: 'network', recordId: section.id, blockId: null }, '');
        for (const actor of actorsOfSection(reader, section)) captionsOf(section, actor.id, actor.summary);
        return;
      case 'timeline': {
        const events = eventsOfSection(reader, section);
        if (events.length === 0) return;
        const dated = events.some(({ date }) => date !== null && isPlaced(date.edtf));
        if (dated) caption('figure', section, { of: 'chart', recordId: section.id, blockId: null }, '');
        for (const event of events) captionsOf(section, event.id, event.description);
        caption('table', section, { of: 'events', recordId: section.id, blockId: null }, '');
        return;
      }
      case 'figures':
        for (const figure of figuresOfSection(reader, section)) {
          if (
            !figure.reports.some((report) => report.cells.some((cell) => CATEGORIES.includes(cell.category)))
          )
            continue;
          const question = captionTitle(figure.question);
          const target = { of: 'figure', recordId: figure.id, blockId: null } as const;
          caption('table', section, target, question === '' ? words.untitled : question);
        }
        return;
      case 'judgements':
        for (const judgement of judgementsOfSection(reader, section))
          captionsOf(section, judgement.id, judgement.statement);
        return;
      case 'text':
      case 'sources':
    }
  };
  const walk = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      if (!prints(reader, node)) continue;
      const { section } = node;
      const title = section.title.trim() === '' ? words.untitled : section.title;
      const number = numbered ? withDigits(node.number, brief.digits) : null;
      const target = { of: 'section', recordId: section.id, blockId: null } as const;
      const id = targetId(target);
      known.add(id);
      const label = sectionLabel(number, title, words);
      sites.push({ ...target, id, kind: 'section', label, title, sectionId: section.id });
      captionsOf(section, section.id, section.content);
      view(section);
      walk(node.children);
    }
  };
  walk(numberedAsPrinted(reader, outlineOf(reader, briefId)));
  return sites;
}

/** An outline with the numbers that are printed: a section that prints nothing has none, and takes none from those after it. */
export function numberedAsPrinted(
  reader: RecordReader,
  nodes: readonly OutlineNode[],
  prefix = '',
): OutlineNode[] {
  let count = 0;
  return nodes.map((node) => {
    const isPrinted = prints(reader, node);
    if (isPrinted) count += 1;
    const number = isPrinted ? `${prefix}${count}` : '';
    return { ...node, number, children: numberedAsPrinted(reader, node.children, `${number}.`) };
  });
}

/** A caption as a title: without the stop that ends it. */
export const captionTitle = (caption: string): string => caption.trim().replace(/\.$/u, '');

/** Whether a date has a day in it that a chart can place. */
function isPlaced(edtf: string): boolean {
  const { earliest, latest } = dateBounds(edtf);
  return earliest !== null || latest !== null;
}

/** Whether two of the section's actors are related, as the figure of their relations draws them. */
function hasRelations(reader: RecordReader, section: Section): boolean {
  const actors = new Map<string, Actor>(actorsOfSection(reader, section).map((actor) => [actor.id, actor]));
  return (
    reader
      .ofKind('relation')
      .some(
        ({ fromActorId, toActorId }) =>
          fromActorId !== toActorId && actors.has(fromActorId) && actors.has(toActorId),
      ) ||
    [...actors.values()].some(
      (actor) =>
        !actor.protected &&
        actor.roles.some(({ organisationId }) => {
          const organisation = organisationId === null ? undefined : actors.get(organisationId);
          return organisation !== undefined && organisation !== actor && !organisation.protected;
        }),
    )
  );
}

/** Whether a section shows anything, itself or in a subsection. */
function prints(reader: RecordReader, node: OutlineNode): boolean {
  const { section } = node;
  if (!isBlankRichText(section.content)) return true;
  const shown = (): boolean => {
    switch (section.sectionKind) {
      case 'actors':
        return actorsOfSection(reader, section).length > 0;
      case 'timeline':
        return eventsOfSection(reader, section).length > 0;
      case 'figures':
        return figuresOfSection(reader, section).some((figure) =>
          figure.reports.some((report) => report.cells.length > 0),
        );
      case 'judgements':
        return judgementsOfSection(reader, section).length > 0;
      case 'sources':
        return true;
      case 'text':
        return false;
    }
  };
  return shown() || node.children.some((child) => prints(reader, child));
}
