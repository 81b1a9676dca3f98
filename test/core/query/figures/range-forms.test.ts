// Each form in which the numbers of a figure are told, in the words that a document prints.

import { describe, expect, it } from 'vitest';
import type { Figure, FigureReport, Telling } from '../../../../core/model/kinds/figure.ts';
import { figureRange } from '../../../../core/query/figures/figure-range.ts';
import { rangeSentence } from '../../../../core/query/figures/range-sentence.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { cell, makeWorld, type World } from '../../../builders/records.ts';

type Made = readonly FigureReport[];
const of = { category: 'killed', group: 'notStated' } as const;

/** The sentence of a figure about deaths with these reports, told in a form. */
function told(make: (world: World) => Made, telling: Partial<Telling> = {}): string {
  const world = makeWorld();
  const reports = make(world);
  const figure: Figure = world.figure('Killed', [...reports], {
    telling: { form: 'range', reportId: null, reason: '', ...telling },
  });
  return rangeSentence(new RecordStore(world.records), figureRange(figure, of), {
    words: documentWords('en'),
    digits: 'latin',
  });
}

/** Two reports of one series, the later in place of the earlier. */
const series =
  (
    earlier: Parameters<typeof cell>[1],
    later: Parameters<typeof cell>[1],
    more: { was?: Parameters<typeof cell>[2]; is?: Parameters<typeof cell>[2]; by?: string } = {},
  ) =>
  (world: World): Made => {
    const last = world.report(more.by ?? 'the ministry', [cell('killed', later, more.is)]);
    const first = world.report('the ministry', [cell('killed', earlier, more.was)], {
      supersededBy: last.id,
    });
    return [first, last];
  };

describe('a range', () => {
  it('of one number that several gave says what others reported beside it', () => {
    expect(
      told((world) => [
        world.report('the ministry', [cell('killed', 43)]),
        world.report('the army', [cell('killed', 43)]),
        world.report('a witness', [cell('killed', 'dozens')]),
        world.report('the mayor', [cell('killed', 50, { operator: 'about' })]),
      ]),
    ).toBe(
      'Reported deaths: 43 (the ministry; the army); also reported: dozens (a witness), about 50 (the mayor).',
    );
  });

  it('of one number and what is no number says each, and calls nothing an end', () => {
    expect(
      told((world) => [
        world.report('a witness', [cell('killed', 'dozens')]),
        world.report('the ministry', [cell('killed', 43)]),
      ]),
    ).toBe('Reported deaths: dozens (a witness); 43 (the ministry).');
  });

  it('that one report gave has both its ends by it', () => {
    expect(told((world) => [world.report('the ministry', [cell('killed', [40, 45])])])).toBe(
      'Reported deaths range from 40 (the ministry) to 45 (the ministry).',
    );
  });

  it('goes from the lowest to the highest in whatever order they were reported', () => {
    expect(
      told((world) => [
        world.report('the army', [cell('killed', 60)]),
        world.report('the ministry', [cell('killed', 43)]),
        world.report('a paper', [cell('killed', 50)]),
        world.report('a radio', [cell('killed', 60)]),
        world.report('the mayor', [cell('killed', 43)]),
      ]),
    ).toBe('Reported deaths range from 43 (the ministry; the mayor) to 60 (the army; a radio).');
  });
});

describe('each report', () => {
  it('is told in order with its operator and scope, also where there would be a range', () => {
    expect(
      told(
        (world) => [
          world.report('the army', [cell('killed', 60)]),
          world.report('a hospital', [cell('killed', [11, 12], { operator: 'about', scope: 'partial' })]),
          world.report('the ministry', [cell('killed', 43)]),
        ],
        { form: 'each' },
      ),
    ).toBe('Reported deaths: 60 (the army); about 11–12 as a partial count (a hospital); 43 (the ministry).');
  });

  it('is nothing where nothing was reported', () => {
    expect(told(() => [], { form: 'each' })).toBe('');
  });
});

