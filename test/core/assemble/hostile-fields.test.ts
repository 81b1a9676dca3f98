import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { isolated, isolatesOf } from '../../../core/base/isolate.ts';
import { mapTexts, plainText } from '../../../core/document/map-texts.ts';
import type { DocumentTree } from '../../../core/document/tree.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cell, cite, doc, hop, makeWorld, OPTIONS, p, supports } from '../../builders/records.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);
const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };
const bidi = bidiFactory();

/** A brief whose every field of a record that stands beside our own words is the same hostile one. */
function treeWith(field: string, fields: Partial<Brief> = {}): DocumentTree {
  const world = makeWorld();
  const brief = world.brief({
    templateCopyId: world.templateCopy(json as never).id,
    authors: [field, 'Desk'],
    distribution: field,
    ...fields,
  });
  const source = world.source({ outlet: field, authors: [field], title: field, titleTranslation: field });
  const said = { attribution: [hop({ descriptor: field, verb: 'said' })] };
  const excerpt = world.excerpt(source, 'a passage', said);
  world.section(brief, { title: 'Text', content: doc(p('Something happened', cite(excerpt), '.')) });
  const event = world.event(field, '2014-05-16', {
    evidence: supports(excerpt),
    status: 'claimed',
    statusBy: [{ actorId: null, descriptor: field }],
    placeId: world.place(field).id,
  });
  const figure = world.figure(
    field,
    [
      world.report(field, [cell('other', 3, { groupLabel: field, group: 'own' })]),
      world.report(field, [cell('other', 5, { groupLabel: field, group: 'own' })], { derived: field }),
    ],
    { unit: field, differenceNote: field },
  );
  const only = { ...OPTIONS, eventIds: [event.id], figureIds: [figure.id] };
  world.section(brief, { title: 'Events', sectionKind: 'timeline', options: only });
  world.section(brief, { title: 'Numbers', sectionKind: 'figures', options: only });
  world.section(brief, { title: 'Sources', sectionKind: 'sources' });
  const result = assemble(new RecordStore(world.records), brief.id, at);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.tree;
}

/** Every line of the tree as it is read; stretches with a direction of their own in the isolates that writers set. */
function linesOf(tree: DocumentTree): string[] {
  const lines: string[] = [];
  mapTexts(tree, {
    line: (text) => {
      lines.push(text);
      return text;
    },
    inlines: (inlines) => {
      lines.push(
        plainText(
          inlines.map((inline) =>
            inline.type === 'text' && inline.dir !== null
              ? { ...inline, text: `${inline.dir === 'rtl' ? '\u2067' : '\u2066'}${inline.text}\u2069` }
              : inline,
          ),
        ),
      );
      return inlines;
    },
  });
  return lines;
}

const levelsOf = (line: string, base: 'ltr' | 'rtl') => [...bidi.getEmbeddingLevels(line, base).levels];

/** Letters of ours that a line turns round, and isolates that it opens or closes on one side only. */
function turnedIn(line: string): string[] {
  const levels = levelsOf(line, 'ltr');
  const turned: string[] = [];
  let open = 0;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === '\u2069') open -= 1;
    if (open < 0) return ['closed twice'];
    if (open === 0 && /[a-z]/iu.test(letter) && levels[at] !== 0) turned.push(letter);
    if (/[\u2066-\u2068]/u.test(letter)) open += 1;
  }
  return open === 0 ? turned : ['left open'];
}

const hostile = fc
  .array(
    fc.constantFrom(
      ...Array.from('aB 19٣مשé()[]“”'),
      ...Array.from('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u206a\n'),
      'قناة',
      '218',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((letters) => letters.join(''));

describe('a field of a record beside our own words', () => {
  it('with a right-to-left override does not turn the words of the note around it', () => {
    const lines = linesOf(treeWith('Reuters\u202e'));
    expect(lines.filter((line) => line.includes('Reuters')).length).toBeGreaterThan(8);
    for (const line of lines) expect(line).not.toMatch(/[\u202a-\u202e]/u);
  });

  it('keeps the numbers after an Arabic name where they stand', () => {
    const note = linesOf(treeWith('قناة 218')).find((line) => line.includes('para.\u00a01')) ?? '';
    const levels = levelsOf(note, 'ltr');
    const from = note.indexOf('para.\u00a01');
    expect(levels.slice(from, from + 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('keeps its own number with a Latin name in an Arabic brief', () => {
    const said = isolated('France 24 (Paris)', 'rtl');
    expect([...said].at(0)).toBe('\u2068');
    expect(isolated('France 24 (Paris)', 'ltr')).toBe('France 24 (Paris)');
    expect(isolated('قناة ليبيا', 'rtl')).toBe('قناة ليبيا');
  });

  it('never turns a word of ours, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (field) => {
        for (const line of linesOf(treeWith(field))) expect(turnedIn(line), line).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is one line, balanced and without overrides, and stays what it was otherwise', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('ltr' as const, 'rtl' as const), (field, base) => {
        const said = isolated(field, base);
        expect(said).not.toMatch(/[\u202a-\u202e\n]/u);
        const plain = (text: string) => text.replaceAll(/[\u202a-\u202e\u2066-\u206f]|\s/gu, '');
        expect(plain(said)).toBe(plain(field));
        const around = `${base === 'ltr' ? 'our' : 'كلام'} ${said} ${base === 'ltr' ? 'word 1' : 'كلمة'}`;
        const levels = levelsOf(around, base);
        const floor = base === 'ltr' ? 0 : 1;
        expect(levels.slice(0, 3)).toEqual([floor, floor, floor]);
        expect(levels.slice(-4)).toEqual([floor, floor, floor, floor]);
        expect(
          isolatesOf(around)
            .map(({ text }) => text)
            .join(''),
        ).toBe(around);
      }),
      { numRuns: 200 },
    );
  });
});
