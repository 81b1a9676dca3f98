// Names of a source that is forgotten are found however they are written, in whatever field it had them: the passage goes or, where that
// can't be or somebody wants otherwise, the place is told. Afterwards nothing asks any more.

import { describe, expect, test } from 'vitest';
import type { ExportRecord } from '../../../core/model/kinds/export-record.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { forgottenWith } from '../../../core/withhold/forgotten.ts';
import { cell, doc, hop, makeWorld, OPTIONS, p, recordName, supports } from '../../builders/records.ts';
import { envOf, runBackAndForth } from '../../builders/run-command.ts';

const RAIN = 'It rains.';

function made() {
  const world = makeWorld();
  const brief = world.brief();
  const call = world.source({
    title: 'Call of Monday',
    authors: [],
    outlet: null,
    terms: termsFor('notForAttribution'),
  });
  const spoken = (name: string, script: 'Latn' | 'Arab' = 'Latn', fields = {}) => {
    const actor = world.actor(name, { names: [recordName(name, script)], ...fields });
    world.excerpt(call, 'they brought nine in', { attribution: [hop({ actorId: actor.id })] });
    return actor;
  };
  const write = (words: string) => world.section(brief, { content: doc(p(`${words} ${RAIN}`)) });
  const open = () => world.source({ title: 'The harbour is open', authors: [], outlet: 'Open news' });
  const forgotten = (text: string | null = null, leave: 'all' | readonly string[] | null = null) => {
    const what = forgottenWith(new RecordStore(world.records), call, text, leave);
    const { store } = runBackAndForth(world.records, forgetSource, what, envOf(world));
    const texts = store.ofKind('section').map(({ content }) => JSON.stringify(content));
    return { what, store, all: texts.join('\n') };
  };
  return { world, brief, call, spoken, write, open, forgotten };
}
type Made = ReturnType<typeof made>;

describe.each<[string, string, (of: Made) => void]>([
  [
    'a speaker in words',
    'Nadia Ferjani told us more.',
    ({ world, call }) => {
      world.excerpt(call, 'they brought nine in', { attribution: [hop({ descriptor: 'Nadia Ferjani' })] });
    },
  ],
  [
    'whoever reported a number, in words',
    'Nadia Ferjani told us more.',
    ({ world, call }) => {
      const excerptId = world.excerpt(call, 'nine died').id;
      const open = world.report('residents', [cell('killed', 7)]);
      world.figure('Killed', [world.report('Nadia Ferjani', [cell('killed', 9)], { excerptId }), open]);
    },
  ],
  [
    'its translator',
    'Nadia Ferjani translated it.',
    ({ world, call }) => {
      const translation = { text: 'on en a amené neuf', language: 'fr', translator: 'Nadia Ferjani' };
      world.excerpt(call, 'they brought nine in', { translation });
    },
  ],
  [
    'its outlet',
    'The Qasr Hamad clinic is ours.',
    ({ call }) => {
      call.outlet = 'Qasr Hamad clinic';
    },
  ],
  [
    'a handle without digit',
    'Reach us via zaraqa.hamdi there.',
    ({ call }) => {
      call.note = { channel: 'by signal: zaraqa.hamdi', writtenAt: null, basis: null };
    },
  ],
  [
    'an Arabic name after what is written together with it',
    'قال ذلك لحمدون امس.',
    ({ spoken }) => {
      spoken('سلمى حمدون', 'Arab');
    },
  ],
  ['a part of three letters', 'Nur told us.', ({ spoken }) => void spoken('Ali Nur')],
  ['a short name the other way round', 'We met Li, Ana there.', ({ spoken }) => void spoken('Ana Li')],
  ['initials', 'We met S.Q. there.', ({ spoken }) => void spoken('Salma Quaggari')],
  ['letters that look alike', 'Sаlmа Quаggаri was there.', ({ spoken }) => void spoken('Salma Quaggari')],
  ['a name broken by a hyphen', 'Quag-gari was there.', ({ spoken }) => void spoken('Salma Quaggari')],
  [
    'a name inside of an address',
    'See @drsalmaquaggari there.',
    ({ spoken }) => void spoken('Salma Quaggari'),
  ],
  [
    'some words of an organisation',
    'The Tajamo Watani met us.',
    ({ spoken }) => {
      spoken('Tajamo Watani Front', 'Latn', { actorType: 'organisation' });
    },
  ],
  [
    'a short passage, word for word',
    'One told us “nine of them were dead”.',
    ({ world, call }) => {
      world.excerpt(call, 'nine of them were dead');
    },
  ],
  [
    'a passage without spaces',
    '他们昨晚把九个伤员送到医院门口。',
    ({ world, call }) => {
      world.excerpt(call, '昨晚把九个伤员送到医院');
    },
  ],
  [
    'its words about its terms',
    'She says: do not say my name is Quaggari.',
    ({ call }) => {
      call.terms = { ...call.terms, said: 'do not say my name is Quaggari' };
    },
  ],
])('%s', (_, sentence, build) => {
  test('goes with its sentence, and the others stay', () => {
    const of = made();
    build(of);
    of.write(sentence);
    const { what, all } = of.forgotten();
    expect([...what.passages, ...what.perhaps]).toEqual([sentence]);
    expect(all).toContain(RAIN);
    expect(what.left).toEqual([]);
  });
});

test('a name in a link that is percent-encoded goes with its block', () => {
  const { world, brief, spoken, forgotten } = made();
  spoken('سلمى القعقاري', 'Arab');
  const href = `https://x.example/${encodeURIComponent('سلمى_القعقاري')}`;
  world.section(brief, {
    content: doc(p({ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }), p(RAIN)),
  });
  const { what, all } = forgotten();
  expect(what.passages).toEqual(['here']);
  expect(all).toContain(RAIN);
  expect(all).not.toContain('%D8');
});

