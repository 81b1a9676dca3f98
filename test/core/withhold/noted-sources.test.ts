// A call, a meeting, a broadcast: what a document and a copy tell of a note, on the record and under its terms.

import { describe, expect, test } from 'vitest';
import { forgottenWith } from '../../../core/withhold/forgotten.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { onRecord, type SourceTerms, termsFor } from '../../../core/model/kinds/source-terms.ts';
import { cite, dateValue, doc, makeWorld, p } from '../../builders/records.ts';
import { assembled, briefIn, lines, notes } from '../assemble/assembled-lines.ts';
import { asCopied, passage, shareIt } from './sharing/share-it.ts';

const QUOTE = 'thirteen were registered by a quarter to seven and three of them were children';
const SECRET = /idris|quaggari|218 91 555|signal|07:0[59]|06:0[59]|2026-11-30|30 November/iu;

function called(terms: SourceTerms, fields: Partial<Source> = {}, language = 'en') {
  const world = makeWorld();
  const brief = briefIn(world, { language });
  const call = world.source({
    title: 'Call with Salma Idris, 30 Nov 2026, 07:05',
    authors: ['Salma Idris, Quaggari hospital'],
    outlet: null,
    sourceKind: 'call',
    published: dateValue('2026-11-30T07:05:00'),
    note: { channel: 'Signal +218 91 555 01 02', writtenAt: '2026-11-30T06:09:00.000Z', basis: 'heard' },
    terms,
    ...fields,
  });
  const said = world.excerpt(call, '', { segments: [passage(QUOTE, QUOTE)] });
  world.section(brief, { content: doc(p('Thirteen were killed.', cite(said))) });
  world.section(brief, { sectionKind: 'sources', title: 'Sources' });
  return { world, brief, call };
}

const noteOf = ({ world, brief }: Pick<ReturnType<typeof called>, 'world' | 'brief'>): string =>
  notes(assembled(world, brief).blocks)[0]?.[1] ?? '';

const guarded = (more: Partial<SourceTerms> = {}): SourceTerms => ({
  ...termsFor('notForAttribution'),
  citeAs: 'a health worker',
  names: ['Salma Idris'],
  places: ['Quaggari', '+218 91 555 01 02'],
  ...more,
});

describe('a note that is not for attribution', () => {
  test('is cited as a call with the words that were agreed on, as exact as was agreed', () => {
    expect(noteOf(called(guarded()))).toBe('Call with a health worker, November 2026.');
    expect(noteOf(called(guarded({ day: 'day' })))).toBe('Call with a health worker, 30 November 2026.');
    expect(noteOf(called(guarded({ day: 'none', citeAs: '' })))).toBe(
      'Call with a source who asked not to be named.',
    );
  });

  test('has neither who spoke nor channel nor hour in the document', () => {
    const { world, brief } = called(guarded());
    expect(JSON.stringify(assembled(world, brief).tree)).not.toMatch(SECRET);
  });

  test('is told in the language of the brief', () => {
    const french = { citeAs: 'une soignante', day: 'none' } as const;
    expect(noteOf(called(guarded(french), {}, 'fr'))).toBe('Appel avec une soignante.');
    const arabic = { citeAs: 'عاملة صحية', day: 'none' } as const;
    expect(noteOf(called(guarded(arabic), {}, 'ar'))).toBe('مكالمة مع عاملة صحية.');
  });

  test('says in the list of sources how whoever spoke knows it', () => {
    const { world, brief } = called(guarded());
    expect(lines(assembled(world, brief).blocks).join('\n')).toContain(
      'Call with a health worker, November 2026 (heard from others).',
    );
  });

  test('leaves nothing of itself in a copy, and prints from it as it does here', () => {
    const { world, brief, call } = called(guarded());
    const before = assembled(world, brief).blocks;
    const copy = shareIt(world, { [call.id]: QUOTE });
    expect(copy.whole).not.toMatch(SECRET);
    expect(copy.ofKind('source')[0]).toMatchObject({
      sourceKind: 'call',
      authors: [],
      note: { channel: '', writtenAt: null, basis: 'heard' },
    });
    const after = assembled({ ...world, records: [...copy.records] }, asCopied(copy, brief)).blocks;
    expect(notes(after)).toEqual(notes(before));
    expect(lines(after)).toEqual(lines(before));
  });

  test('has its channel hidden where it stands in a text of a copy', () => {
    const { world, brief, call } = called(guarded());
    world.section(brief, { content: doc(p('Reached by Signal +218 91 555 01 02 at night.')) });
    const copy = shareIt(world, { [call.id]: QUOTE });
    expect(copy.whole).not.toContain('555 01 02');
  });
});

test('a meeting under the Chatham House Rule is told by the words of the rule alone', () => {
  const terms = termsFor('chathamHouse');
  expect(noteOf(called(terms, { sourceKind: 'meeting' }))).toBe(
    'A participant in a meeting under the Chatham House Rule, November 2026.',
  );
});

describe('a note that is on the record', () => {
  test('says with whom, on which day and at which hour, without the title that it has here', () => {
    const made = called(onRecord, { title: 'the one who shouts', authors: ['Salma Idris'] });
    expect(noteOf(made)).toMatch(/^Call with Salma Idris, 30 November 2026, 07:05/u);
    expect(JSON.stringify(assembled(made.world, made.brief).tree)).not.toMatch(/shouts|Signal|accessed/u);
  });

  test('names the station of what was monitored, and by itself what nobody is named for', () => {
    const monitored: Partial<Source> = { sourceKind: 'monitoring', authors: [], outlet: 'Radio Karsan' };
    expect(noteOf(called(onRecord, monitored))).toMatch(/^Monitoring of Radio Karsan, 30 November 2026/u);
    expect(noteOf(called(onRecord, { sourceKind: 'cable', authors: [] }))).toMatch(/^Cable, 30 November/u);
  });
});

test('what is left of a note that is forgotten is found by its channel', () => {
  const { world, call } = called(guarded());
  const event = world.event('Ask again by Signal +218 91 555 01 02', '2026-12-01');
  const { left } = forgottenWith(new RecordStore(world.records), call, QUOTE);
  expect(left).toContain(event.title);
});
