// A part of a text as it leaves for the clipboard: words of its mentions, numbers of its citations, and the notes of these
// numbers after it, each made by the code that makes them for a document.

import { contextOfPart } from '../parts/part-context.ts';
import { mapBlock } from '../document/map-block.ts';
import type { Block, Caption, Inline } from '../document/tree.ts';
import type { Brief, BriefId } from '../model/kinds/brief.ts';
import type { ExcerptId } from '../model/kinds/excerpt.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { ReferenceTarget, RichText } from '../model/text/rich-text.ts';
import { eachInline } from '../model/text/walk-rich-text.ts';
import { figureRange } from '../query/figures/figure-range.ts';
import { citationKey, type NoteNumbers, type NoteSite, rangeNoteKey } from '../query/note-keys.ts';
import { noteNumbers } from '../sections/note-numbers.ts';
import { referenceTargets } from '../sections/reference-targets.ts';
import { type TargetSite } from '../query/outline/targets.ts';
import { toldReports } from '../query/figures/tell-range.ts';
import { readTemplate } from '../template/read-template.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, text } from '../parts/assembly-context.ts';
import { hideProtectedIn, suspectsInBlocks } from '../parts/hide-protected.ts';
import type { Reasons } from '../withhold/reasons.ts';
import { underTerms } from '../withhold/under-terms.ts';
import { withholdPassages } from '../withhold/withhold-blocks.ts';
import { leaveOutUserinfoIn, tellsUserinfo } from '../parts/leave-out-userinfo.ts';
import { settleReferencesIn } from '../parts/references.ts';
import { richTextToBlocks } from '../parts/rich-text-to-blocks.ts';
import { noteAt } from '../parts/citations.ts';

/** Where the text stands from which was copied. */
export type CopiedFrom = {
  /** The brief whose language and template are used. */
  readonly briefId: BriefId;
  /** The section it is printed in; null where the text is not shown in a brief: its notes count from 1. */
  readonly sectionId: string | null;
  readonly ownerId: ReferenceTarget['recordId'];
  /** The block that was cut at its beginning, and how many of its inlines are before what was copied. */
  readonly cut: { readonly blockId: string; readonly inlines: number } | null;
  /** The time (UTC) for which the terms of sources count; unless told, no embargo has ended. */
  readonly now?: string;
};

export type CopiedText = {
  readonly blocks: readonly Block[];
  /** One paragraph a note, in the order of their numbers, each beginning with its number in brackets. */
  readonly notes: readonly Block[];
  readonly dir: 'ltr' | 'rtl';
  /** Whether a protected name was replaced, or a passage left out by the terms of a source. */
  readonly hidden: boolean;
  /** Whether parts of such names are left in it. */
  readonly suspect: boolean;
  /** Whether an address lost its user name or password. */
  readonly userLeftOut: boolean;
};

/**
 * What leaves when `content` is copied. `numbers` and `sites` are those of the brief. Null when the brief or its template
 * can't be read.
 */
export function copiedText(
  reader: RecordReader,
  content: RichText,
  from: CopiedFrom,
  numbers: NoteNumbers = noteNumbers(reader, from.briefId),
  sites: readonly TargetSite[] = referenceTargets(reader, from.briefId),
): CopiedText | null {
  const { now = '' } = from;
  const copying = contextOfCopy(reader, from.briefId, numbersOf(reader, content, from, numbers), now);
  if (copying === null) return null;
  const { context, reasons } = copying;
  const allowed = allowedBy(reasons, content);
  const { brief, words, hider } = context;
  const names = new Map(sites.map((site) => [site.id, site]));
  const place = {
    sectionId: from.sectionId ?? '',
    ownerId: from.ownerId,
    headingLevel: 1,
    role: 'body',
  } as const;
  const raw = richTextToBlocks(context, allowed, place);
  const settled = settleReferencesIn(raw, { names, words, losses: [] });
  const read = leaveOutUserinfoIn(settled.map((block) => forReading(block, names)));
  const noted = leaveOutUserinfoIn(notesOf(context, brief));
  const blocks = hideProtectedIn(hider, read.blocks);
  const notes = hideProtectedIn(hider, noted.blocks);
  return {
    blocks,
    notes,
    dir: brief.direction,
    hidden: hider.hidden().length > 0 || allowed !== content,
    suspect: suspectsInBlocks(hider, [...blocks, ...notes]),
    userLeftOut: read.found || noted.found || tellsUserinfo(context.losses),
  };
}

/**
 * The notes of what was copied from a part of the brief that is shown and not edited, by the numbers that stand there.
 * `numbers` are those of the brief; `now` as for `CopiedFrom`. Null when the brief or its template can't be read.
 */
export function copiedNotes(
  reader: RecordReader,
  briefId: BriefId,
  shown: ReadonlySet<number>,
  numbers: NoteNumbers = noteNumbers(reader, briefId),
  now = '',
): Pick<CopiedText, 'notes' | 'hidden' | 'suspect' | 'userLeftOut'> | null {
  const formOf = formsInOrder(reader);
  const sites = numbers.sites
    .filter(({ number }) => shown.has(number))
    .map((site) => ({ ...site, forms: site.excerptIds.map(formOf) }));
  const byKey = new Map(sites.map((site) => [site.key, site]));
  const copying = contextOfCopy(reader, briefId, { sites, at: (key) => byKey.get(key) }, now);
  if (copying === null) return null;
  const { context } = copying;
  const mayGo = (id: ExcerptId): boolean =>
    reader.get(id) === undefined || context.reader.get(id) !== undefined;
  for (const { key, excerptIds } of sites) if (excerptIds.every(mayGo)) noteAt(context, key);
  const noted = leaveOutUserinfoIn(notesOf(context, context.brief));
  const notes = hideProtectedIn(context.hider, noted.blocks);
  return {
    notes,
    hidden: context.hider.hidden().length > 0,
    suspect: suspectsInBlocks(context.hider, notes),
    userLeftOut: noted.found || tellsUserinfo(context.losses),
  };
}

