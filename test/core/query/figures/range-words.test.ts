// What a number, its speaker and its subject read like in the sentence about a figure.

import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../../core/model/kinds/excerpt.ts';
import type { FigureCell, FigurePart, FigureReport } from '../../../../core/model/kinds/figure.ts';
import { figureRange } from '../../../../core/query/figures/figure-range.ts';
import {
  cellToWords,
  claimantToWords,
  rangeParts,
  rangeSentence,
} from '../../../../core/query/figures/range-sentence.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { cell, hop, makeWorld, type World } from '../../../builders/records.ts';

const en = { words: documentWords('en'), digits: 'latin' } as const;
const part = (words: string, value: FigurePart['value'], operator: FigurePart['operator'] = null) => ({
  words,
  value,
  operator,
});
const three = { type: 'number', value: 3 } as const;

describe('a number', () => {
  it.each<[string, FigureCell]>([
    ['43', cell('killed', 43)],
    ['12,500', cell('killed', 12_500)],
    ['40–45', cell('killed', [40, 45])],
    ['dozens', cell('killed', 'dozens')],
    ['\u2068العشرات\u2069', cell('killed', 'العشرات')],
    ['more than 100', cell('killed', 100, { operator: 'moreThan' })],
    ['at least 40 as a partial count', cell('killed', 40, { operator: 'atLeast', scope: 'partial' })],
    ['13, including 3 children', cell('killed', 13, { ofWhom: [part('children', three)] })],
    [
      '13 as a partial count, including 3 children and at most 2–4 women',
      cell('killed', 13, {
        scope: 'partial',
        ofWhom: [part('children', three), part('women', { type: 'range', low: 2, high: 4 }, 'atMost')],
      }),
    ],
    ['13, including 3', cell('killed', 13, { ofWhom: [part('', three)] })],
    ['13, including 3 \u2068أطفال\u2069', cell('killed', 13, { ofWhom: [part('أطفال', three)] })],
  ])('reads “%s”', (words, told) => {
    expect(cellToWords(told, en)).toBe(words);
  });
});

describe('who reports a number', () => {
  const claimant = (world: World, report: FigureReport) =>
    claimantToWords(new RecordStore(world.records), report, en.words);
  const setting = () => {
    const world = makeWorld();
    const [ajwa, other] = [world.actor('Ajwa Belad'), world.actor('The mayor')];
    const said = (...chain: Excerpt['attribution']) =>
      world.excerpt(world.source(), 'x', { attribution: chain }).id;
    return { world, ajwa, other, said };
  };

  it('is the chain of the passage where that begins with them', () => {
    const { world, ajwa, said } = setting();
    const excerptId = said(hop({ actorId: ajwa.id }), hop({ descriptor: 'a doctor' }));
    expect(claimant(world, world.report(ajwa, [], { excerptId }))).toBe('Ajwa Belad, citing a doctor');
  });

  it('is they alone where it begins with another, where they are described, or where there is no passage', () => {
    const { world, ajwa, other, said } = setting();
    const others = said(hop({ actorId: other.id }), hop({ actorId: ajwa.id }));
    expect(claimant(world, world.report(ajwa, [], { excerptId: others }))).toBe('Ajwa Belad');
    const own = said(hop({ actorId: ajwa.id }), hop({ descriptor: 'a doctor' }));
    const described = { actorId: ajwa.id, descriptor: 'in a letter' };
    expect(claimant(world, world.report(ajwa, [], { excerptId: own, claimant: described }))).toBe(
      'Ajwa Belad, in a letter',
    );
    expect(claimant(world, world.report(ajwa, []))).toBe('Ajwa Belad');
    expect(claimant(world, world.report(ajwa, [], { excerptId: said() }))).toBe('Ajwa Belad');
  });

  it('is nobody who is known where nobody was given, whatever the passage says', () => {
    const { world, said } = setting();
    const excerptId = said(hop({ descriptor: 'a doctor' }));
    const nobody = { actorId: null, descriptor: null };
    expect(claimant(world, world.report('', [], { excerptId, claimant: nobody }))).toBe('not stated');
  });
});

