// What a brief has that a reference can lead to, in the order in which it is printed: sections, and everything with a
// numbered caption. Editor and checks read the numbers here; a test holds them equal to those that assembly prints.

import type { BriefId } from '../model/kinds/brief.ts';
import type { Section } from '../model/kinds/section.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { ReferenceTarget, RichText } from '../model/text/rich-text.ts';
import { eachCaption } from '../model/text/walk-rich-text.ts';
import { readTemplate } from '../template/read-template.ts';
import { documentWords } from '../words/documents/document-words.ts';
import { withDigits } from '../words/number-words.ts';
import { type OutlineNode, outlineOf } from '../query/outline/outline-of.ts';
import { isBlankRichText } from '../query/rich-blocks.ts';
import {
  captionLabel,
  captionTitle,
  sectionLabel,
  targetId,
  type TargetSite,
} from '../query/outline/targets.ts';
import { sectionKinds } from './section-kinds.ts';

/** All targets of a brief. A section that prints nothing is none. Empty when there is no such brief. */
export function referenceTargets(reader: RecordReader, briefId: BriefId): TargetSite[] {
  const brief = reader.get(briefId);
  if (brief === undefined) return [];
  const words = documentWords(brief.language);
  const template = readTemplate(reader.get(brief.templateCopyId)?.definition, brief.templateId);
  const numbered = template.ok && template.value.numberHeadings;
  const counts = { table: 0, illustration: 0 };
  const sites: TargetSite[] = [];
  const known = new Set<string>();

  const caption = (
    kind: 'table' | 'illustration',
    section: Section,
    target: ReferenceTarget,
    title: string,
  ) => {
    counts[kind] += 1;
    const id = targetId(target);
    if (known.has(id)) return;
    known.add(id);
    const label = captionLabel(kind, counts[kind], words, brief.digits);
    sites.push({ ...target, id, kind, label, title: title === '' ? label : title, sectionId: section.id });
  };
  const captionsOf = (section: Section, recordId: ReferenceTarget['recordId'], text: RichText | null) =>
    eachCaption(text, (block) => {
      const kind = block.type === 'image' ? 'illustration' : 'table';
      const target = { of: 'block', recordId, blockId: block.attrs.id } as const;
      caption(kind, section, target, captionTitle(block.attrs.caption));
    });
  const view = (section: Section): void => {
    for (const part of sectionKinds[section.sectionKind].parts(reader, section))
      if (part.is === 'text')
        captionsOf(section, part.record.id as ReferenceTarget['recordId'], part.content);
      else if (part.is === 'caption') caption(part.kind, section, part.target, part.title ?? words.untitled);
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

/** Whether a section shows anything, itself or in a subsection. */
function prints(reader: RecordReader, { section, children }: OutlineNode): boolean {
  if (!isBlankRichText(section.content) || sectionKinds[section.sectionKind].prints(reader, section))
    return true;
  return children.some((child) => prints(reader, child));
}
