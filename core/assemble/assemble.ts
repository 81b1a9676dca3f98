// Records and the brief's own template copy become one neutral document tree. Every decision of content is made here.

import type { AppError } from '../base/app-error.ts';
import { withoutTurns } from '../base/isolate.ts';
import type { Spellings } from '../base/suspect-group.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Loss } from '../document/loss.ts';
import { columnsOf } from '../document/section-columns.ts';
import type { Block, DocumentTree, Inline } from '../document/tree.ts';
import type { Brief, BriefId } from '../model/kinds/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { documentMarking, type DocumentMarking } from '../query/marking/document-marking.ts';
import { markedParts } from '../sections/marked-parts.ts';
import { type NameHider, nameHider } from '../query/names/name-hider.ts';
import { citedSources } from '../query/note-keys.ts';
import { noteNumbers } from '../sections/note-numbers.ts';
import { shortNames } from '../query/evidence/short-names.ts';
import { numberedAsPrinted } from '../sections/reference-targets.ts';
import { outlineOf } from '../query/outline/outline-of.ts';
import { readTemplate } from '../template/read-template.ts';
import type { StyleSheet } from '../template/styles.ts';
import { kickerIn } from '../template/template-language.ts';
import type { Template } from '../template/template.ts';
import { underTerms } from '../withhold/under-terms.ts';
import { withheldToWords } from '../withhold/withheld-to-words.ts';
import { documentWords, hasDocumentWords } from '../words/documents/document-words.ts';
import type { AssemblyContext } from '../parts/assembly-context.ts';
import { type AssemblyMemo, noMemo } from '../parts/assembly-memo.ts';
import { bindSpaces } from '../parts/bind-spaces.ts';
import { fitColumns } from '../parts/tables/column-widths.ts';
import { columnedPages } from '../parts/pages/columned-pages.ts';
import { placeEndnotes, sectionOfEndnotes } from './endnotes.ts';
import { hideProtected } from '../parts/hide-protected.ts';
import { keyLine, nothingExplained } from '../parts/key-line.ts';
import { leaveOutUserinfo, lossesWithoutUserinfo } from '../parts/leave-out-userinfo.ts';
import { partPages, type Placed, turnWideTables } from '../parts/pages/landscape-pages.ts';
import { classification } from '../parts/pages/marking.ts';
import { briefPattern, coverBlocks } from '../parts/pages/masthead.ts';
import { coverPage, customProperties, pages, uprightPage } from '../parts/pages/pages.ts';
import { settleReferences } from '../parts/references.ts';
import { contentsOf, sectionBlocks } from './section-blocks.ts';
import { type ExportCap, underCap } from './under-cap.ts';
import { wideTables } from '../parts/tables/wide-tables.ts';

