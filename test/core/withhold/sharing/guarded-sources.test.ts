// A source that is not on the record goes as its terms let it, and one that is closed not at all, with what rests on it alone.

import type { AnyRecord } from '../../../../core/model/any-record.ts';
import type { Excerpt } from '../../../../core/model/kinds/excerpt.ts';
import type { RichInline } from '../../../../core/model/text/rich-text.ts';
import { expect, test } from 'vitest';
import { termsFor, type SourceTerms } from '../../../../core/model/kinds/source-terms.ts';
import {
  cell,
  cite,
  dateValue,
  doc,
  hop,
  makeWorld,
  mention,
  p,
  recordName,
  supports,
} from '../../../builders/records.ts';
import { asCopied, NOW, passage, shareIt } from './share-it.ts';

const QUOTE = 'they brought nine of them in before the morning prayer and two were dead';
const TEXT = `Call with Salma Idris, Tarhuna hospital\n${QUOTE}\nnobody else was there that night`;
const SECRET = /idris|tarhuna|khalil|hospital\.example|22:10|2014-05-17|call-idris/iu;

function call(terms: Partial<SourceTerms>) {
  const world = makeWorld();
  const brief = world.brief();
  const nurse = world.actor('Salma Idris');
  const source = world.source({
    title: 'Call with Salma Idris, Tarhuna hospital',
    authors: ['Mona Khalil'],
    outlet: 'Tarhuna hospital',
    url: 'https://hospital.example/idris',
    sourceKind: 'interview',
    published: dateValue('2014-05-17T22:10:00'),
    assets: {
      original: {
        sha256: 'e'.repeat(64),
        mediaType: 'text/plain',
        byteLength: 9,
        fileName: 'call-idris.txt',
      },
      text: { sha256: 'f'.repeat(64), mediaType: 'application/json', byteLength: 10, fileName: null },
    },
    terms: {
      ...termsFor('notForAttribution'),
      names: ['Salma Idris'],
      places: ['Tarhuna'],
      said: 'Tarhuna!',
      ...terms,
    },
  });
  const said = world.excerpt(source, '', {
    segments: [passage(TEXT, QUOTE)],
    attribution: [hop({ actorId: nurse.id })],
    note: 'Idris called from Tarhuna',
    tags: ['tarhuna'],
  });
  const unused = world.excerpt(source, '', { segments: [passage(TEXT, 'nobody else was there')] });
  const open = world.source({ title: 'Nine dead', outlet: 'Reuters' });
  const other = world.excerpt(open, 'Nothing.', { segments: [passage('Nothing.', 'Nothing.')] });
  world.section(brief, {
    content: doc(p('Nine were brought in.', cite(said)), p('Nine died.', cite(other))),
  });
  return { world, brief, nurse, source, said, unused, open, other, texts: { [source.id]: TEXT } };
}

test('of one that may not be quoted the copy has the agreed words and a coarse day, and no word of its own', () => {
  const { world, source, said, texts } = call({ citeAs: 'a hospital worker' });
  const copy = shareIt(world, texts);
  const made = copy.ofKind('source').find(({ redaction }) => redaction === 'terms');
  expect(made).toMatchObject({
    title: 'a hospital worker',
    authors: [],
    outlet: null,
    url: null,
    published: { edtf: '2014-05' },
    capturedAt: NOW,
    terms: { use: 'notForAttribution', citeAs: 'a hospital worker', names: [], places: [], said: '' },
    assets: { original: null },
  });
  expect(copy.whole).not.toMatch(SECRET);
  expect(copy.whole).not.toMatch(/morning prayer|nobody else|[ef]{64}/u);
  for (const id of [source.id, said.id]) expect(copy.whole).not.toContain(id);
  // What cites it still does: the passage is there without its words.
  const [excerpt, ...more] = copy.ofKind('excerpt').filter(({ sourceId }) => sourceId === made?.id);
  expect(more).toEqual([]);
  expect(excerpt).toMatchObject({ segments: [{ exact: '[…]', start: 0, end: 3 }], note: '', tags: [] });
  expect(JSON.stringify(copy.ofKind('section'))).toContain(excerpt?.id);
  expect(copy.report).toMatchObject({ sourcesUnderTerms: 1 });
  expect(copy.report.leftOut.filter(({ what }) => what === 'excerpt')).toHaveLength(1);
});

