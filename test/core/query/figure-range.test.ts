import { describe, expect, it } from 'vitest';
import { figureRange, rangesOfFigure } from '../../../core/query/figures/figure-range.ts';
import { bearsForm, toldReports } from '../../../core/query/figures/tell-range.ts';
import { rangeParts, rangeSentence } from '../../../core/query/figures/range-sentence.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { cell, hop, makeWorld, type World } from '../../builders/records.ts';
import type { Figure, TellingForm } from '../../../core/model/kinds/figure.ts';

const sentence = (world: World, figure: Figure, language = 'en', digits: 'latin' | 'arabic' = 'latin') =>
  rangeSentence(
    new RecordStore(world.records),
    figureRange(figure, { category: 'killed', group: 'notStated' }),
    {
      words: documentWords(language),
      digits,
    },
  );

describe('a range of figures', () => {
  it('names its lowest and highest report with who said so', () => {
    const world = makeWorld();
    const ajwa = world.actor('Ajwa Belad');
    const excerpt = world.excerpt(world.source(), '75 people had been killed', {
      attribution: [hop({ actorId: ajwa.id, verb: 'citing official data' })],
    });
    const figure = world.figure('Killed', [
      world.report('a Health Ministry official', [cell('killed', 43)]),
      world.report('a resident', [cell('killed', 50)]),
      world.report(ajwa, [cell('killed', 75)], { excerptId: excerpt.id }),
    ]);
    expect(sentence(world, figure)).toBe(
      'Reported deaths range from 43 (a Health Ministry official) to 75 (Ajwa Belad, citing official data).',
    );
  });

  it('tells floors, partial counts, words and own sums beside it, never in it', () => {
    const world = makeWorld();
    const figure = world.figure('Killed', [
      world.report('the ministry', [cell('killed', 43)]),
      world.report('the army', [cell('killed', 60)]),
      world.report('a hospital', [cell('killed', 12, { scope: 'partial' })]),
      world.report('a witness', [cell('killed', 'dozens')]),
      world.report('the mayor', [cell('killed', 100, { operator: 'moreThan' })]),
      world.report('us', [cell('killed', 103)], { derived: 'the ministry and the army' }),
    ]);
    expect(sentence(world, figure)).toBe(
      'Reported deaths range from 43 (the ministry) to 60 (the army); also reported: 12 as a partial count (a hospital), dozens (a witness), more than 100 (the mayor), 103 (us, sum ours).',
    );
  });

  it('at least stays at least, also in part and in every language', () => {
    const world = makeWorld();
    const figure = world.figure('Killed', [
      world.report('a worker', [cell('killed', 40, { operator: 'atLeast', scope: 'partial' })]),
      world.report('the mayor', [cell('killed', 11, { operator: 'atLeast' })]),
      world.report('a paper', [cell('killed', 50, { operator: 'atMost' })]),
      world.report('a radio', [cell('killed', 30, { operator: 'lessThan' })]),
      world.report('a witness', [cell('killed', 20, { operator: 'about' })]),
    ]);
    expect(sentence(world, figure)).toBe(
      'Reported deaths: at least 40 as a partial count (a worker), at least 11 (the mayor), at most 50 (a paper), fewer than 30 (a radio), about 20 (a witness).',
    );
    expect(sentence(world, figure, 'fr')).toContain('au moins 11 (the mayor)');
    expect(sentence(world, figure, 'ar')).toContain('ما لا يقل عن 11');
  });

  it('keeps of whom with its number, or with who says so where several gave it', () => {
    const world = makeWorld();
    const children = { value: { type: 'number', value: 3 }, operator: null, words: 'children' } as const;
    const alone = world.figure('Killed', [
      world.report('the ministry', [cell('killed', 13, { ofWhom: [children] })]),
      world.report('the army', [cell('killed', 20)]),
    ]);
    expect(sentence(world, alone)).toBe(
      'Reported deaths range from 13, including 3 children (the ministry) to 20 (the army).',
    );
    const both = world.figure('Killed', [
      world.report('the ministry', [cell('killed', 13, { ofWhom: [children] })]),
      world.report('the army', [cell('killed', 13)]),
    ]);
    expect(sentence(world, both)).toBe('Reported deaths: 13 (the ministry, including 3 children; the army).');
  });

  it('leaves out superseded reports and other groups, and counts both ends of a reported range', () => {
    const world = makeWorld();
    const later = world.report('the ministry', [cell('killed', [40, 45])]);
    const figure = world.figure('Killed', [
      world.report('the ministry', [cell('killed', 3)], { supersededBy: later.id }),
      later,
      world.report('Haftar', [cell('killed', 60, { group: 'enemy' })]),
    ]);
    const range = figureRange(figure, { category: 'killed', group: 'notStated' });
    expect([range.low?.value, range.high?.value]).toEqual([40, 45]);
    expect(toldReports(range).map((told) => told.report.id)).toEqual([later.id]);
  });

  it('names everybody who gave the same lowest value, and says one number when all agree', () => {
    const world = makeWorld();
    const figure = world.figure('Killed', [
      world.report('the ministry', [cell('killed', 43)]),
      world.report('the army', [cell('killed', 43)]),
    ]);
    expect(sentence(world, figure)).toBe('Reported deaths: 43 (the ministry; the army).');
  });

  it('never names a protected actor', () => {
    const world = makeWorld();
    const worker = world.actor('Salma Secret', { protected: true, protectedAs: 'a hospital worker' });
    const figure = world.figure('Killed', [world.report(worker, [cell('killed', 40)])]);
    expect(sentence(world, figure)).toBe('Reported deaths: 40 (a hospital worker).');
  });

  it('speaks Arabic with the digits of the brief, and French', () => {
    const world = makeWorld();
    const figure = world.figure('Killed', [
      world.report('مسؤول', [cell('killed', 43)]),
      world.report('موقع', [cell('killed', 12_500)]),
    ]);
    expect(sentence(world, figure, 'ar', 'arabic')).toBe(
      'تتراوح حصيلة القتلى المعلنة بين ٤٣ (مسؤول) و١٢٬٥٠٠ (موقع).',
    );
    expect(sentence(world, figure, 'fr')).toContain(
      'Les bilans des morts vont de 43 (\u2068مسؤول\u2069) à 12\u00a0500',
    );
  });

  it('puts a note after each report that has an excerpt, one a report', () => {
    const world = makeWorld();
    const excerpt = world.excerpt(world.source(), 'between 40 and 45');
    const figure = world.figure('Killed', [
      world.report('the ministry', [cell('killed', [40, 45])], { excerptId: excerpt.id }),
    ]);
    const parts = rangeParts(
      new RecordStore(world.records),
      figureRange(figure, { category: 'killed', group: 'notStated' }),
      { words: documentWords('en'), digits: 'latin' },
    );
    expect(parts.filter((part) => part.kind === 'note')).toHaveLength(1);
  });

  it('says nothing when nothing was reported', () => {
    const world = makeWorld();
    expect(sentence(world, world.figure('Killed', []))).toBe('');
  });
});

