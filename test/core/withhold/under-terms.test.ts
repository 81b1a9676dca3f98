// What a document has of sources that are not on the record: what their terms let through, made anew, and nothing else.

import { describe, expect, test } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { SourceTerms } from '../../../core/model/kinds/source-terms.ts';
import { coarseDay, termsFor } from '../../../core/model/kinds/source-terms.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { underTerms } from '../../../core/withhold/under-terms.ts';
import {
  cell,
  cite,
  dateValue,
  doc,
  h,
  hop,
  makeWorld,
  mention,
  p,
  quote,
  supports,
} from '../../builders/records.ts';
import { assembled, at, bodyOf, briefIn, lines, notes } from '../assemble/assembled-lines.ts';

const QUOTE = 'they brought nine of them in before the morning prayer and two were dead';

/** A brief with one sentence that cites a call, and one that cites an article. */
function called(terms: Partial<SourceTerms>) {
  const world = makeWorld();
  const brief = briefIn(world);
  const nurse = world.actor('Salma Idris');
  const call = world.source({
    title: 'Call with Salma Idris, Tarhuna hospital',
    authors: ['Mona Khalil'],
    outlet: 'Tarhuna hospital',
    url: 'https://hospital.example/idris',
    sourceKind: 'interview',
    published: dateValue('2014-05-17T22:10:00'),
    terms: { ...termsFor('notForAttribution'), ...terms },
  });
  const said = world.excerpt(call, QUOTE, {
    attribution: [hop({ actorId: nurse.id, named: true })],
    paragraph: 3,
  });
  const article = world.excerpt(world.source({ title: 'Nine dead', outlet: 'Reuters' }), 'nine people died');
  const section = world.section(brief, {
    content: doc(p('Nine were brought in.', cite(said)), p('Nine died.', cite(article))),
  });
  return { world, brief, call, said, article, section, nurse };
}

const noteTexts = ({ world, brief }: Pick<ReturnType<typeof called>, 'world' | 'brief'>): string[] =>
  notes(assembled(world, brief).blocks).map(([, words]) => words);