test('of one that may be quoted the text is what is in use of it, and nothing more', () => {
  const { world, texts } = call({ verbatim: true });
  const copy = shareIt(world, texts);
  const made = copy.ofKind('source').find(({ redaction }) => redaction === 'terms');
  expect(made === undefined ? '' : copy.text(made)).toBe(QUOTE);
  const [excerpt] = copy.ofKind('excerpt').filter(({ sourceId }) => sourceId === made?.id);
  expect(excerpt).toMatchObject({
    segments: [{ exact: QUOTE, prefix: '', suffix: '', start: 0, end: QUOTE.length }],
    attribution: [{ actorId: null, descriptor: made?.title }],
  });
  expect(copy.whole).not.toMatch(SECRET);
  expect(copy.whole).not.toContain('nobody else');
});

test('who is known from it alone is described, and has no relations', () => {
  const { world, nurse, brief, texts } = call({});
  world.relation(nurse, world.actor('Ward'), { label: 'leads' });
  world.section(brief, { content: doc(p('So ', mention(nurse), '.')) });
  const copy = shareIt(world, texts);
  const [described] = copy.ofKind('actor').filter((actor) => actor.protected);
  expect(described?.names[0]?.text).toBe('name withheld');
  expect(copy.ofKind('relation')).toEqual([]);
  expect(copy.whole).not.toContain(nurse.id);
});

test('places that would give it away are asked about, in texts of others too', () => {
  const { world, open, texts } = call({});
  const copy = shareIt(world, { ...texts, [open.id]: 'Nothing. The road to Tarhuna is closed.' });
  expect(copy.asked).toContain('Tarhuna');
  const hidden = shareIt(
    world,
    { ...texts, [open.id]: 'Nothing. The road to Tarhuna is closed.' },
    { suspects: { hide: 'all', leave: [] } },
  );
  expect(hidden.whole).toContain('The road to [name withheld] is closed.');
});

test('somebody whom its terms name is described, though others name him, and his name in another script is hidden', () => {
  const { world, open, nurse, texts } = call({});
  Object.assign(nurse, { names: [recordName('Salma Idris'), recordName('سلمى إدريس', 'Arab')] });
  world.excerpt(open, '', {
    segments: [passage('Nothing.', 'Nothing.')],
    attribution: [hop({ actorId: nurse.id, named: true })],
  });
  const text = 'Nothing. قالت سلمى إدريس في ترهونة.';
  world.place([recordName('Tarhuna'), recordName('ترهونة', 'Arab')]);
  const copy = shareIt(world, { ...texts, [open.id]: text }, { suspects: { hide: 'all', leave: [] } });
  expect(copy.whole).not.toMatch(/سلمى|إدريس|ترهونة|Idris|Tarhuna/u);
  expect(copy.whole).toContain('Nothing. قالت [name withheld] في [name withheld].');
  expect(copy.ofKind('actor').map(({ names }) => names.map((name) => name.text))).toEqual([
    ['name withheld'],
  ]);
});

test('a place whose name is hidden has no other names, and stands nowhere on a map', () => {
  const { world, texts } = call({});
  const place = world.place([recordName('Tarhuna'), recordName('ترهونة', 'Arab')], {
    coordinates: { latitude: 32.4331, longitude: 13.6332 },
    precision: 'settlement',
  });
  const other = world.place('Benghazi', { coordinates: { latitude: 32.11, longitude: 20.07 } });
  const copy = shareIt(world, texts, { suspects: { hide: 'all', leave: [] } });
  const byId = new Map<string, AnyRecord>(copy.ofKind('place').map((each) => [each.id, each]));
  expect(byId.get(copy.idOf(place.id))).toMatchObject({
    names: [{ text: '[name withheld]' }],
    coordinates: null,
  });
  expect(byId.get(copy.idOf(other.id))).toEqual(asCopied(copy, other));
  expect(copy.whole).not.toMatch(/ترهونة|32\.4331/u);
});