test('a text in a script without spaces is recognised by runs of its letters', () => {
  const { write, forgotten } = made();
  write('有人说把九个伤员送到医院门口。');
  expect(forgotten('他们昨晚把九个伤员送到医院门口。两人已经死了。').what.passages).toHaveLength(1);
});

describe('words that may mean something else', () => {
  const withNamesake = () => {
    const of = made();
    const { world, open, spoken } = of;
    spoken('Salma Haftar');
    const evidence = supports(world.excerpt(open(), 'ships come in again'));
    world.actor('Khalifa Haftar', { facts: [{ id: 'f', label: 'Is', value: 'there', evidence }] });
    const section = of.write('Haftar was there.');
    return { ...of, section };
  };

  test('are left and told, and taken out where somebody wants it', () => {
    const { section, forgotten } = withNamesake();
    const { what, all } = forgotten();
    expect(all).toContain('Haftar was there.');
    expect(what.left).toEqual([section.title]);
    expect(what.suspects).toEqual([{ spelling: 'Haftar', where: [section.title], left: true }]);
    const without = forgotten(null, []);
    expect(without.all).not.toContain('Haftar');
    expect(without.what.left).toEqual([]);
  });

  test('so are words of the language, and a short title', () => {
    const { call, spoken, write, forgotten } = made();
    call.title = 'Zak';
    spoken('May Quaggari');
    write('Zak may come.');
    const { what, all } = forgotten();
    expect(all).toContain('Zak may come.');
    expect(what.suspects.map(({ spelling, left }) => [spelling, left])).toEqual([
      ['Zak', true],
      ['may', true],
    ]);
    expect(what.left).toHaveLength(1);
  });

  test('a name that another source has on the record is asked about, and one that was agreed to be kept is not', () => {
    const { world, call, open, write, forgotten } = made();
    world.excerpt(call, 'they brought nine in', { attribution: [hop({ descriptor: 'Nadia Ferjani' })] });
    world.excerpt(open(), 'Nadia Ferjani and Hana Quaggari left');
    call.terms = { ...call.terms, names: ['Hana Quaggari'] };
    write('We met Nadia Ferjani there. Hana Quaggari was there.');
    const { what, all } = forgotten();
    expect(what.passages).toEqual(['Hana Quaggari was there.']);
    expect(all).toContain('Nadia Ferjani');
    expect(what.left).toEqual(['Bottom line', 'Nadia Ferjani and Hana Quaggari left']);
  });
});

test('what somebody wants left stays, word by word, and is told', () => {
  const { spoken, write, forgotten } = made();
  spoken('Ali Nur');
  write('Nur told us. Ali came.');
  expect(forgotten(null, ['Nur']).what.perhaps).toEqual(['Ali came.']);
  const { what, all } = forgotten(null, 'all');
  expect(all).toContain('Nur told us. Ali came.');
  expect(what.perhaps).toEqual([]);
  expect(what.left).toEqual(['Bottom line']);
});

test('what was answered while a name was protected holds: hidden is certain, and left is left and told', () => {
  const { spoken, write, forgotten } = made();
  spoken('Ali Nur Quaggari', 'Latn', {
    protected: true,
    spellings: [
      { spelling: 'Nur', answer: 'hide' },
      { spelling: 'Ali', answer: 'leave' },
    ],
  });
  write('Nur told us. Ali came.');
  const { what, all } = forgotten();
  expect(what.passages).toEqual(['Nur told us.']);
  expect(what.perhaps).toEqual([]);
  expect(all).toContain('Ali came.');
  expect(what.left).toEqual(['Bottom line']);
});

test('names in what can’t be taken out of are told: titles, words for a picture, tags, letters', () => {
  const { world, brief, spoken, open, forgotten } = made();
  spoken('Salma Quaggari');
  world.section(brief, { title: 'Shown', options: { ...OPTIONS, altText: 'Quaggari in the middle' } });
  const tagged = world.excerpt(open(), 'seven died', { tags: ['salma-q'] });
  world.rating('S. Quaggari', 'B');
  expect(forgotten().what.left).toEqual(expect.arrayContaining(['Shown', 'seven died', 'S. Quaggari']));
  expect(tagged.tags).toEqual(['salma-q']);
});

test('an export loses what was kept of it, whatever its clock said, and is told where it left after', () => {
  const { world, brief, call, forgotten } = made();
  const exported: ExportRecord = {
    id: world.newId('export'),
    kind: 'export',
    createdAt: call.createdAt,
    updatedAt: call.createdAt,
    createdBy: '',
    briefId: brief.id,
    at: '2000-01-01T00:00:00.000Z',
    templateId: 'situation-report',
    templateVersion: 1,
    format: 'docx',
    options: { hiddenSpellings: ['Quaggari'], cap: null },
    fileName: 'a.docx',
    sha256: 'a'.repeat(64),
    byteLength: 1,
    losses: ['Call of Monday could not be shown'],
    snapshot: { sha256: 'b'.repeat(64), mediaType: 'application/json', byteLength: 3, fileName: null },
  };
  world.records.push(exported);
  const { what, store } = forgotten();
  expect(what.exports).toEqual([]);
  expect(store.get(exported.id)).toMatchObject({ losses: [], options: { cap: null }, snapshot: null });
  expect(JSON.stringify(store.get(exported.id))).not.toContain('Quaggari');
});