/** The text without the passages that the terms of sources keep back; the same text where they keep nothing. */
const allowedBy = (reasons: Reasons | null, content: RichText): RichText =>
  reasons === null
    ? content
    : (withholdPassages(content, { ofLeaf: reasons.ofLeaf, mark: null, told: () => undefined }) ?? {
        type: 'doc',
        content: [],
      });

function contextOfCopy(
  reader: RecordReader,
  briefId: BriefId,
  numbers: NoteNumbers,
  now: string,
): { readonly context: AssemblyContext; readonly reasons: Reasons | null } | null {
  const brief = reader.get(briefId);
  if (brief === undefined) return null;
  const read = readTemplate(reader.get(brief.templateCopyId)?.definition, brief.templateId);
  if (!read.ok) return null;
  const { citations } = read.value;
  // A note in the text or at the foot of a page has no place on a clipboard: all of them follow what was copied. None of
  // them says Ibid. of one that may have stayed behind.
  const template = { ...read.value, citations: { ...citations, style: 'endnotes' as const, ibid: false } };
  const { reader: printed, reasons } = underTerms(reader, brief, now);
  return { context: contextOfPart({ whole: reader, printed }, brief, template, numbers, now), reasons };
}

/** Gives for one excerpt after the other how its source is cited: in full where it is cited here for the first time. */
function formsInOrder(reader: RecordReader): (id: ExcerptId) => NoteSite['forms'][number] {
  const cited = new Set<string>();
  return (id) => {
    const source = reader.get(id)?.sourceId ?? id;
    const form = cited.has(source) ? 'short' : 'full';
    cited.add(source);
    return form;
  };
}

/** The notes of what was copied: numbers as in the brief, a source in full where it is cited here for the first time. */
function numbersOf(
  reader: RecordReader,
  content: RichText,
  { sectionId, ownerId, cut }: CopiedFrom,
  numbers: NoteNumbers,
): NoteNumbers {
  // Where the text is not shown no note of the brief has its key, so that its own count from 1.
  const section = sectionId ?? '';
  const sites: NoteSite[] = [];
  const byKey = new Map<string, NoteSite>();
  const formOf = formsInOrder(reader);
  const add = (key: string, printed: string, excerptIds: readonly ExcerptId[], locator: string | null) => {
    const forms = excerptIds.map(formOf);
    const number = numbers.at(printed)?.number ?? Math.max(0, ...sites.map((site) => site.number)) + 1;
    const site = { key, number, sectionId: section, excerptIds, forms, locator };
    sites.push(site);
    byKey.set(key, site);
  };
  eachInline(content, (inline, blockId, index) => {
    const key = citationKey(section, ownerId, blockId, index);
    const before = cut?.blockId === blockId ? cut.inlines : 0;
    const printed = citationKey(section, ownerId, blockId, index + before);
    if (inline.type === 'citation') add(key, printed, inline.attrs.excerptIds, inline.attrs.locator);
    if (inline.type !== 'figureRange') return;
    const figure = reader.get(inline.attrs.figureId);
    if (figure === undefined) return;
    for (const { report } of toldReports(figureRange(figure, inline.attrs)))
      if (report.excerptId !== null)
        add(rangeNoteKey(key, report.id), rangeNoteKey(printed, report.id), [report.excerptId], null);
  });
  return { sites, at: (key) => byKey.get(key) };
}

/** A block without anything that leads to a place of the document: numbers in brackets, captions as in the brief. */
function forReading(block: Block, names: ReadonlyMap<string, TargetSite>): Block {
  const mapped = mapBlock(block, {
    inlines: (inlines) => inlines.flatMap((inline, index) => readable(inline, inlines[index - 1])),
    blocks: (blocks) => blocks.map((each) => forReading(each, names)),
  });
  if (mapped.type !== 'table' && mapped.type !== 'illustration') return mapped;
  return { ...mapped, caption: captionOf(mapped.caption, names) };
}

const captionOf = (caption: Caption | null, names: ReadonlyMap<string, TargetSite>): Caption | null => {
  const name = caption === null ? undefined : names.get(caption.id);
  return caption === null || name === undefined ? caption : { ...caption, label: `${name.label}.` };
};

function readable(inline: Inline, before: Inline | undefined): Inline[] {
  if (inline.type === 'link')
    return [
      {
        ...inline,
        inlines: inline.inlines.flatMap((each, index) => readable(each, inline.inlines[index - 1])),
      },
    ];
  if (inline.type !== 'ref') return [inline];
  if (inline.show !== 'number') return inline.text === '' ? [] : [text(inline.text)];
  const gap = before === undefined || (before.type === 'text' && /\s$/u.test(before.text)) ? '' : ' ';
  return [text(`${gap}[${inline.text}]`)];
}

const notesOf = ({ endnotes }: AssemblyContext, brief: Brief): Block[] =>
  [...endnotes]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ number, blocks }) =>
      blocks.map((block, index) =>
        block.type === 'paragraph' && index === 0
          ? {
              ...block,
              inlines: [text(`[${withDigits(String(number), brief.digits)}] `), ...block.inlines],
            }
          : block,
      ),
    );