describe('how counts are told', () => {
  const told = (form: TellingForm, more: { lead?: number; reason?: string; earlier?: boolean } = {}) => {
    const world = makeWorld();
    const later = world.report('the ministry', [cell('killed', 14)]);
    const reports = [
      ...(more.earlier === false
        ? []
        : [world.report('the ministry', [cell('killed', 11)], { supersededBy: later.id })]),
      later,
      world.report('the mayor', [cell('killed', 9, { operator: 'atLeast' })]),
    ];
    const reportId = more.lead === undefined ? null : (reports.at(more.lead)?.id ?? null);
    const figure = world.figure('Killed', reports, {
      telling: { form, reportId, reason: more.reason ?? '' },
    });
    return { figure, text: sentence(world, figure) };
  };

  it('is each report in order, with who says it', () => {
    expect(told('each').text).toBe('Reported deaths: 14 (the ministry); at least 9 (the mayor).');
  });

  it('is a change within one series, which says who once', () => {
    expect(told('change').text).toBe(
      'Reported deaths rose from 11 to 14 (the ministry); also reported: at least 9 (the mayor).',
    );
  });

  it('is the range again where there is no earlier report of the series', () => {
    const { figure, text } = told('change', { earlier: false });
    expect(text).toBe('Reported deaths: 14 (the ministry); at least 9 (the mayor).');
    expect(bearsForm(rangesOfFigure(figure), 'change')).toBe(false);
  });

  it('is one lead figure with its reason', () => {
    expect(told('lead', { lead: -1, reason: 'he alone was there' }).text).toBe(
      'Reported deaths: at least 9 (the mayor) – taken because he alone was there; also reported: 14 (the ministry).',
    );
  });

  it('is what was verified, with the rest pending', () => {
    expect(told('verified', { lead: 1 }).text).toBe(
      'Reported deaths, verified: 14 (the ministry); not yet verified: at least 9 (the mayor).',
    );
  });

  it('numbers its notes in the order in which they are read', () => {
    const { figure } = told('lead', { lead: -1 });
    const range = figureRange(figure, { category: 'killed', group: 'notStated' });
    expect(toldReports(range).map(({ report }) => report.id)).toEqual([
      figure.reports.at(-1)?.id,
      figure.reports.at(-2)?.id,
    ]);
  });
});