/** UTC instants for the document's metadata; assembly reads no clock. `template` replaces the brief's own copy. */
export type AssembleOptions = {
  readonly created: string;
  readonly modified: string;
  /** The time for which the document is made (UTC): what is embargoed until later is not in it. Unless told, no embargo has ended. */
  readonly now?: string;
  readonly template?: Template;
  /** Spellings of suspects that are hidden as names are. */
  readonly hide?: Spellings;
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
  /** What hid the names of protected actors in the tree; it says which parts of them are left there. */
  readonly hider: NameHider;
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
  const terms = underTerms(whole, asked, options.now ?? '');
  const allowed = terms.reader.get(briefId) ?? asked;
  const under = underCap(terms.reader, allowed, template.marking.levels, options.cap ?? null);
  if (!under.ok) return under;
  const { reader } = under.value;
  const withheld = [...terms.parts, ...under.value.withheld];
  const brief = reader.get(briefId) ?? asked;
  const words = documentWords(brief.language);
  const hider = nameHider(whole, words, {
    hide: options.hide ?? [],
    language: brief.language,
    now: options.now ?? '',
  });
  const numbers = noteNumbers(reader, briefId);
  const parts = markedParts(reader, briefId, numbers);
  const outline = numberedAsPrinted(reader, outlineOf(reader, briefId));
  const marking = documentMarking(parts, template.marking.levels);
  const context: AssemblyContext = {
    reader,
    brief,
    template,
    words,
    numbers,
    shortNames: shortNames(citedSources(reader, numbers), hider.hide),
    losses: [
      ...(hasDocumentWords(brief.language) ? [] : [withoutWords(brief)]),
      ...withheld.map((part) => ({
        kind: 'withheld' as const,
        where: part.where === '' ? asked.title : part.where,
        what: withheldToWords(part),
      })),
    ],
    hider,
    quoted: new Set(),
    explained: nothingExplained(),
    endnotes: [],
    endnotesIn: sectionOfEndnotes(outline, template, numbers),
    counts: { tables: 0, illustrations: 0 },
    targets: new Map(),
    where: withoutTurns(brief.title),
    page: template.page,
    blockPlaces: options.blockPlaces === true,
    memo,
  };
  const blocks: Block[] = [];
  const cover = template.cover === 'none' ? [] : coverBlocks(context);
  if (template.cover !== 'page') blocks.push(...cover);
  blocks.push(...contentsOf(context));
  const body = placeEndnotes(context, [
    ...blocks.map((block): Placed => ({ block, landscape: false })),
    ...outline.flatMap((node) => sectionBlocks(context, node, parts)),
  ]);
  const landscape = body.at(-1)?.landscape === true;
  const placed = [...body, ...keyLine(context).map((block): Placed => ({ block, landscape }))];

  const marked = marking.marking !== null;
  const tree: DocumentTree = {
    title: brief.title.trim() === '' ? words.untitled : withoutTurns(brief.title),
    author: withoutTurns(brief.authors.join(', ')),
    subject: plain(briefPattern(context, kickerIn(template, brief.language))),
    keywords: [],
    language: brief.language,
    dir: brief.direction,
    digits: brief.digits,
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
  const settled = memo.share(settleReferences(tree, { names, words, losses }));
  const open = leaveOutUserinfo(settled);
  const hidden = hideProtected(context.hider, open.tree);
  const before = template.cover === 'page' ? 1 : 0;
  const tooWide = wideTables(brief.language, template.styles, memo);
  const turned = turnWideTables(hidden.tree, tooWide, { page: uprightPage(context), before });
  const divided: DocumentTree = {
    ...turned,
    sections: columnedPages(turned.sections, template.page, tooWide, { before, lead: blocks.length }),
  };
  return ok({
    tree: memo.finish(divided, looksOf(divided, template.styles), (raw) =>
      fitted(bindSpaces(raw), template.styles),
    ),
    styles: template.styles,
    losses: lossesWithoutUserinfo([...context.losses, ...open.losses, ...hidden.losses]),
    noteCount: numbers.sites.length,
    marking,
    reader,
    hider: context.hider,
  });
}

/** Tables are shared out for a page of this width, however narrow it is. */
const leastTextPt = 72;

/** What binding spaces and sharing out columns look at beside each block. */
const looksOf = (tree: DocumentTree, styles: StyleSheet) => ({
  language: tree.language,
  dir: tree.dir,
  styles,
  pages: tree.sections.map(({ page, columns, columnGapPt }) => ({ page, columns, columnGapPt })),
});

/** Columns are shared out last: by the words that are printed, with the spaces that bind them. */
const fitted = (tree: DocumentTree, styles: StyleSheet): DocumentTree => ({
  ...tree,
  sections: tree.sections.map((section) => ({
    ...section,
    blocks: fitColumns(section.blocks, styles, columnsOf(section, leastTextPt).widthPt, tree.dir),
  })),
});

const plain = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');

/** The program has no words for labels and notes in the language of the brief, and prints its English ones. */
const withoutWords = ({ title, language }: Brief): Loss => ({
  kind: 'unsupported-style',
  where: title,
  what: `Labels, headings of lists and words of notes stand in English: there are none in the language of the brief (${language})`,
});