describe('a change', () => {
  it.each([
    ['rose', 11, 14, 'Reported deaths rose from 11 to 14 (the ministry).'],
    ['fell', 14, 11, 'Reported deaths fell from 14 to 11 (the ministry).'],
    ['stayed', 11, 11, 'Reported deaths went from 11 to 11 (the ministry).'],
    ['rose past a range', [10, 12] as const, 13, 'Reported deaths rose from 10–12 to 13 (the ministry).'],
    ['fell below a range', [10, 12] as const, 9, 'Reported deaths fell from 10–12 to 9 (the ministry).'],
    ['touches a range', [10, 12] as const, 12, 'Reported deaths went from 10–12 to 12 (the ministry).'],
    ['touches it below', [10, 12] as const, 10, 'Reported deaths went from 10–12 to 10 (the ministry).'],
    ['was words', 'dozens', 13, 'Reported deaths went from dozens to 13 (the ministry).'],
    ['became words', 13, 'dozens', 'Reported deaths went from 13 to dozens (the ministry).'],
  ])('that %s says so', (_, earlier, later, sentence) => {
    expect(told(series(earlier, later), { form: 'change' })).toBe(sentence);
  });

  it('is no rise and no fall between a floor and a number, or a part and the whole', () => {
    expect(told(series(11, 14, { was: { operator: 'atLeast' } }), { form: 'change' })).toBe(
      'Reported deaths went from at least 11 to 14 (the ministry).',
    );
    expect(told(series(14, 11, { is: { scope: 'partial' } }), { form: 'change' })).toBe(
      'Reported deaths went from 14 to 11 as a partial count (the ministry).',
    );
    const floors = { was: { operator: 'atLeast' }, is: { operator: 'atLeast' } } as const;
    expect(told(series(11, 14, floors), { form: 'change' })).toBe(
      'Reported deaths rose from at least 11 to at least 14 (the ministry).',
    );
  });

  it('names both who speak where they are two, and tells the others beside it', () => {
    const both = series(11, 14, { by: 'the new ministry' });
    expect(
      told((world) => [...both(world), world.report('the mayor', [cell('killed', 9)])], { form: 'change' }),
    ).toBe(
      'Reported deaths rose from 11 (the ministry) to 14 (the new ministry); also reported: 9 (the mayor).',
    );
  });

  it('is the first of several', () => {
    const two = (world: World) => [...series(3, 4)(world), ...series(20, 10)(world)];
    expect(told(two, { form: 'change' })).toBe(
      'Reported deaths rose from 3 to 4 (the ministry); also reported: 10 (the ministry).',
    );
  });

  it('is a range where there was no earlier report', () => {
    const reports = (world: World) => [
      world.report('the ministry', [cell('killed', 43)]),
      world.report('the army', [cell('killed', 60)]),
    ];
    expect(told(reports, { form: 'change' })).toBe(
      'Reported deaths range from 43 (the ministry) to 60 (the army).',
    );
  });
});

describe('one report before the others', () => {
  const reports = (world: World) => [
    { ...world.report('the ministry', [cell('killed', 43)]), id: 'one' },
    { ...world.report('the army', [cell('killed', 60)]), id: 'two' },
    { ...world.report('the mayor', [cell('killed', 50)]), id: 'three' },
  ];

  it('leads with its reason, without one, and with nothing beside it', () => {
    const lead = { form: 'lead', reportId: 'two' } as const;
    expect(told(reports, { ...lead, reason: ' it counted ' })).toBe(
      'Reported deaths: 60 (the army) – taken because it counted; also reported: 43 (the ministry), 50 (the mayor).',
    );
    expect(told(reports, lead)).toBe(
      'Reported deaths: 60 (the army); also reported: 43 (the ministry), 50 (the mayor).',
    );
    expect(told((world) => reports(world).slice(1, 2), lead)).toBe('Reported deaths: 60 (the army).');
  });

  it('is verified, and the others are not yet', () => {
    expect(told(reports, { form: 'verified', reportId: 'three', reason: 'never printed' })).toBe(
      'Reported deaths, verified: 50 (the mayor); not yet verified: 43 (the ministry), 60 (the army).',
    );
  });

  it('gives way to the range where it says nothing of this group', () => {
    for (const form of ['lead', 'verified'] as const)
      expect(told(reports, { form, reportId: 'gone' })).toBe(
        'Reported deaths range from 43 (the ministry) to 60 (the army).',
      );
  });

  it('leads only where that was chosen', () => {
    expect(told(reports, { form: 'range', reportId: 'two' })).toBe(
      'Reported deaths range from 43 (the ministry) to 60 (the army).',
    );
  });
});
