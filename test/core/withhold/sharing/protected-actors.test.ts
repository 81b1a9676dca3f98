// A protected actor leaves as its description: under another id, with nothing of it anywhere in the copy.

import type { AnyRecord } from '../../../../core/model/any-record.ts';
import { expect, test } from 'vitest';
import { lettersOf, lettersToText } from '../../../../core/base/letters-of.ts';
import { foldText } from '../../../../core/base/text-fold.ts';
import {
  cell,
  cite,
  doc,
  hop,
  makeWorld,
  mention,
  p,
  recordName,
  supports,
  table,
  tableWith,
} from '../../../builders/records.ts';
import { asCopied, passage, shareIt } from './share-it.ts';

const NAMES = [recordName('Salma Quaggari'), recordName('سلمى القوجاري', 'Arab')];
const lettersIn = (text: string): string => lettersToText(lettersOf(text));
/** In all letters in a row, whatever stands between them. */
const tells = (text: string): string[] =>
  ['salmaquaggari', 'quaggarisalma', foldText('سلمىالقوجاري')].filter((name) =>
    lettersIn(text).includes(name),
  );

/** A nurse who is protected, and everything that can be known of her. */
function ward() {
  const world = makeWorld();
  const brief = world.brief({ title: 'Salma Quaggari and the ward', authors: ['Salma Quaggari'] });
  const hospital = world.actor('Tobruk hospital');
  const nurse = world.actor(NAMES, {
    protected: true,
    protectedAs: 'a hospital worker',
    roles: [
      {
        id: 'r1',
        title: 'Head of the burns unit',
        organisationId: hospital.id,
        organisation: 'Burns unit',
        from: null,
        to: null,
        evidence: [],
      },
    ],
    facts: [{ id: 'f1', label: 'Born', value: '1971 in Zliten', evidence: [] }],
    summary: doc(p('She trained in Zliten.')),
    picture: { sha256: 'c'.repeat(64), mediaType: 'image/png', byteLength: 1, fileName: 'salma.png' },
  });
  const TEXT = 'Nine were brought in, said Salma Quaggari on Friday.\nSalma Quaggari asked for blood.';
  const article = world.source({ title: 'A ward at night' });
  const said = world.excerpt(article, '', {
    segments: [passage(TEXT, 'Nine were brought in, said Salma Quaggari')],
    attribution: [hop({ actorId: nurse.id, descriptor: 'head of the burns unit', verb: 'said' })],
  });
  return { world, brief, hospital, nurse, article, said, texts: { [article.id]: TEXT } };
}

test('it is a new record, with the words that are printed and nothing else', () => {
  const { world, nurse, hospital, texts } = ward();
  world.relation(nurse, hospital, { label: 'works at' });
  const copy = shareIt(world, texts);
  const [other, described] = copy.ofKind('actor');
  expect(other?.id).toBe(copy.idOf(hospital.id));
  expect(described).toMatchObject({
    names: [{ text: 'a hospital worker', script: 'Latn' }],
    roles: [],
    facts: [],
    summary: null,
    picture: null,
    protected: true,
    protectedAs: 'a hospital worker',
  });
  expect(described?.id).not.toBe(nurse.id);
  expect(copy.ofKind('relation')).toEqual([]);
  expect(copy.whole).not.toMatch(/burns unit|Zliten|c{64}|salma\.png/iu);
  expect(copy.whole).not.toContain(nurse.id);
  expect(tells(copy.whole)).toEqual([]);
  expect(copy.report.actorsDescribed).toBe(1);
});

test('whoever referred to it refers to what it is now, and says nothing beside it', () => {
  const { world, brief, nurse, said, hospital, texts } = ward();
  world.section(brief, {
    content: doc(p('So says ', mention(nurse, 'Nurse Salma'), '.', cite(said))),
    options: { ...world.section(brief).options, actorIds: [nurse.id, hospital.id] },
  });
  world.event('Nine brought in', '2014-05-17', {
    actors: [{ actorId: nurse.id, role: 'speaker' }],
    statusBy: [{ actorId: nurse.id, descriptor: 'the head nurse' }],
  });
  world.figure('Brought in', [
    world.report(nurse, [cell('wounded', 9)], {
      claimant: { actorId: nurse.id, descriptor: 'the head nurse' },
      excerptId: said.id,
    }),
  ]);
  const copy = shareIt(world, texts);
  const id = copy.ofKind('actor').find((actor) => actor.protected)?.id;
  const section = copy.ofKind('section').find(({ content }) => content !== null);
  expect(section?.options.actorIds).toEqual([id, copy.idOf(hospital.id)]);
  expect(JSON.stringify(section?.content)).toContain(`"actorId":"${id}","label":null`);
  expect(copy.ofKind('event')[0]).toMatchObject({
    actors: [{ actorId: id, role: 'speaker' }],
    statusBy: [{ actorId: id, descriptor: null }],
  });
  expect(copy.ofKind('figure')[0]?.reports[0]?.claimant).toEqual({ actorId: id, descriptor: null });
  expect(copy.ofKind('excerpt')[0]?.attribution[0]).toMatchObject({
    actorId: id,
    descriptor: null,
    named: false,
    verb: 'said',
  });
  expect(copy.whole).not.toMatch(/head nurse|Nurse Salma/u);
});