describe('what is counted', () => {
  type Subject = Pick<FigureCell, 'category' | 'group'>;
  const sentence = (of: Subject, labels: readonly (string | null)[], unit: string) => {
    const world = makeWorld();
    const figure = world.figure(
      'How many?',
      labels.map((groupLabel, index) =>
        world.report(`speaker ${index}`, [cell(of.category, 5, { group: of.group, groupLabel })]),
      ),
      { unit },
    );
    return rangeSentence(new RecordStore(world.records), figureRange(figure, of), en).split(': ')[0];
  };
  const killed = (group: FigureCell['group']): Subject => ({ category: 'killed', group });

  it('is a group by its own name, or by that of all the reports', () => {
    expect(sentence(killed('civilian'), [null], 'people')).toBe('Reported deaths (civilians)');
    expect(sentence(killed('enemy'), ['militants', 'militants'], 'people')).toBe(
      'Reported deaths (militants)',
    );
    expect(sentence(killed('enemy'), ['militants', 'rebels'], 'people')).toBe('Reported deaths (other side)');
    expect(sentence(killed('enemy'), ['militants', null], 'people')).toBe('Reported deaths (other side)');
    expect(sentence(killed('notStated'), ['militants'], 'people')).toBe('Reported deaths');
    expect(sentence(killed('enemy'), ['مسلحون'], 'people')).toBe('Reported deaths (\u2068مسلحون\u2069)');
  });

  it('is things by their unit, which deaths have none of', () => {
    const other = (group: FigureCell['group']): Subject => ({ category: 'other', group });
    expect(sentence(other('notStated'), [null], ' vehicles ')).toBe('Reported numbers (vehicles)');
    expect(sentence(other('enemy'), [null], 'vehicles')).toBe('Reported numbers (vehicles, other side)');
    expect(sentence(other('notStated'), [null], ' ')).toBe('Reported numbers');
    expect(sentence(killed('notStated'), [null], 'vehicles')).toBe('Reported deaths');
  });

  it.each([
    ['civilians', 'civilians', 'civilians'],
    ['Civilian', 'civilians', 'civilians'],
    ['civilians', 'civilian', 'civilian'],
    ['men', 'mén', 'mén'],
    ['civil', 'civilian', 'civilian'],
    ['civil', 'civilians', 'civil, civilians'],
    ['km', 'km', 'km, km'],
    ['soldiers', 'fighters', 'soldiers, fighters'],
  ])('is said once where unit and group are one word: “%s” of “%s” is “%s”', (unit, label, said) => {
    expect(sentence({ category: 'other', group: 'own' }, [label], unit)).toBe(`Reported numbers (${said})`);
  });
});

describe('the notes of a sentence', () => {
  /** The sentence with a note as the words of the passage that it is of. */
  const noted = (world: World, reports: FigureReport[], form: 'range' | 'each' | 'change' | 'lead') => {
    const reader = new RecordStore(world.records);
    const telling = { form, reportId: reports.at(-1)?.id ?? null, reason: 'it counted' };
    const range = figureRange(world.figure('Killed', reports, { telling }), {
      category: 'killed',
      group: 'notStated',
    });
    return rangeParts(reader, range, en).map((each) =>
      each.kind === 'text'
        ? each.text
        : `[${each.reportId === reader.get(each.excerptId)?.note ? each.reportId : 'of another'}]`,
    );
  };
  const setting = () => {
    const world = makeWorld();
    const source = world.source();
    const report = (id: string, who: string, cells: FigureCell[], more: Partial<FigureReport> = {}) => ({
      ...world.report(who, cells, { excerptId: world.excerpt(source, 'x', { note: id }).id, ...more }),
      id,
    });
    return { world, report };
  };

  it('stand after each speaker in the order in which they are read', () => {
    const { world, report } = setting();
    const reports = [
      report('a', 'the army', [cell('killed', 60)]),
      report('b', 'the ministry', [cell('killed', 43)]),
      { ...world.report('the mayor', [cell('killed', 43)]), id: 'none' },
      report('c', 'a radio', [cell('killed', 43)]),
      report('d', 'a witness', [cell('killed', 'dozens')]),
    ];
    expect(noted(world, reports, 'range')).toEqual([
      'Reported deaths range from 43 (the ministry; the mayor; a radio)',
      '[b]',
      '[c]',
      ' to 60 (the army)',
      '[a]',
      '; also reported: dozens (a witness)',
      '[d]',
    ]);
  });

  it('is one for a report that gives both ends, after the first', () => {
    const { world, report } = setting();
    expect(noted(world, [report('a', 'the army', [cell('killed', [40, 45])])], 'range')).toEqual([
      'Reported deaths range from 40 (the army)',
      '[a]',
      ' to 45 (the army)',
    ]);
  });

  it('stand with both numbers of a change, and first with the one that leads', () => {
    const { world, report } = setting();
    const earlier = report('a', 'the army', [cell('killed', 11)], { supersededBy: 'b' });
    const later = report('b', 'the army', [cell('killed', 14)]);
    expect(noted(world, [earlier, later], 'change')).toEqual([
      'Reported deaths rose from 11',
      '[a]',
      ' to 14 (the army)',
      '[b]',
    ]);
    const last = report('c', 'the mayor', [cell('killed', 9)]);
    expect(noted(world, [later, last], 'lead')).toEqual([
      'Reported deaths: 9 (the mayor)',
      '[c]',
      ' – taken because it counted; also reported: 14 (the army)',
      '[b]',
    ]);
  });

  it('is none where no report has a passage', () => {
    const { world } = setting();
    const reports = [
      world.report('the army', [cell('killed', 11)]),
      world.report('us', [cell('killed', 20)], { derived: 'both' }),
    ];
    expect(noted(world, reports, 'each')).toEqual(['Reported deaths: 11 (the army); 20 (us, sum ours)']);
  });
});

describe('those of whom a number counts', () => {
  const children = { ofWhom: [part('children', three)] };
  it('stand with the speaker of a reported range, and with its number otherwise', () => {
    const world = makeWorld();
    const figure = world.figure('Killed', [
      world.report('the army', [cell('killed', [40, 45], children)]),
      world.report('the mayor', [cell('killed', 50, children)]),
    ]);
    const range = figureRange(figure, { category: 'killed', group: 'notStated' });
    expect(rangeSentence(new RecordStore(world.records), range, en)).toBe(
      'Reported deaths range from 40 (the army, including 3 children) to 50, including 3 children (the mayor).',
    );
  });
});
