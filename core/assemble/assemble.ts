// Records and the brief's own template copy become one neutral document tree. Every decision of content is made here.

import type { AppError } from '../base/app-error.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Loss } from '../document/loss.ts';
import type { Block, DocumentTree, Inline } from '../document/tree.ts';
import type { BriefId } from '../model/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { documentMarking, type DocumentMarking, type MarkedPart, markedParts } from '../query/markings.ts';
import { nameHider } from '../query/name-hider.ts';
import { noteNumbers } from '../query/note-numbers.ts';
import { type OutlineNode, outlineOf } from '../query/outline-of.ts';
import { sectionLabel, targetId } from '../query/reference-targets.ts';
import { textWidthOf, turned } from '../template/page.ts';
import { readTemplate } from '../template/read-template.ts';
import type { StyleSheet } from '../template/styles.ts';
import type { Template } from '../template/template.ts';
import { withheldToWords } from '../query/withhold/withheld-to-words.ts';
import { documentWords } from '../words/document-words.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, text } from './assembly-context.ts';
import { type AssemblyMemo, noMemo } from './assembly-memo.ts';
import { bindSpaces } from './bind-spaces.ts';
import { fitColumns } from './column-widths.ts';
import { nameCitingBlocks } from './endnote-links.ts';
import { hideProtected } from './hide-protected.ts';
import { keyLine } from './key-line.ts';
import { partPages, type Placed, turnWideTables } from './landscape-pages.ts';
import { classification, withPortion } from './marking.ts';
import { briefPattern, coverBlocks } from './masthead.ts';
import { coverPage, customProperties, pages } from './pages.ts';
import { settleReferences } from './references.ts';
import { richTextToBlocks } from './rich-text-to-blocks.ts';
import { actorBlocks } from './section-actors.ts';
import { figureBlocks } from './section-figures.ts';
import { judgementBlocks } from './section-judgements.ts';
import { timelineBlocks } from './section-timeline.ts';
import { endnoteBlocks, sourceBlocks } from './sources-list.ts';
import { type ExportCap, underCap } from './under-cap.ts';

/** UTC instants for the document's metadata; assembly reads no clock. `template` replaces the brief's own copy. */
export type AssembleOptions = {
  readonly created: string;
  readonly modified: string;
  readonly template?: Template;
  /** Nothing marked above it reaches the tree; null or absent: everything does. */
  readonly cap?: ExportCap | null;
  /** Gives paragraphs of the text the place `blockPlace(id)`, for finding them on the pages of a preview. */
  readonly blockPlaces?: boolean;
  /** For assembling again and again; gives the same document. */
  readonly memo?: AssemblyMemo;
};

export type Assembled = {
  readonly tree: DocumentTree;
  readonly styles: StyleSheet;
  readonly losses: readonly Loss[];
  readonly noteCount: number;
  /** The marking of the document, and what raised it above the brief's own. */
  readonly marking: DocumentMarking;
  /** The records that the document was made from: under a cap, only what may be shown. */
  readonly reader: RecordReader;
};

/**
 * The document of a brief. Fails with `record-not-found` when there is no such brief, with `invalid-template` when its
 * template copy is missing or can't be read, and under a cap with `above-cap` where that was asked for, or
 * `marking-order-unknown`. Media in the tree are named by the SHA-256 of their asset.
 */
