// A timeline section: the chart, then a table of the events with dates as they were given, status, quotes and grades.

import type { RecordReader } from '../model/record-reader.ts';
import { type PrintedPart, printedNote, printedText, type SectionKind } from './section-kind.ts';
import { isolated } from '../base/isolate.ts';
import { capitalised } from '../base/sentence-start.ts';
import type { Block, Cell, Inline } from '../document/tree.ts';
import { drawTimeline } from '../drawing/timeline/draw-timeline.ts';
import { daysInWords, timelineToWords } from '../drawing/timeline/timeline-alt.ts';
import { isByActor, timelineLanes } from '../drawing/timeline/timeline-entries.ts';
import { dayNumberOf } from '../drawing/timeline/timeline-axis.ts';
import { dateBounds } from '../model/dates/date-bounds.ts';
import type { Source } from '../model/kinds/source.ts';
import type { Event } from '../model/kinds/event.ts';
import type { Excerpt, ExcerptId } from '../model/kinds/excerpt.ts';
import type { Section } from '../model/kinds/section.ts';
import { nameOfSpeaker, placeName } from '../query/names/actor-name.ts';
import { speakerToWords } from '../query/evidence/attribution-to-words.ts';
import { excerptText } from '../query/evidence/excerpt-text.ts';
import { recordNoteKey } from '../query/note-keys.ts';
import { eventsOfSection, excerptIdsWith } from '../query/outline/section-view.ts';
import { drawingWords } from '../words/documents/drawing-words.ts';
import {
  type AssemblyContext,
  captionFor,
  cell,
  dateText,
  field,
  paragraph,
  text,
} from '../parts/assembly-context.ts';
import { noteAt, quoteInlines } from '../parts/citations.ts';
import { speakersOf } from '../query/evidence/speakers-of.ts';
import { gradeText } from '../parts/key-line.ts';
import { richTextToBlocks } from '../parts/rich-text-to-blocks.ts';
import { drawingBlocks, drawingLook } from '../parts/drawings.ts';

const QUOTE_LIMIT = 150;

/** The blocks of the section's events; none when it has no event. */
function timelineBlocks(context: AssemblyContext, section: Section, level: number): Block[] {
  const events = eventsOfSection(context.reader, section);
  if (events.length === 0) return [];
  return [...chart(context, section, events), table(context, section, events, level)];
}

function chart(context: AssemblyContext, section: Section, events: readonly Event[]): Block[] {
  const { reader, words, brief } = context;
  const look = { ...drawingLook(context), words: drawingWords(brief.language), period: periodOf(context) };
  const lanes = timelineLanes(
    reader,
    events,
    { words, language: context.brief.language },
    context.hider.hide,
  );
  const step = `timeline ${section.id}`;
  const drawings = context.memo.recall(step, { lanes, look }, () => drawTimeline(lanes, look));
  if (drawings.length === 0) return [];
  const parts = drawings.map(({ scene, lanes: shown }) => ({
    scene,
    alt: timelineToWords(shown, words, look.words, look.dates),
  }));
  const caption = look.words.timeline.caption(daysInWords(lanes, look.dates), isByActor(lanes));
  return drawingBlocks(context, section, 'timeline', parts, caption);
}

function periodOf({ brief }: AssemblyContext): { from: number; to: number } | null {
  if (brief.period === null) return null;
  const bounds = dateBounds(brief.period.edtf);
  const [from, last] = [dayNumberOf(bounds.earliest), dayNumberOf(bounds.latest)];
  return from === null || last === null ? null : { from, to: last + 1 };
}

