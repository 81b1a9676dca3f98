import { describe, expect, it } from 'vitest';
import { figureRange, toldReports } from '../../../core/query/figure-range.ts';
import { rangeParts, rangeSentence } from '../../../core/query/range-sentence.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { documentWords } from '../../../core/words/document-words.ts';
import { cell, hop, makeWorld, type World } from '../../builders/records.ts';
import type { Figure } from '../../../core/model/figure.ts';

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
      world.report('the mayor', [cell('killed', 100, { scope: 'floor' })]),
      world.report('us', [cell('killed', 103)], { derived: 'the ministry and the army' }),
    ]);
    expect(sentence(world, figure)).toBe(
      'Reported deaths range from 43 (the ministry) to 60 (the army); also reported: 12 as a partial count (a hospital), dozens (a witness), more than 100 (the mayor), 103 (us, sum ours).',
    );
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
      'تتراوح حصيلة القتلى المعلنة من ٤٣ (مسؤول) إلى ١٢٬٥٠٠ (موقع).',
    );
    expect(sentence(world, figure, 'fr')).toContain('Les bilans des morts vont de 43 (مسؤول) à 12\u00a0500');
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
