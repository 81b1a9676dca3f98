// The sections of a brief as blocks, each with its heading and those below it; and the table of contents before them.

import { sectionKinds } from '../sections/section-kinds.ts';
import { withoutTurns } from '../base/isolate.ts';
import type { Block } from '../document/tree.ts';
import type { MarkedPart } from '../query/marking/document-marking.ts';
import type { OutlineNode } from '../query/outline/outline-of.ts';
import { sectionLabel, targetId } from '../query/outline/targets.ts';
import { turned } from '../template/page.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, heading } from '../parts/assembly-context.ts';
import type { Placed } from '../parts/pages/landscape-pages.ts';
import { withPortion } from '../parts/pages/marking.ts';
import { richTextToBlocks } from '../parts/rich-text-to-blocks.ts';

/** Levels of a table of contents that the analyst asked for and the template knows nothing of. */
const CONTENTS_LEVELS = 2;

/** The table of contents, where the template has one and the brief does not say otherwise. */
export function contentsOf({ template, brief, words }: AssemblyContext): Block[] {
  const wanted = brief.contents === 'template' ? template.toc !== null : brief.contents === 'with';
  if (!wanted) return [];
  return [{ type: 'toc', title: words.contents, levels: template.toc?.levels ?? CONTENTS_LEVELS }];
}

/**
 * A section with its subsections, on landscape pages where it or one `above` it was turned. One that shows nothing is
 * left out; that is told when the template requires it.
 */
export function sectionBlocks(
  context: AssemblyContext,
  node: OutlineNode,
  parts: readonly MarkedPart[],
  above = false,
): Placed[] {
  const { template, brief, words } = context;
  const { section } = node;
  const level = Math.min(6, node.depth + 1);
  const entry = template.outline.find((item) => item.slot === section.slot);
  const title = section.title.trim() === '' ? words.untitled : withoutTurns(section.title);
  context.where = title;
  const landscape = above || section.options.landscape;
  context.page = landscape ? turned(template.page) : template.page;
  const own: Block[] = richTextToBlocks(context, section.content, {
    sectionId: section.id,
    ownerId: section.id,
    headingLevel: level + 1,
    role: entry?.role ?? 'body',
  });
  own.push(...sectionKinds[section.sectionKind].blocks(context, section, level + 1));
  const below = node.children.flatMap((child) => sectionBlocks(context, child, parts, landscape));
  if (own.length === 0 && below.length === 0) {
    if (entry?.required === true)
      context.losses.push({
        kind: 'input-part-left-out',
        where: title,
        what: 'The section is required by the template but has nothing in it, so it was left out',
      });
    return [];
  }
  if (section.title.trim() === '')
    context.losses.push({
      kind: 'input-part-left-out',
      where: title,
      what: `The section has no title; “${words.untitled}” is printed over it`,
    });
  const number = template.numberHeadings && node.number !== '' ? withDigits(node.number, brief.digits) : null;
  const id = targetId({ of: 'section', recordId: section.id, blockId: null });
  context.targets.set(id, { label: sectionLabel(number, title, words), title });
  const first = heading(id, level, number, withPortion(context, section, title, parts));
  return [...[first, ...own].map((block) => ({ block, landscape })), ...below];
}