test('its names are hidden in every text there is, however they are written', () => {
  const { world, brief, hospital, article, said, texts } = ward();
  const bold = (text: string) => ({ type: 'text' as const, text, marks: [{ type: 'bold' as const }] });
  const link = (text: string, href: string) => ({
    type: 'text' as const,
    text,
    marks: [{ type: 'link' as const, attrs: { href } }],
  });
  world.section(brief, {
    title: 'What S. Quaggari saw',
    content: doc(
      p('As ', bold('Salma Quag'), 'gari and Sal\u200Bma Quag\u00ADgari said, and سلمى القوجاري.'),
      p(
        link('here', 'https://a.example/Salma%20Quaggari'),
        ' ',
        link('there', 'https://a.example/salma-quaggari'),
      ),
      table(['Who', 'What'], ['Quaggari, Salma', 'nine']),
      tableWith({ caption: 'By Salma Quaggari' }, ['A'], ['B']),
      {
        type: 'image',
        attrs: {
          id: 'i1',
          sha256: 'd'.repeat(64),
          mediaType: 'image/png',
          alt: 'Salma Quaggari at work',
          decorative: false,
          widthPercent: 50,
          caption: 'SALMA QUAGGARI',
        },
      },
      p('Nine.', { type: 'citation', attrs: { excerptIds: [said.id], locator: 'so Salma Quaggari' } }),
    ),
    options: { ...world.section(brief).options, altText: 'A line to Salma Quaggari' },
  });
  world.figure('How many did Salma Quaggari see?', [
    world.report('colleagues of Salma Quaggari', [cell('wounded', 'Salma Quaggari’s nine')], {
      derived: 'after Salma Quaggari',
    }),
  ]);
  world.event('Salma Quaggari speaks', '2014', { description: doc(p('Salma Quaggari, again.')) });
  world.judgement(doc(p('Salma Quaggari is right.')), { alternatives: 'Salma Quaggari errs.' });
  world.templateCopy({ id: 'own', footer: 'By Salma Quaggari' });
  world.place('Salma Quaggari Street');
  world.rating('Salma Quaggari', 'B');
  world.source({
    title: 'Wire on Salma Quaggari',
    authors: ['Salma Quaggari'],
    url: 'https://wire.example/salma_quaggari.html',
    origin: { type: 'derived', from: 'Salma Quaggari', sourceId: article.id },
  });
  world.dismissal('protected-names', brief.id, 'Salma Quaggari', 'known');
  world.actor('Quaggari family of Salma Quaggari');
  world.relation(hospital, world.actor('Ward 3'), { label: 'led by Salma Quaggari' });
  const copy = shareIt(world, texts);
  expect(tells(copy.whole)).toEqual([]);
  expect(copy.whole).toContain('[a hospital worker]');
  expect(copy.whole).not.toMatch(/salma_quaggari|Salma%20/u);
  expect(copy.ofKind('dismissal')).toEqual([]);
  expect(copy.ofKind('rating')).toEqual([]);
  const wire = copy.ofKind('source').find(({ title }) => title.startsWith('Wire'));
  expect(wire).toMatchObject({ url: null, redaction: 'names', origin: { sourceId: copy.idOf(article.id) } });
});

