// The three styles of citation as they stand in the files: notes at the foot, notes at the end, words in the text.

import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import type { Template } from '../../../core/template/template.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { cite, doc, makeWorld, p } from '../../builders/records.ts';
import { pdfBytesText } from '../../support/readable.ts';
import { saved, textOf, world as writerWorld } from './pdf/support.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);

/** Two sources; the first is cited three times, the last time beside the other. */
function cited(style: Template['citations']['style'], language = 'en') {
  const world = makeWorld();
  const brief = world.brief({
    templateCopyId: world.templateCopy(json as never).id,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
  });
  const first = world.source({ title: 'Alpha page', outlet: 'Alpha Times', authors: ['A. Writer'] });
  const second = world.source({ title: 'Beta page', outlet: 'Beta Post', authors: ['B. Writer'] });
  const one = world.excerpt(first, 'words of one', { paragraph: 2 });
  const two = world.excerpt(first, 'words of two', { paragraph: 5 });
  const other = world.excerpt(second, 'words of other', { paragraph: 1 });
  world.section(brief, {
    title: 'Text',
    content: doc(p('First', cite(one), ' and second', cite(two), '.'), p('Third', cite(one, other), '.')),
  });
  const read = readTemplate(json, 'situation-report');
  if (!read.ok) throw new Error('The template can’t be read');
  const template = { ...read.value, keyLine: false, citations: { ...read.value.citations, style } };
  const made = assemble(new RecordStore(world.records), brief.id, {
    created: '2014-05-18T16:00:00.000Z',
    modified: '2014-05-18T16:00:00.000Z',
    template,
  });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

async function docx(style: Template['citations']['style'], language = 'en') {
  const { tree, styles } = cited(style, language);
  const { bytes, losses } = await renderTree('docx', tree, styles, writerWorld());
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { body: part('word/document.xml'), notes: part('word/footnotes.xml'), losses };
}

async function pdf(style: Template['citations']['style'], language = 'en') {
  const { tree, styles } = cited(style, language);
  const written = await renderTree('pdf', tree, styles, writerWorld());
  return { text: textOf(saved(written, style)), raw: pdfBytesText(written.bytes), losses: written.losses };
}

const wordsIn = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');
/** Spaces that bind are spaces here, and the turn to the language of a title after its mark is none. */
const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').replaceAll(/“\s/gu, '“');

const FULL = 'A. Writer, Alpha Times, “Alpha page”, 18 May 2014, para. 2: “words of one”';
const SHORT = 'Alpha Times, para. 5: “words of two”';
const THIRD =
  'Alpha Times, para. 2; B. Writer, Beta Post, “Beta page”, 18 May 2014, para. 1: “words of other”';

describe('notes at the foot', () => {
  test('are native in Word: one a citation, in full at first and short after, never “ibid.”', async () => {
    const { body, notes } = await docx('footnotes');
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => id)).toEqual([
      '1',
      '2',
      '3',
    ]);
    const words = plain(wordsIn(notes));
    for (const note of [`${FULL}.`, `${SHORT}.`, `${THIRD}.`]) expect(words).toContain(note);
    expect(words.toLowerCase()).not.toContain('ibid');
  });

  test('stand in the PDF in the same words', async () => {
    const { text } = await pdf('footnotes');
    const wanted = text === null ? [] : [`1 ${FULL}.`, `2 ${SHORT}.`, `3 ${THIRD}.`];
    for (const note of wanted) expect(plain(text ?? '')).toContain(note);
  });
});

describe('notes at the end', () => {
  test('are raised numbers in Word that lead to a numbered list, and lead back', async () => {
    const { body, notes, losses } = await docx('endnotes');
    expect(notes).not.toContain('Alpha Times');
    const words = plain(wordsIn(body));
    expect(words).toContain('First1 and second2.Third3.');
    for (const note of [`1.${FULL}.`, `2.${SHORT}.`, `3.${THIRD}.`])
      expect(words.replaceAll(/(\d\.)\s+/gu, '$1')).toContain(note.replaceAll(/(\d\.)\s+/gu, '$1'));
    const links = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/gsu)];
    expect(links.map(([, , run]) => wordsIn(run ?? ''))).toEqual(['1', '2', '3', '↑', '↑', '↑']);
    expect(links.slice(0, 3).every(([, , run]) => /<w:vertAlign w:val="superscript"/u.test(run ?? ''))).toBe(
      true,
    );
    const bookmarks = new Set(
      [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map(([, name]) => name),
    );
    for (const [, anchor] of links) expect(bookmarks).toContain(anchor);
    expect(losses).toEqual([]);
  });

  test('are the same in the PDF, with a link each way', async () => {
    const { text, raw, losses } = await pdf('endnotes');
    expect(losses).toEqual([]);
    expect(raw.match(/\/Subtype \/Link/gu)?.length).toBeGreaterThanOrEqual(6);
    const wanted =
      text === null ? [] : ['First1 and second2.', `1. ${FULL}.`, `2. ${SHORT}.`, `3. ${THIRD}.`];
    for (const words of wanted) expect(plain(text ?? '')).toContain(words);
  });

  test('keep their numbers where the text runs from right to left', async () => {
    const { losses } = await pdf('endnotes', 'ar');
    expect(losses).toEqual([]);
    const { body } = await docx('endnotes', 'ar');
    expect(wordsIn(body)).toContain('First1 and second2.');
  });
});

describe('words in the text', () => {
  test('stand in brackets where they are cited, in both formats', async () => {
    const { body, notes } = await docx('inline');
    expect(notes).not.toContain('Alpha Times');
    const wanted = `First (${FULL}) and second (${SHORT}).`;
    expect(plain(wordsIn(body))).toContain(wanted);
    const { text } = await pdf('inline');
    expect(text === null ? wanted : plain(text)).toContain(wanted);
  });
});
