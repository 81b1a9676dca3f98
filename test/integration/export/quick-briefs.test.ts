// A brief of ten minutes in every language and template: nothing printed that nobody wrote, no empty headings, no English in
// the others, events by what happened. BRIEFWRIGHT_QUICK_BRIEFS names a folder that takes the projects, for looking at.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { joinInlines } from '../../../core/document/inline-texts.ts';
import { mapTexts } from '../../../core/document/map-texts.ts';
import { readProjectJson } from '../../../core/model/files/project-json.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { quickBrief, quickTemplates } from '../../builders/quick-briefs.ts';
import { notesOf } from '../../support/notes-of.ts';

const folder = process.env['BRIEFWRIGHT_QUICK_BRIEFS'];
const times = { created: '2026-10-14T08:00:00.000Z', modified: '2026-10-14T08:00:00.000Z' };
const languages = ['en', 'fr', 'ar'] as const;
const words = { en: documentWords('en'), fr: documentWords('fr'), ar: documentWords('ar') };
const each = languages.flatMap((language) => quickTemplates.map((template) => [language, template] as const));

test.each(each)('%s in the %s', (language, template) => {
  const project = quickBrief(language, template);
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${template}-${language}.json`), JSON.stringify(project));
  }
  const read = readProjectJson(JSON.parse(JSON.stringify(project)), 'quick.json');
  expect(read.ok ? 'ok' : read.error).toBe('ok');
  const store = new RecordStore(project.records);
  const [brief] = store.ofKind('brief');
  if (brief === undefined) throw new Error('no brief');
  const made = assemble(store, brief.id, times);
  if (!made.ok) throw new Error(made.error.kind);
  // In ten minutes not every section is written: that is told, and is all that is lost.
  for (const loss of made.value.losses)
    expect(loss.what).toMatch(/required by the template but has nothing in it/u);
  const texts: string[] = [];
  mapTexts(made.value.tree, {
    line: (text) => {
      texts.push(text);
      return text;
    },
    inlines: (inlines) => {
      texts.push(joinInlines(inlines));
      return inlines;
    },
  });
  const all = texts.join('\n');
  // Numbers of sections run through, whatever was left out between them.
  const numbers = made.value.tree.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.number] : []));
  const isNumbered = template === 'intelligence-assessment';
  expect(numbers).toEqual(numbers.map((_number, index) => (isNumbered ? String(index + 1) : null)));
  // A column of the table of figures says something, and the only lane of the chart needs no name.
  const headings = words[language];
  for (const empty of [headings.figures.ofWhom, headings.grade, headings.timeline.otherActors])
    expect(texts).not.toContain(empty);
  expect(all).not.toMatch(/undefined|null|\[object|Untitled/u);
  // Every event came with its date.
  for (const event of store.ofKind('event'))
    expect(event.date?.edtf ?? '', event.title).toMatch(/^2026-10-1/u);
  // Each speaker was found in the words around the passage, or the passage is the writer's own.
  const speakers = store.ofKind('excerpt').map(({ attribution }) => attribution.length);
  expect(speakers.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3);
  const english = /\b(?:killed|Killed|Person|Actors|said|reported|quoting|of|the)\b/u;
  expect(english.test(all.replaceAll('A. Analyst', ''))).toBe(language === 'en');
});

test('a note at the foot of the timeline leaves out who its cell names, and one in the text does not', () => {
  const project = quickBrief('en', 'situation-report');
  const store = new RecordStore(project.records);
  const [brief] = store.ofKind('brief');
  const made = brief === undefined ? null : assemble(store, brief.id, times);
  if (made?.ok !== true) throw new Error('not assembled');
  const notes = notesOf(made.value.tree);
  expect(notes.slice(-4)).toEqual([3, 1, 4, 5].map((paragraph) => `Coast Wire, para. ${paragraph}.`));
  expect(notes[5]).toBe('Coast Wire, para. 2, quoting Lena Ortiz.');
});