test('its title and address are hidden where others say them, and not where another source has the same', () => {
  const { world, brief, open, texts } = call({ names: [], places: [] });
  world.section(brief, {
    content: doc(
      p('See https://hospital.example/idris for it.'),
      p('Read: Call with Salma Idris, Tarhuna hospital.'),
    ),
  });
  const copy = shareIt(world, {
    ...texts,
    [open.id]: 'Nothing. Call with Salma Idris, Tarhuna hospital. More.',
  });
  expect(copy.whole).not.toMatch(/hospital\.example|Call with Salma/u);
  expect(copy.whole).toContain('Nothing. [Name withheld]. More.');
});

test('a title that is the name of somebody who may be told of is not hidden', () => {
  const { world, brief, texts } = call({ names: [], places: [] });
  const ministry = world.actor('Ministry of Public Works');
  world.source({ title: 'Ministry of Public Works', terms: termsFor('notForAttribution') });
  world.section(brief, { content: doc(p('The Ministry of Public Works denies it.')) });
  const copy = shareIt(world, texts);
  expect(copy.whole).toContain('The Ministry of Public Works denies it.');
  expect(copy.ofKind('actor')).toContainEqual(asCopied(copy, ministry));
});

test('a passage that has its words is not in the copy, and a source that derives from it does not say so', () => {
  const { world, brief, source, open, texts } = call({});
  world.section(brief, { content: doc(p(`He wrote: ${QUOTE}.`), p('This stays.')) });
  Object.assign(open, { origin: { type: 'derived', from: 'a call', sourceId: source.id } });
  Object.assign(source, { origin: { type: 'derived', from: 'an article', sourceId: open.id } });
  const copy = shareIt(world, texts);
  expect(copy.whole).not.toContain('morning prayer');
  expect(copy.whole).toContain('This stays.');
  expect(copy.ofKind('source').map(({ origin }) => origin)).toEqual([null, null]);
  expect(copy.report.leftOut.some(({ what }) => what === 'passage')).toBe(true);
});

test.each([
  'background',
  'embargoed',
] as const)('of one that is %s nothing goes, nor what rests on it alone', (use) => {
  const { world, brief, said, other, nurse, texts } = call({ ...termsFor(use), names: ['Salma Idris'] });
  const closedEvent = world.event('Nine were carried in', '2014-05-17', {
    evidence: supports(said),
    placeId: world.place('Tarhuna').id,
  });
  const openEvent = world.event('Nine died', '2014-05-18', { evidence: supports(other) });
  world.figure('Carried in', [world.report(nurse, [cell('wounded', 9)], { excerptId: said.id })]);
  world.judgement(doc(p('They will come again.')), { basis: supports(said) });
  world.section(brief, { content: doc(p('Carried in.', cite(said)), p('This stays.')) });
  const copy = shareIt(world, texts);
  expect(copy.ofKind('source').map(({ title }) => title)).toEqual(['Nine dead']);
  expect(copy.ofKind('excerpt')).toHaveLength(1);
  expect(copy.ofKind('event').map(({ id }) => id)).toEqual([copy.idOf(openEvent.id)]);
  expect(copy.ofKind('figure')).toEqual([]);
  expect(copy.ofKind('judgement')).toEqual([]);
  expect(copy.ofKind('place')).toEqual([]);
  expect(copy.whole).not.toMatch(SECRET);
  expect(copy.whole).not.toContain(closedEvent.id);
  expect(copy.whole).not.toMatch(/Carried in|They will come|Nine were brought/u);
  expect(copy.whole).toContain('This stays.');
  expect(copy.report.leftOut).toContainEqual({
    what: 'source',
    title: 'Call with Salma Idris, Tarhuna hospital',
  });
});