describe('a source that is not for attribution', () => {
  test('is cited by what it is, to the month, and nothing else of it is in the document', () => {
    const made = called({});
    const [first, second] = noteTexts(made);
    expect(first).toMatch(/^A source who asked not to be named, .*May 2014\.$/u);
    expect(second).toContain('Reuters');
    const whole = JSON.stringify(assembled(made.world, made.brief).tree);
    expect(whole).not.toMatch(/idris|tarhuna|khalil|hospital|prayer|17 May|22:10|para\. 3/iu);
  });

  test('prints the words that were agreed on, its own words where they may be quoted, and no locator', () => {
    const made = called({ citeAs: 'a hospital worker', verbatim: true, day: 'none' });
    const [first] = noteTexts(made);
    expect(first).toMatch(/^A hospital worker/u);
    expect(first).toContain('before the morning prayer');
    expect(first).not.toMatch(/2014|para/u);
  });

  test('leaves out a passage that has its words, whole or a run of them, and says why', () => {
    const made = called({});
    made.world.section(made.brief, {
      content: doc(
        quote(p(QUOTE)),
        p('A nurse said that nine of them in before the morning prayer and then left.'),
        p('Nine of them before prayer.'),
      ),
    });
    const { blocks, losses } = assembled(made.world, made.brief);
    const body = lines(blocks).join('\n');
    expect(body).not.toMatch(/morning prayer/u);
    expect(body).toContain('Nine of them before prayer.');
    expect(losses.filter(({ kind }) => kind === 'withheld').map(({ what }) => what)).toEqual([
      expect.stringMatching(/which may not be quoted$/u),
      expect.stringMatching(/which may not be quoted$/u),
    ]);
  });

  test('hides the names that would give it away in whatever was typed', () => {
    const made = called({ names: ['Salma Idris'], citeAs: 'a hospital worker' });
    made.world.section(made.brief, { content: doc(p('As S. Idris and SALMA  IDRIS said.')) });
    const text = lines(assembled(made.world, made.brief).blocks).join('\n');
    expect(text).toContain('As [name withheld] and [name withheld] said.');
  });

  test('hides who speaks in it and is known from it alone, and not who is known from elsewhere', () => {
    const made = called({ citeAs: 'a hospital worker', names: [] });
    made.world.section(made.brief, {
      content: doc(p('So says ', mention(made.nurse), ' and so Salma Idris has it.')),
    });
    const text = (): string => lines(assembled(made.world, made.brief).blocks).join('\n');
    expect(text()).toContain('So says name withheld and so [name withheld] has it.');
    made.world.excerpt(made.world.source({ title: 'Nurses speak' }), 'Salma Idris told us', {
      attribution: [hop({ actorId: made.nurse.id, named: true })],
    });
    expect(text()).toContain('So says Salma Idris and so Salma Idris has it.');
  });

  test('and of whom no picture, role or relation is told', () => {
    const made = called({});
    Object.assign(made.nurse, {
      roles: [
        {
          id: 'r1',
          title: 'Director of the ward',
          organisationId: null,
          organisation: null,
          from: null,
          to: null,
          evidence: [],
        },
      ],
    });
    made.world.relation(made.nurse, made.world.actor('Khalifa Haftar'), { label: 'sister of' });
    made.world.section(made.brief, { sectionKind: 'actors', content: null });
    const tree = JSON.stringify(assembled(made.world, made.brief).tree);
    expect(tree).toContain('Khalifa Haftar');
    expect(tree).not.toMatch(/Director of the ward|sister of|idris/iu);
  });

  test('is in no list of sources that it is not cited in', () => {
    const made = called({});
    made.world.source({ title: 'Another call', terms: termsFor('chathamHouse') });
    const section = made.world.section(made.brief, { sectionKind: 'sources', content: null });
    Object.assign(section, { options: { ...section.options, sources: 'all' } });
    const listed = bodyOf(made.world, made.brief).filter((line) => line.startsWith('source: '));
    expect(listed).toHaveLength(2);
    expect(listed.join('\n')).not.toMatch(/chatham/iu);
  });

  test('asks about places that would give it away', () => {
    const made = called({ places: ['Tarhuna'] });
    made.world.section(made.brief, { content: doc(p('The road to Tarhuna is closed.')) });
    const { hider } = assembled(made.world, made.brief);
    expect(hider.suspects('The road to Tarhuna, and to TARHŪNA.')).toHaveLength(2);
    expect(hider.edits('The road to Tarhuna is closed.')).toEqual([]);
  });

  test('is the one who reports a number, whoever was written down', () => {
    const made = called({ citeAs: 'a hospital worker' });
    const report = made.world.report(made.nurse, [cell('killed', 9)], { excerptId: made.said.id });
    made.world.section(made.brief, { sectionKind: 'figures', content: null });
    made.world.figure('Killed in Tarhuna', [report]);
    const text = bodyOf(made.world, made.brief).join('\n');
    expect(text).toMatch(/a hospital worker/iu);
    expect(text).not.toMatch(/idris/iu);
  });

  test('shows in a timeline who says it, without its words', () => {
    const made = called({});
    made.world.event('Nine people were brought in', '2014-05-17', { evidence: supports(made.said) });
    made.world.section(made.brief, { sectionKind: 'timeline', content: null });
    const text = bodyOf(made.world, made.brief).join('\n');
    expect(text).toMatch(/A source who asked not to be named/u);
    expect(text).not.toMatch(/idris|prayer|“”/iu);
  });
});

describe('an event that a source told who is not named', () => {
  const timeline = (status: 'claimed' | 'denied', evidence: 'guarded' | 'both', others = false) => {
    const { world, brief, said, article, nurse } = called({ citeAs: 'a health worker' });
    const haftar = world.actor('Khalifa Haftar');
    // Known from elsewhere, too, so that the name may stand in the brief.
    world.event('Ward opened', '2014-05-01', {
      evidence: supports(article),
      actors: [{ actorId: nurse.id, role: 'agent' }],
    });
    world.event('Nine brought in', '2014-05-16', {
      evidence: supports(...(evidence === 'both' ? [said, article] : [said])),
      status,
      statusBy: [
        { actorId: nurse.id, descriptor: null },
        ...(others ? [{ actorId: haftar.id, descriptor: null }] : []),
      ],
      actors: [{ actorId: nurse.id, role: 'speaker' }],
    });
    world.section(brief, { sectionKind: 'timeline', title: 'Timeline' });
    return lines(assembled(world, brief).blocks).filter((line) => /Claimed|Denied/u.test(line));
  };

  test.each(['claimed', 'denied'] as const)('is %s by the words that stand for who said it', (status) => {
    for (const evidence of ['guarded', 'both'] as const) {
      const found = timeline(status, evidence);
      expect(found.join(' ')).toMatch(/a health worker/iu);
      expect(found.join(' ')).not.toMatch(/Idris|Salma/u);
    }
  });

  test('is claimed by no words that may be those of a guarded passage', () => {
    const { world, brief, said, article } = called({ citeAs: 'a health worker' });
    world.event('Nine brought in', '2014-05-16', {
      evidence: supports(said, article),
      status: 'claimed',
      statusBy: [{ actorId: null, descriptor: 'the head nurse of Tarhuna' }],
    });
    world.section(brief, { sectionKind: 'timeline', title: 'Timeline' });
    const told = lines(assembled(world, brief).blocks).join(' ');
    expect(told).toMatch(/Claimed: a health worker/u);
    expect(told).not.toMatch(/head nurse/u);
  });

  test('keeps whoever else claims it by name, where something else bears it', () => {
    expect(timeline('claimed', 'both', true).join(' ')).toMatch(/a health worker.*Haftar/iu);
    expect(timeline('claimed', 'guarded', true).join(' ')).not.toMatch(/Haftar/u);
  });
});

