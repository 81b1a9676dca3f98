// Notes that stand together at the end: before the list in the section of sources, else after everything.

import type { Block, Inline } from '../document/tree.ts';
import type { SectionId } from '../model/kinds/section.ts';
import type { NoteNumbers } from '../query/note-keys.ts';
import { flattenOutline, type OutlineNode } from '../query/outline/outline-of.ts';
import type { Template } from '../template/template.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, heading, text } from '../parts/assembly-context.ts';
import { nameCitingBlocks } from '../parts/endnote-links.ts';
import type { Placed } from '../parts/pages/landscape-pages.ts';
import { NOTES_ID } from '../sections/sources.ts';

/** The last section of sources, where the template wants endnotes and there are any. */
export function sectionOfEndnotes(
  outline: readonly OutlineNode[],
  { citations }: Template,
  { sites }: NoteNumbers,
): SectionId | null {
  if (citations.style !== 'endnotes' || sites.length === 0) return null;
  const last = flattenOutline(outline).findLast(({ section }) => section.sectionKind === 'sources');
  return last?.section.id ?? null;
}

/** The whole body with its endnotes, which lead back to the blocks that cite them. */
export function placeEndnotes(context: AssemblyContext, body: readonly Placed[]): Placed[] {
  if (context.endnotes.length === 0) return [...body];
  const ids = new Set(context.endnotes.map(({ id }) => id));
  const { blocks, places } = nameCitingBlocks(
    body.map(({ block }) => block),
    ids,
  );
  const named = blocks.map((block, at): Placed => ({ block, landscape: body[at]?.landscape === true }));
  const at = named.findIndex(({ block }) => block.type === 'heading' && block.id === NOTES_ID);
  const ownHeading = at === -1 ? [heading(NOTES_ID, 1, null, [text(context.words.notes)])] : [];
  const landscape = named[at]?.landscape === true;
  const notes = [...ownHeading, ...endnoteBlocks(context, places)].map((block) => ({ block, landscape }));
  return at === -1 ? [...named, ...notes] : named.toSpliced(at + 1, 0, ...notes);
}

/** Leads back to the place of the citation. */
const BACK = '↑';

/** The notes of a template with endnotes in their order, each leading back to the block in `places` that cites it. */
const endnoteBlocks = (context: AssemblyContext, places: ReadonlyMap<string, string>): Block[] =>
  [...context.endnotes]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ id, number, blocks }) =>
      blocks.map((block, index) => {
        if (block.type !== 'paragraph') return block;
        const place = index === blocks.length - 1 ? places.get(id) : undefined;
        const back: Inline[] =
          place === undefined
            ? []
            : [text('\u00a0'), { type: 'ref', target: place, show: 'text', text: BACK }];
        const inlines = [...block.inlines, ...back];
        return index === 0
          ? { ...block, inlines, id, number: `${withDigits(String(number), context.brief.digits)}.` }
          : { ...block, inlines };
      }),
    );