test('all briefs go, each with its sections, and lead to each other as before', () => {
  const { world, brief, texts } = call({});
  const next = world.brief({ previousBriefId: brief.id, title: 'Next' });
  world.section(next, { title: 'Second', content: doc(p('This stays.')) });
  const copy = shareIt(world, texts);
  expect(copy.ofKind('brief').map(({ title, previousBriefId }) => [title, previousBriefId])).toEqual([
    ['Libya: clashes in Benghazi', null],
    ['Next', copy.idOf(brief.id)],
  ]);
  expect(copy.ofKind('section').map(({ title }) => title)).toContain('Second');
});

test('judgements lead to those before them, also where no brief is', () => {
  const { world, other, texts } = call({});
  const records = world.records.filter(({ kind }) => kind !== 'brief' && kind !== 'section');
  const before = world.judgement(doc(p('They will come.')), { basis: supports(other) });
  const after = world.judgement(doc(p('They came.')), { basis: supports(other), previousId: before.id });
  const copy = shareIt({ records: [...records, before, after] }, texts);
  expect(copy.ofKind('judgement').map(({ id, previousId }) => [id, previousId])).toEqual([
    [copy.idOf(before.id), null],
    [copy.idOf(after.id), copy.idOf(before.id)],
  ]);
});

test('the letter of an outlet stays behind with the only source that has it', () => {
  const { world, texts } = call({});
  const unused = world.source({ title: 'Nobody used it', outlet: 'The Gazette' });
  world.rating('The Gazette', 'B');
  const reuters = world.rating('Reuters', 'A');
  const ratings = (copy: ReturnType<typeof shareIt>) => copy.ofKind('rating').map(({ name }) => name);
  expect(ratings(shareIt(world, texts))).toEqual(['The Gazette', 'Reuters']);
  const copy = shareIt(world, texts, {
    choose: (records) =>
      records.filter((record) => record.kind !== 'source' || record.title !== unused.title),
  });
  expect(ratings(copy)).toEqual([reuters.name]);
  expect(copy.whole).not.toContain('Gazette');
});

test('a copy of the copy is as it was: nothing in it is a title or a name any more', () => {
  const { world, brief, texts } = call({ citeAs: 'a hospital worker' });
  world.section(brief, { content: doc(p('So says a hospital worker, on the phone.')) });
  const copy = shareIt(world, texts);
  const made = copy.ofKind('source').find(({ redaction }) => redaction === 'terms');
  const again = shareIt(
    { records: [...copy.records] },
    made === undefined ? {} : { [made.id]: copy.text(made) },
  );
  expect(again.whole).toContain('So says a hospital worker, on the phone.');
  expect(again.asked).toEqual([]);
});

test('a talk on the record goes as its cited passages where who speaks in it is only described', () => {
  const world = makeWorld();
  const brief = world.brief();
  const source = world.source({
    title: 'Talk in the east',
    sourceKind: 'interview',
    terms: termsFor('onRecord'),
    assets: {
      original: { sha256: 'e'.repeat(64), mediaType: 'text/plain', byteLength: 9, fileName: null },
      text: { sha256: 'f'.repeat(64), mediaType: 'application/json', byteLength: 10, fileName: null },
    },
  });
  const hops = [hop({ actorId: null, descriptor: 'a health worker', named: false })];
  const said = world.excerpt(source, '', { segments: [passage(TEXT, QUOTE)], attribution: hops });
  world.section(brief, { content: doc(p('Nine were brought in.', cite(said))) });
  const copy = shareIt(world, { [source.id]: TEXT }, { originals: { [source.id]: [TEXT] } });
  const [shared] = copy.ofKind('source');
  expect(shared).toMatchObject({ title: 'Talk in the east', redaction: 'terms', assets: { original: null } });
  expect(copy.ofKind('excerpt').map(({ segments }) => segments[0]?.exact)).toEqual([QUOTE]);
  expect(copy.whole).not.toMatch(/nobody else was there|Salma/u);
});