export function assemble(
  whole: RecordReader,
  briefId: BriefId,
  options: AssembleOptions,
): Result<Assembled, AppError> {
  const asked = whole.get(briefId);
  if (asked === undefined) return err({ kind: 'record-not-found', recordKind: 'brief' });
  const { memo = noMemo } = options;
  const copy = whole.get(asked.templateCopyId)?.definition;
  const read: Result<Template, AppError> =
    options.template === undefined
      ? memo.recall('template', [copy, asked.templateId], () => readTemplate(copy, asked.templateId))
      : ok(options.template);
  if (!read.ok) return read;
  const template = read.value;
  const under = underCap(whole, asked, template.marking.levels, options.cap ?? null);
  if (!under.ok) return under;
  const { reader, withheld } = under.value;
  const brief = reader.get(briefId) ?? asked;
  const words = documentWords(brief.language);
  const numbers = noteNumbers(reader, briefId);
  const parts = markedParts(reader, briefId, numbers);
  const marking = documentMarking(parts, template.marking.levels);
  const context: AssemblyContext = {
    reader,
    brief,
    template,
    words,
    numbers,
    losses: withheld.map((part) => ({
      kind: 'withheld',
      where: part.where === '' ? asked.title : part.where,
      what: withheldToWords(part),
    })),
    hider: nameHider(whole, words),
    quoted: new Set(),
    endnotes: [],
    counts: { tables: 0, figures: 0 },
    targets: new Map(),
    where: brief.title,
    page: template.page,
    blockPlaces: options.blockPlaces === true,
    memo,
  };
  const blocks: Block[] = [];
  const cover = template.cover === 'none' ? [] : coverBlocks(context);
  if (template.cover !== 'page') blocks.push(...cover);
  blocks.push(...keyLine(context));
  blocks.push(...contentsOf(context));
  let placed = blocks.map((block): Placed => ({ block, landscape: false }));
  for (const node of outlineOf(reader, briefId)) placed.push(...sectionBlocks(context, node, parts, false));
  if (context.endnotes.length > 0) {
    const linked = nameCitingBlocks(
      placed.map(({ block }) => block),
      new Set(context.endnotes.map(({ id }) => id)),
    );
    const notes = [heading('notes', 1, null, [text(words.notes)]), ...endnoteBlocks(context, linked.places)];
    placed = linked.blocks.map((block, at) => ({ block, landscape: placed[at]?.landscape === true }));
    placed.push(...notes.map((block) => ({ block, landscape: false })));
  }

  const marked = marking.marking !== null;
  const tree: DocumentTree = {
    title: brief.title.trim() === '' ? words.untitled : brief.title,
    author: brief.authors.join(', '),
    subject: plain(briefPattern(context, template.kicker)),
    keywords: [],
    language: brief.language,
    dir: brief.direction,
    created: options.created,
    modified: options.modified,
    classification: classification(marking, template),
    customProperties: customProperties(context, marking),
    attachments: [],
    sections:
      template.cover === 'page'
        ? [
            coverPage(context, cover, marked),
            ...partPages({ ...pages(context, [], marked), firstHeader: null }, placed),
          ]
        : partPages(pages(context, [], marked), placed),
  };
  const { targets: names, losses } = context;
  const settled = settleReferences(tree, { names, words, losses });
  const hidden = hideProtected(context.hider, settled);
  const before = template.cover === 'page' ? 1 : 0;
  const parted = turnWideTables(hidden.tree, template.styles, { page: template.page, before });
  return ok({
    tree: memo.finish(parted, looksOf(parted, template.styles), (raw) =>
      fitted(bindSpaces(raw), template.styles),
    ),
    styles: template.styles,
    losses: [...context.losses, ...hidden.losses],
    noteCount: numbers.sites.length,
    marking,
    reader,
  });
}

/** Levels of a table of contents that the analyst asked for and the template knows nothing of. */
const CONTENTS_LEVELS = 2;

/** The table of contents, where the template has one and the brief does not say otherwise. */
function contentsOf({ template, brief, words }: AssemblyContext): Block[] {
  const wanted = brief.contents === 'template' ? template.toc !== null : brief.contents === 'with';
  if (!wanted) return [];
  return [{ type: 'toc', title: words.contents, levels: template.toc?.levels ?? CONTENTS_LEVELS }];
}

/** A section with its subsections, on landscape pages where it or one `above` it was turned. One that shows nothing is left out; that is told when the template requires it. */
function sectionBlocks(
  context: AssemblyContext,
  node: OutlineNode,
  parts: readonly MarkedPart[],
  above: boolean,
): Placed[] {
  const { template, brief, words } = context;
  const { section } = node;
  const level = Math.min(6, node.depth + 1) as 1 | 2 | 3 | 4 | 5 | 6;
  const entry = template.outline.find((item) => item.slot === section.slot);
  const title = section.title.trim() === '' ? words.untitled : section.title;
  context.where = title;
  const landscape = above || section.options.landscape;
  context.page = landscape ? turned(template.page) : template.page;
  const own: Block[] = richTextToBlocks(context, section.content, {
    sectionId: section.id,
    ownerId: section.id,
    headingLevel: level + 1,
    role: entry?.role ?? 'body',
  });
  switch (section.sectionKind) {
    case 'actors':
      own.push(...actorBlocks(context, section, level + 1));
      break;
    case 'timeline':
      own.push(...timelineBlocks(context, section, level + 1));
      break;
    case 'figures':
      own.push(...figureBlocks(context, section));
      break;
    case 'judgements':
      own.push(...judgementBlocks(context, section, level + 1));
      break;
    case 'sources':
      own.push(...sourceBlocks(context, section));
      break;
    case 'text':
      break;
  }
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
  const number = template.numberHeadings ? withDigits(node.number, brief.digits) : null;
  const id = targetId({ of: 'section', recordId: section.id, blockId: null });
  context.targets.set(id, { label: sectionLabel(number, title, words), title });
  const first = heading(id, level, number, withPortion(context, section, title, parts));
  return [...[first, ...own].map((block) => ({ block, landscape })), ...below];
}

/** What binding spaces and sharing out columns look at beside each block. */
const looksOf = (tree: DocumentTree, styles: StyleSheet) => ({
  language: tree.language,
  styles,
  pages: tree.sections.map(({ page }) => page),
});

/** Columns are shared out last: by the words that are printed, with the spaces that bind them. */
const fitted = (tree: DocumentTree, styles: StyleSheet): DocumentTree => ({
  ...tree,
  sections: tree.sections.map((section) => ({
    ...section,
    blocks: fitColumns(section.blocks, styles, textWidthOf(section.page)),
  })),
});

const heading = (
  id: string,
  level: 1 | 2 | 3 | 4 | 5 | 6,
  number: string | null,
  inlines: readonly Inline[],
): Block => ({
  type: 'heading',
  level,
  id,
  number,
  dir: null,
  lang: null,
  inlines,
});

const plain = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
