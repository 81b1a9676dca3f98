// What leaves for the clipboard: words as printed, numbers of the brief, the notes of these numbers after it.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copiedNotes, copiedText } from '../../../core/assemble/copied-text.ts';
import { plainText } from '../../../core/document/map-texts.ts';
import type { Block } from '../../../core/document/tree.ts';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import {
  cell,
  cite,
  doc,
  makeWorld,
  mention,
  OPTIONS,
  p,
  range,
  refer,
  tableWith,
} from '../../builders/records.ts';

const template: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);

/** A brief of one section that cites two sources of one outlet, the first twice, and mentions an actor. */
function world() {
  const w = makeWorld();
  const brief = w.brief({ templateCopyId: w.templateCopy(template as never).id });
  const first = w.source({ title: 'Clashes in Benghazi', outlet: 'Reuters' });
  const second = w.source({ title: 'Airport closed', outlet: 'AFP' });
  const one = w.excerpt(first, 'Forty-three were killed');
  const two = w.excerpt(second, 'The airport is closed');
  const actor = w.actor('Khalifa Haftar');
  return { w, brief, one, two, actor };
}

const wordsOf = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => ('inlines' in block ? plainText(block.inlines) : block.type));

describe('a copied part of a text', () => {
  it('has no user and no password of an address, in a link, in words and in notes, and says so', () => {
    const { w, brief } = world();
    const source = w.source({ title: 'Port, https://ibex:quagga@note.example/@a' });
    const marks = [{ type: 'link' as const, attrs: { href: 'https://ibex:quagga@link.example' } }];
    const content = doc(
      p(
        { type: 'text', text: 'Link', marks },
        ' and https://ibex@words.example',
        cite(w.excerpt(source, 'one')),
      ),
    );
    const section = w.section(brief, { content });
    const reader = new RecordStore(w.records);
    const from = { briefId: brief.id, sectionId: section.id, ownerId: section.id, cut: null };
    const copied = copiedText(reader, content, from);
    expect(copied?.userLeftOut).toBe(true);
    const words = JSON.stringify(copied);
    expect(words).not.toMatch(/ibex|quagga/u);
    for (const host of ['note.example/@a', 'link.example', 'https://words.example'])
      expect(words).toContain(host);
    const notes = copiedNotes(reader, brief.id, new Set([1]));
    expect([notes?.userLeftOut, /ibex|quagga/u.test(JSON.stringify(notes))]).toEqual([true, false]);
    expect(copiedText(reader, doc(p('mailto:a@b.example')), from)?.userLeftOut).toBe(false);
  });

  it('has the numbers of the brief in brackets and the notes of these numbers after it, in full', () => {
    const { w, brief, one, two } = world();
    const third = p('Third', cite(one), '.');
    const content = doc(p('First', cite(one), '.'), p('Second', cite(two), '.'), third);
    const section = w.section(brief, { content });
    const copied = copiedText(new RecordStore(w.records), doc(third), {
      briefId: brief.id,
      sectionId: section.id,
      ownerId: section.id,
      cut: null,
    });
    expect(wordsOf(copied?.blocks ?? [])).toEqual(['Third [3].']);
    const [note, ...more] = wordsOf(copied?.notes ?? []);
    expect(more).toEqual([]);
    expect(note).toMatch(/^\[3\] .*Reuters/u);
    expect(note).toContain('Clashes in Benghazi');
  });

  it('keeps its numbers where a paragraph was cut at its beginning', () => {
    const { w, brief, one, two } = world();
    const block = p('First', cite(one), ' and second', cite(two), '.');
    const section = w.section(brief, { content: doc(block) });
    if (block.type !== 'paragraph') throw new Error('no paragraph');
    const rest = doc({ ...block, content: block.content?.slice(2) ?? [] });
    const copied = copiedText(new RecordStore(w.records), rest, {
      briefId: brief.id,
      sectionId: section.id,
      ownerId: section.id,
      cut: { blockId: block.attrs.id, inlines: 2 },
    });
    expect(wordsOf(copied?.blocks ?? [])).toEqual([' and second [2].']);
    expect(wordsOf(copied?.notes ?? [])).toEqual([expect.stringMatching(/^\[2\] .*AFP/u)]);
  });

  it('says Ibid. of no note, for the one before may have stayed behind', () => {
    const { w, brief, one, two } = world();
    const last = p('Third', cite(one), ' and fourth', cite(one), '.');
    const content = doc(p('First', cite(two), '.'), p('Second', cite(one), '.'), last);
    const section = w.section(brief, { content });
    const from = { briefId: brief.id, sectionId: section.id, ownerId: section.id, cut: null };
    const copied = copiedText(new RecordStore(w.records), doc(last), from);
    const notes = wordsOf(copied?.notes ?? []);
    expect(notes).toEqual([
      expect.stringMatching(/^\[3\] .*Clashes in Benghazi/u),
      expect.stringMatching(/^\[4\] Reuters/u),
    ]);
    expect(notes.join(' ')).not.toContain('Ibid');
  });

  it('says names in full, and what a protected actor is printed as wherever its name stands', () => {
    const { w, brief, one, actor } = world();
    const content = doc(p(mention(actor), ' spoke', cite(one), '. Khalifa Haftar left.'));
    const section = w.section(brief, { content });
    const from = { briefId: brief.id, sectionId: section.id, ownerId: section.id, cut: null };
    const open = copiedText(new RecordStore(w.records), content, from);
    expect(wordsOf(open?.blocks ?? [])).toEqual(['Khalifa Haftar spoke [1]. Khalifa Haftar left.']);
    expect(open?.hidden).toBe(false);
    const records = w.records.map((record) =>
      record.id === actor.id ? { ...actor, protected: true, protectedAs: 'a commander' } : record,
    );
    const hidden = copiedText(new RecordStore(records), content, from);
    const [words] = wordsOf(hidden?.blocks ?? []);
    expect(words).not.toMatch(/Haftar|Khalifa/u);
    expect(words).toBe('A commander spoke [1]. [A commander] left.');
    expect(hidden?.hidden).toBe(true);
  });

  it('has references in the words of the whole brief, and captions with their numbers there', () => {
    const { w, brief } = world();
    const early = tableWith({ caption: 'Early' }, ['a']);
    const late = tableWith({ caption: 'Late' }, ['b']);
    const id = w.section(brief, { content: null, options: OPTIONS }).id;
    const see = p('See ', refer(id, 'label', 'block', lateId(late)), '.');
    const content: RichText = doc(early, late, see);
    const records = w.records.map((record) => (record.id === id ? { ...record, content } : record));
    const copied = copiedText(new RecordStore(records as typeof w.records), doc(late, see), {
      briefId: brief.id,
      sectionId: id,
      ownerId: id,
      cut: null,
    });
    const [table, words] = copied?.blocks ?? [];
    expect(table?.type === 'table' ? table.caption?.label : null).toBe('Table 2.');
    expect(wordsOf(words === undefined ? [] : [words])).toEqual(['See Table 2.']);
  });

  it('counts from 1 where the text is not shown in a brief', () => {
    const { w, brief, one, two, actor } = world();
    const content = doc(p('So', cite(two), ' and so', cite(one), '.'));
    const copied = copiedText(new RecordStore(w.records), content, {
      briefId: brief.id,
      sectionId: null,
      ownerId: actor.id,
      cut: null,
    });
    expect(wordsOf(copied?.blocks ?? [])).toEqual(['So [1] and so [2].']);
    expect(copied?.notes).toHaveLength(2);
  });

  it('has the notes of both ends of a range by their numbers, also where the paragraph was cut', () => {
    const { w, brief, one, two } = world();
    const figure = w.figure('Killed', [
      w.report('an official', [cell('killed', 43)], { excerptId: one.id }),
      w.report('a website', [cell('killed', 75)], { excerptId: two.id }),
      w.report('nobody', [cell('killed', 80)]),
    ]);
    const block = p('First', cite(two), ' and ', range(figure), '.');
    const section = w.section(brief, { content: doc(block) });
    if (block.type !== 'paragraph') throw new Error('no paragraph');
    const from = { briefId: brief.id, sectionId: section.id, ownerId: section.id };
    const reader = new RecordStore(w.records);
    const whole = copiedText(reader, doc(block), { ...from, cut: null });
    const rest = doc({ ...block, content: block.content?.slice(2) ?? [] });
    const cut = copiedText(reader, rest, { ...from, cut: { blockId: block.attrs.id, inlines: 2 } });
    const numbersOf = (blocks: readonly Block[] = []) =>
      wordsOf(blocks)
        .join(' ')
        .match(/\[\d+\]/gu);
    expect(numbersOf(whole?.blocks)).toEqual(numbersOf(whole?.notes));
    expect(numbersOf(cut?.blocks)).toEqual(numbersOf(whole?.blocks)?.slice(1));
    expect(numbersOf(cut?.notes)).toEqual(numbersOf(cut?.blocks));
    const elsewhere = { ...from, cut: { blockId: 'another', inlines: 2 } };
    expect(numbersOf(copiedText(reader, doc(block), elsewhere)?.blocks)).toEqual(numbersOf(whole?.blocks));
    const apart = copiedText(reader, rest, { ...from, sectionId: null, cut: null });
    expect(numbersOf(apart?.blocks)?.[0]).toBe('[1]');
    expect(numbersOf(apart?.notes)).toEqual(numbersOf(apart?.blocks));
    expect(wordsOf(apart?.notes ?? [])[0]).toContain('Clashes in Benghazi');
    figure.reports.unshift(w.report('somebody', [cell('killed', 2)]));
    const unsaid = copiedText(reader, rest, { ...from, sectionId: null, cut: null });
    expect(unsaid?.notes).toEqual([]);
    figure.reports.pop();
    const oneEnd = copiedText(new RecordStore(w.records), rest, { ...from, sectionId: null, cut: null });
    expect(numbersOf(oneEnd?.blocks)).toEqual(['[1]']);
    expect(wordsOf(oneEnd?.notes ?? [])).toEqual([expect.stringMatching(/^\[1\] .*Airport closed/u)]);
    w.records.splice(w.records.indexOf(figure), 1);
    expect(copiedText(new RecordStore(w.records), rest, { ...from, cut: null })?.notes).toEqual([]);
  });

  it('keeps the place that a citation names within its source', () => {
    const { w, brief, one } = world();
    const citation = cite(one);
    if (citation.type === 'citation') citation.attrs.locator = 'page 7';
    const content = doc(p('First', citation, '.'));
    const section = w.section(brief, { content });
    const from = { briefId: brief.id, sectionId: section.id, ownerId: section.id, cut: null };
    expect(wordsOf(copiedText(new RecordStore(w.records), content, from)?.notes ?? [])[0]).toContain(
      'page 7',
    );
  });

  it('is none where the brief or its template can’t be read', () => {
    const { w, one } = world();
    const brief = w.brief({ templateCopyId: w.templateCopy({}).id });
    const content = doc(p('First', cite(one), '.'));
    const section = w.section(brief, { content });
    const from = { briefId: brief.id, sectionId: section.id, ownerId: section.id, cut: null };
    expect(copiedText(new RecordStore(w.records), content, from)).toBeNull();
    const gone = makeWorld('x', 7).brief();
    expect(copiedText(new RecordStore(w.records), content, { ...from, briefId: gone.id })).toBeNull();
  });
});