describe('a source for background only', () => {
  test('and what rests on it leave no place behind', () => {
    const made = called(termsFor('background'));
    made.world.section(made.brief, {
      title: 'More',
      content: doc(h(2, 'The call with Salma Idris, Tarhuna hospital'), p('It rained.')),
    });
    const { blocks, losses, tree } = assembled(made.world, made.brief);
    const text = lines(blocks).join('\n');
    expect(text).not.toContain('Nine were brought in');
    expect(text).toContain('Nine died.^1');
    expect(text).toContain('It rained.');
    expect(JSON.stringify(tree)).not.toMatch(/tarhuna hospital|withheld/iu);
    expect(losses.filter(({ kind }) => kind === 'withheld').map(({ what }) => what)).toEqual([
      'Passage “Nine were brought in.”: rests on “Call with Salma Idris, Tarhuna hospital”, of which nothing may be printed',
      expect.stringMatching(/^Passage .* says the title or address of/u),
    ]);
  });

  test('takes with it an event and an actor that are known from it alone', () => {
    const made = called(termsFor('background'));
    made.world.event('A meeting at night', null, { evidence: supports(made.said) });
    made.world.section(made.brief, { sectionKind: 'timeline', content: null });
    made.world.section(made.brief, { content: doc(p('So says ', mention(made.nurse))) });
    const text = bodyOf(made.world, made.brief).join('\n');
    expect(text).not.toMatch(/meeting at night|idris/iu);
  });
});

describe('an embargoed source', () => {
  const embargoed = (until: string | null) => called({ ...termsFor('embargoed'), until });
  const textAt = ({ world, brief }: ReturnType<typeof called>, now: string): string => {
    const made = assemble(new RecordStore(world.records), brief.id, { ...at, now });
    if (!made.ok) throw new Error(made.error.kind);
    return JSON.stringify(made.value.tree);
  };

  test('is not in a document that is made before its end, and wholly in one made then', () => {
    const made = embargoed('2014-06-01T00:00:00.000Z');
    expect(textAt(made, '2014-05-31T23:59:59.999Z')).not.toMatch(/Nine were brought in|Tarhuna/u);
    const after = textAt(made, '2014-06-01T00:00:00.000Z');
    expect(after).toContain('Tarhuna hospital');
    expect(after).toContain('before the morning prayer');
  });

  test('without an end is in none, and neither where no time is given', () => {
    expect(textAt(embargoed(null), '2999-01-01T00:00:00.000Z')).not.toContain('Nine were brought in');
    const made = embargoed('2014-06-01T00:00:00.000Z');
    expect(JSON.stringify(assembled(made.world, made.brief).tree)).not.toContain('Nine were brought in');
  });
});

test('a project in which all is on the record is read as it is', () => {
  const { world, brief } = called(termsFor('onRecord'));
  const reader = new RecordStore(world.records);
  expect(underTerms(reader, brief, '').reader).toBe(reader);
});

test('what did not change is the same record again, so that a preview need not make it anew', () => {
  const { world, brief, said, call } = called({});
  const reader = new RecordStore(world.records);
  const [one, two] = [underTerms(reader, brief, ''), underTerms(reader, brief, '')];
  expect(one.reader.get(said.id)).not.toBe(said);
  expect(one.reader.get(said.id)).toBe(two.reader.get(said.id));
  expect(one.reader.get(call.id)).toBe(two.reader.get(call.id));
});

test.each([
  ['2014-05-17', 'day', '2014-05-17'],
  ['2014-05-17T22:10:00Z', 'day', '2014-05-17'],
  ['2014-05-17', 'month', '2014-05'],
  ['2014-05', 'day', '2014-05'],
  ['2014-05-17', 'year', '2014'],
  ['2014-05-17', 'none', undefined],
  ['2014-05-17/2014-05-19', 'month', undefined],
  ['[2014-05-17,2014-05-18]', 'month', undefined],
] as const)('%s to the %s is %s', (edtf, day, printed) => {
  expect(coarseDay(dateValue(edtf), day)?.edtf).toBe(printed);
});