function table(context: AssemblyContext, section: Section, events: readonly Event[], level: number): Block {
  const { words } = context;
  const head = [words.timeline.date, words.timeline.event, words.timeline.evidence];
  const rows = events.map((event) => ({
    cells: [
      cell('tableText', dateInlines(context, section, event)),
      eventCell(context, section, event, level),
      evidenceCell(context, section, event),
    ],
  }));
  return {
    type: 'table',
    columns: [
      { width: 0, align: 'start' },
      { width: 0, align: 'start' },
      { width: 0, align: 'start' },
    ],
    headerRows: 1,
    caption: captionFor(context, 'table', [text(words.timeline.table)], {
      of: 'events',
      recordId: section.id,
      blockId: null,
      title: '',
    }),
    styleRole: 'lines',
    allowSplit: true,
    dir: null,
    rows: [{ cells: head.map((label) => cell('tableHead', [text(label)])) }, ...rows],
  };
}

/** The date in words, and every competing one with its own note: they are never merged. */
function dateInlines(context: AssemblyContext, section: Section, event: Event): Inline[] {
  const { words } = context;
  const inlines = [text(event.date === null ? words.undated : dateText(context, event.date))];
  for (const [index, competing] of event.competingDates.entries()) {
    const also = `${words.semicolon}${words.timeline.alsoDated} ${dateText(context, competing.date)}`;
    inlines.push(text(also, { colour: 'muted' }));
    inlines.push(...noteAt(context, recordNoteKey(section.id, event.id, `date-${index}`)));
  }
  return inlines;
}

function eventCell(context: AssemblyContext, section: Section, event: Event, level: number): Cell {
  const { reader, words, brief } = context;
  const own = ownPassage(context, event);
  const title: Inline[] =
    own === null
      ? [field(words, event.title === '' ? words.untitled : event.title, { bold: true })]
      : quoteInlines(own.excerpt, own.source, words, QUOTE_LIMIT);
  const place = event.placeId === null ? undefined : reader.get(event.placeId);
  if (place !== undefined)
    title.push(
      text(`${words.comma}${isolated(placeName(place, brief.language), words.dir)}`, { colour: 'muted' }),
    );
  const description = richTextToBlocks(context, event.description, {
    sectionId: section.id,
    ownerId: event.id,
    headingLevel: level,
    role: 'tableText',
  });
  return { colSpan: 1, rowSpan: 1, header: false, blocks: [paragraph('tableText', title), ...description] };
}

/** The passage that the event's title is the beginning of, as a quick capture makes it: it is printed once, whole, for its title. */
function ownPassage(context: AssemblyContext, event: Event): { excerpt: Excerpt; source: Source } | null {
  const { reader } = context;
  const title = event.title.replace(/[…\s.]+$/u, '');
  if (title === '') return null;
  for (const id of excerptIdsWith(event.evidence, 'supports')) {
    const excerpt = reader.get(id);
    const source = excerpt === undefined ? undefined : reader.get(excerpt.sourceId);
    if (excerpt === undefined || source === undefined) continue;
    const passage = excerptText(excerpt).replaceAll(/\s+/gu, ' ');
    if (passage.startsWith(title.replaceAll(/\s+/gu, ' '))) return { excerpt, source };
  }
  return null;
}

function evidenceCell(context: AssemblyContext, section: Section, event: Event): Cell {
  const { words } = context;
  const blocks: Block[] = [];
  const own = ownPassage(context, event)?.excerpt.id ?? null;
  const status = statusText(context, event);
  if (status !== '') blocks.push(paragraph('tableText', [text(status, { colour: 'muted' })]));
  for (const stance of ['supports', 'contradicts'] as const) {
    const ids = excerptIdsWith(event.evidence, stance);
    const note = noteAfter(context, recordNoteKey(section.id, event.id, stance), ids);
    for (const [index, id] of ids.entries()) {
      if (stance === 'supports' && ids.length === 1 && id === own && namesItself(context, id)) {
        // Without the brackets that set it apart from words before it.
        blocks.push(paragraph('tableText', note.slice(1, -1)));
        continue;
      }
      const inlines = evidenceInlines(context, id, id === own);
      if (stance === 'contradicts') inlines.unshift(text(`${words.timeline.contradicted}${words.colon}`));
      if (index === ids.length - 1) inlines.push(...note);
      blocks.push(paragraph('tableText', inlines));
    }
  }
  if (blocks.length === 0) blocks.push(paragraph('tableText', [text('–')]));
  return { colSpan: 1, rowSpan: 1, header: false, blocks };
}