test('of whoever is named with a place, the place is asked about, and what everybody says of it is not', () => {
  const world = makeWorld();
  world.source({ authors: ['Salma Idris, Zwettl hospital'], terms: termsFor('notForAttribution') });
  world.section(world.brief(), {
    content: doc(p('Idris of Zwettl hospital says that a hospital worker left.')),
  });
  const copy = shareIt(world);
  expect(copy.asked).toEqual(['Idris', 'Zwettl']);
});

test('who wrote a guarded source is hidden everywhere, and whose it is is asked about, unless an open one says the same', () => {
  const guarded = (open: boolean) => {
    const world = makeWorld();
    const brief = world.brief();
    world.source({
      title: 'What was said at the radio',
      outlet: 'Radio Nahda Beni',
      authors: ['Hidden Khalil'],
      terms: termsFor('notForAttribution'),
    });
    if (open) world.source({ title: 'News', outlet: 'Radio Nahda Beni', authors: ['Hidden Khalil'] });
    world.actor('Somebody', { protected: true, protectedAs: 'an officer' });
    world.section(brief, { content: doc(p('Hidden Khalil of Radio Nahda Beni has it.')) });
    return shareIt(world);
  };
  expect(guarded(false).whole).not.toContain('Hidden Khalil');
  expect(guarded(false).asked).toContain('Radio Nahda Beni');
  expect(guarded(true).whole).toContain('Hidden Khalil of Radio Nahda Beni has it.');
  expect(guarded(true).asked).toEqual([]);
});

test('where in a talk something was said, and who claims what it alone tells, stay behind', () => {
  const world = makeWorld();
  const brief = world.brief();
  const speaker = world.actor('Salma Idris');
  const source = world.source({
    title: 'Call with a nurse',
    outlet: null,
    sourceKind: 'call',
    terms: { ...termsFor('notForAttribution'), citeAs: 'a health worker' },
  });
  const said = world.excerpt(source, '', {
    segments: [passage(TEXT, QUOTE)],
    attribution: [hop({ actorId: speaker.id })],
  });
  const open = world.source({ title: 'Nine dead', outlet: 'Reuters' });
  const other = world.excerpt(open, 'Nothing.', { segments: [passage('Nothing.', 'Nothing.')] });
  world.event('Ward opened', '2014-05-01', {
    evidence: supports(other),
    actors: [{ actorId: speaker.id, role: 'agent' }],
  });
  world.event('Nine brought in', '2014-05-16', {
    evidence: supports(said),
    status: 'claimed',
    statusBy: [{ actorId: speaker.id, descriptor: null }],
    actors: [{ actorId: speaker.id, role: 'speaker' }],
  });
  const located = (excerpt: Excerpt): RichInline => ({
    type: 'citation',
    attrs: { excerptIds: [excerpt.id], locator: 'at 07:05, Ward 3' },
  });
  world.section(brief, { content: doc(p('Nine.', located(said), ' Ten.', located(other))) });
  const copy = shareIt(world, { [source.id]: TEXT });
  expect(copy.whole.split('Ward 3')).toHaveLength(2);
  const told = copy.ofKind('event').find(({ title }) => title === 'Nine brought in');
  expect(told?.statusBy).toEqual([{ actorId: null, descriptor: 'a health worker' }]);
  expect(told?.actors).toEqual([]);
});

test('an open source does not tell that a guarded one is a version of it, or came with it', () => {
  const { world, source } = call({});
  const open = world.source({
    title: 'The same in the press',
    outlet: 'Gazette',
    alike: { sourceId: source.id, how: 'sameText' },
    attachedTo: source.id,
  });
  world.excerpt(open, 'Nothing.', { segments: [passage('Nothing.', 'Nothing.')] });
  const copy = shareIt(world, { [source.id]: TEXT });
  expect(copy.ofKind('source').find(({ title }) => title === open.title)).toMatchObject({
    alike: null,
    attachedTo: null,
  });
});