const lateId = (block: ReturnType<typeof tableWith>): string =>
  block.type === 'table' ? block.attrs.id : '';

describe('the notes of a view that was copied', () => {
  it('are those of the numbers that stand in it, the first of a source in full', () => {
    const { w, brief, one, two } = world();
    w.section(brief, { content: doc(p('First', cite(one), '.', cite(two), ' Third', cite(one), '.')) });
    const copied = copiedNotes(new RecordStore(w.records), brief.id, new Set([2, 3]));
    const notes = wordsOf(copied?.notes ?? []);
    expect(notes.map((note) => note.slice(0, 4))).toEqual(['[2] ', '[3] ']);
    expect(notes[0]).toContain('Airport closed');
    expect(notes[1]).toContain('Clashes in Benghazi');
    expect(copied?.hidden).toBe(false);
  });

  it('name no protected actor, and say so', () => {
    const { w, brief } = world();
    const source = w.source({ title: 'Haftar speaks', outlet: 'Reuters' });
    w.actor('Khalifa Haftar', { protected: true });
    const said = w.excerpt(source, 'Khalifa Haftar spoke');
    w.section(brief, { content: doc(p('He spoke', cite(said), '.')) });
    const copied = copiedNotes(new RecordStore(w.records), brief.id, new Set([1]));
    expect(wordsOf(copied?.notes ?? []).join(' ')).not.toContain('Khalifa Haftar');
    expect(copied?.hidden).toBe(true);
  });
});

it('of what rests on a source for background alone nothing is copied, and that is said', () => {
  const world = makeWorld();
  const brief = world.brief({ templateCopyId: world.templateCopy(template as never).id });
  const call = world.source({ title: 'A call', terms: termsFor('background') });
  const content = doc(p('Nine were brought in.', cite(world.excerpt(call, 'nine of them were brought in'))));
  const section = world.section(brief, { content });
  const copied = copiedText(new RecordStore(world.records), content, {
    briefId: brief.id,
    sectionId: section.id,
    ownerId: section.id,
    cut: null,
  });
  expect(copied).toMatchObject({ blocks: [], notes: [], hidden: true });
});