/** The note is made after the cell's quotes are known to be printed, so that it does not repeat them. */
function noteAfter(context: AssemblyContext, key: string, quoted: readonly ExcerptId[]): Inline[] {
  for (const id of quoted) context.quoted.add(id);
  return noteAt(context, key, true);
}

/** "Claimed: Khalifa Haftar": names are told as the analyst wrote them, with or without an article. */
function statusText(context: AssemblyContext, event: Event): string {
  const { reader, words } = context;
  if (event.status === null) return '';
  const names = event.statusBy.map((speaker) => nameOfSpeaker(reader, speaker, words));
  const by = names.length === 0 ? '' : `${words.colon}${names.join(words.comma)}`;
  return `${words.status[event.status]}${by}`;
}

/** Whether a citation in the text names all that the cell would say before it: the outlet, and no speaker or grade. */
function namesItself(context: AssemblyContext, id: ExcerptId): boolean {
  const excerpt = context.reader.get(id);
  const source = excerpt === undefined ? undefined : context.reader.get(excerpt.sourceId);
  if (excerpt === undefined || source === undefined) return false;
  return (
    context.template.citations.style === 'inline' &&
    speakersOf(excerpt).length === 0 &&
    gradeText(context, excerpt, source) === ''
  );
}

/** "Khalifa Haftar (D3): “for tactical reasons”"; without the words that the event itself shows. */
function evidenceInlines(context: AssemblyContext, id: ExcerptId, shown: boolean): Inline[] {
  const { reader, words } = context;
  const excerpt = reader.get(id);
  const source = excerpt === undefined ? undefined : reader.get(excerpt.sourceId);
  if (excerpt === undefined || source === undefined) return [text(`[${words.missing}]`)];
  const who = speakerToWords(reader, excerpt, words);
  const grade = gradeText(context, excerpt, source);
  const named = `${capitalised(who, context.brief.language)}${grade === '' ? '' : ` (${grade})`}`;
  if (shown || excerpt.segments.length === 0) return [text(named)];
  return [text(`${named}${words.colon}`), ...quoteInlines(excerpt, source, words, QUOTE_LIMIT)];
}

function partsOf(reader: RecordReader, section: Section): PrintedPart[] {
  const events = eventsOfSection(reader, section);
  if (events.length === 0) return [];
  const isCharted = events.some(({ date }) => date !== null && isPlaced(date.edtf));
  const caption = (of: 'chart' | 'events'): PrintedPart => ({
    is: 'caption',
    kind: of === 'chart' ? 'illustration' : 'table',
    target: { of, recordId: section.id, blockId: null },
    title: '',
  });
  const rows = events.flatMap((event) => {
    const supports = excerptIdsWith(event.evidence, 'supports');
    return [
      ...event.competingDates.map(({ evidence }, index) =>
        printedNote(event.id, `date-${index}`, excerptIdsWith(evidence, 'supports')),
      ),
      ...printedText(event, event.description, supports),
      printedNote(event.id, 'supports', supports),
      printedNote(event.id, 'contradicts', excerptIdsWith(event.evidence, 'contradicts')),
    ];
  });
  return [...(isCharted ? [caption('chart')] : []), ...rows, caption('events')];
}

/** Whether a date has a day in it that a chart can place. */
function isPlaced(edtf: string): boolean {
  const { earliest, latest } = dateBounds(edtf);
  return earliest !== null || latest !== null;
}

export const timelineSection: SectionKind = {
  shows: eventsOfSection,
  parts: partsOf,
  prints: (reader, section) => eventsOfSection(reader, section).length > 0,
  blocks: timelineBlocks,
};