test('a source that names it is another text: passages are found again in it, and the original stays', () => {
  const { world, article, said, texts } = ward();
  Object.assign(article, {
    assets: {
      original: { sha256: 'e'.repeat(64), mediaType: 'text/html', byteLength: 9, fileName: 'ward.html' },
      text: article.assets.text,
    },
  });
  const split = world.excerpt(article, '', {
    segments: [passage(texts[article.id] ?? '', 'Quaggari asked for blood')],
    insertions: [{ segment: 0, offset: 9, text: 'then' }],
  });
  const copy = shareIt(world, texts, { originals: { [article.id]: ['<p>nothing of her</p>'] } });
  const [source] = copy.ofKind('source');
  if (source === undefined) throw new Error('no source');
  const text = copy.text(source);
  expect(text).toBe(
    'Nine were brought in, said [a hospital worker] on Friday.\n[A hospital worker] asked for blood.',
  );
  expect(source).toMatchObject({ redaction: 'names', textLength: text.length, assets: { original: null } });
  expect(source.assets.text.sha256).not.toBe(article.assets.text.sha256);
  for (const excerpt of copy.ofKind('excerpt'))
    for (const { exact, start, end, prefix, suffix } of excerpt.segments) {
      expect(text.slice(start, end)).toBe(exact);
      expect(text.endsWith(prefix, start) || text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(text.startsWith(suffix, end)).toBe(true);
    }
  const byId = (id: string) => copy.ofKind('excerpt').find((excerpt) => excerpt.id === copy.idOf(id));
  expect(byId(said.id)?.segments[0]?.exact).toBe('Nine were brought in, said [a hospital worker]');
  const moved = byId(split.id);
  expect(moved?.segments[0]?.exact).toBe('[A hospital worker] asked for blood');
  expect(moved?.insertions).toEqual([{ segment: 0, offset: '[a hospital worker] '.length, text: 'then' }]);
  expect(copy.report.leftOut).toContainEqual({ what: 'original', title: 'A ward at night' });
});

test('a name over the end of a paragraph is hidden, and the paragraphs stay', () => {
  const { world, article } = ward();
  const text = 'So said Salma\nQuaggari of it.\nThe end.';
  const end = world.excerpt(article, '', { segments: [passage(text, 'The end.')] });
  world.records.splice(
    world.records.findIndex((record) => record.kind === 'excerpt' && record.id !== end.id),
    1,
  );
  const copy = shareIt(world, { [article.id]: text });
  const [source] = copy.ofKind('source');
  const made = source === undefined ? '' : copy.text(source);
  expect(made).toBe('So said [a hospital worker]\n of it.\nThe end.');
  expect(copy.ofKind('excerpt')[0]?.segments[0]).toMatchObject({
    exact: 'The end.',
    start: made.indexOf('The end.'),
  });
});

test('an excerpt of which nothing is left is left out with what cites it, and told', () => {
  const { world, brief, article } = ward();
  const text = 'So said Salma\nQuaggari\nof it.';
  const lost = world.excerpt(article, '', { segments: [passage(text, 'Quaggari')] });
  world.section(brief, { content: doc(p('Cited.', cite(lost))) });
  const event = world.event('Cited', '2014', { evidence: supports(lost) });
  world.records.splice(
    world.records.findIndex((record) => record.kind === 'excerpt' && record.id !== lost.id),
    1,
  );
  const copy = shareIt(world, { [article.id]: text });
  expect(copy.ofKind('excerpt')).toEqual([]);
  expect(copy.ofKind('event').find(({ id }) => id === copy.idOf(event.id))?.evidence).toEqual([]);
  expect(JSON.stringify(copy.ofKind('section'))).not.toContain('citation');
  expect(copy.report.leftOut.filter(({ what }) => what === 'excerpt')).toHaveLength(1);
});

test('an original stays where nobody can look through it, or it names somebody whom the text does not', () => {
  const { world } = ward();
  const original = (fileName: string) => ({
    original: { sha256: 'e'.repeat(64), mediaType: 'text/html', byteLength: 9, fileName },
    text: { sha256: 'a'.repeat(64), mediaType: 'application/json', byteLength: 10, fileName: null },
  });
  const pdf = world.source({ title: 'PDF', assets: original('a.pdf') });
  const menu = world.source({ title: 'Menu', assets: original('b.html') });
  const free = world.source({ title: 'Free', assets: original('c.html') });
  const named = world.source({ title: 'Named', assets: original('Salma-Quaggari.html') });
  const copy = shareIt(
    world,
    {},
    { originals: { [menu.id]: ['<a>Salma Quaggari</a>'], [free.id]: ['<a>Home</a>'], [named.id]: ['Home'] } },
  );
  const sources = new Map<string, AnyRecord>(copy.ofKind('source').map((source) => [source.id, source]));
  const by = { get: ({ id }: AnyRecord) => sources.get(copy.idOf(id)) };
  expect(by.get(pdf)).toMatchObject({ redaction: 'original', assets: { original: null } });
  expect(by.get(menu)).toMatchObject({ redaction: 'original', assets: { original: null } });
  expect(by.get(free)).toEqual(asCopied(copy, free));
  expect(by.get(named)).toMatchObject({ redaction: 'names', assets: { original: null } });
});

test('parts of names are asked about once a spelling, in texts of sources too, and go as was said', () => {
  const { world, brief, article } = ward();
  world.section(brief, { content: doc(p('Salma again. The Quaggari family.')) });
  const texts = { [article.id]: 'Quaggari spoke. Salma too.' };
  world.records.splice(
    world.records.findIndex(({ kind }) => kind === 'excerpt'),
    1,
  );
  expect([...shareIt(world, texts).asked].sort()).toEqual(['Quaggari', 'Salma']);
  const copy = shareIt(world, texts, { suspects: { hide: ['Quaggari'], leave: ['Salma'] } });
  expect(copy.asked).toEqual([]);
  expect(copy.whole).toContain('Salma again. The [a hospital worker] family.');
  expect(copy.whole).toContain('[A hospital worker] spoke. Salma too.');
  const all = shareIt(world, texts, { suspects: { hide: 'all', leave: [] } });
  expect(all.asked).toEqual([]);
  expect(lettersIn(all.whole)).not.toMatch(/salma|quaggari/u);
});

test('a description that has a word of the name is nothing to ask about', () => {
  const { world, nurse, texts } = ward();
  Object.assign(nurse, { names: [recordName('Tobruk Hospital Union')], protectedAs: 'a hospital worker' });
  const hospital = world.records.find((record) => record.kind === 'actor' && record.id !== nurse.id);
  Object.assign(hospital ?? {}, { names: [recordName('Ward')] });
  world.event('The Tobruk Hospital Union speaks', '2014');
  expect(shareIt(world, texts).asked).toEqual([]);
});
