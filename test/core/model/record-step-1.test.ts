import { describe, expect, it } from 'vitest';
import { migrateRecord } from '../../../core/model/files/record-steps.ts';
import { withParagraph } from '../../../core/model/text/count-paragraphs.ts';
import { figureSchema } from '../../../core/model/kinds/figure.ts';
import { cell, makeWorld, segment } from '../../builders/records.ts';
import type { SourceText } from '../../../core/model/text/source-text.ts';

/** A record as version 1 wrote it. */
const without = (record: object, ...fields: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name)));

describe('records of version 1', () => {
  it('a floor becomes at least, which it was in either case, and what it counted is all of it', () => {
    const world = makeWorld();
    const figure = world.figure('Killed', [world.report('the mayor', [cell('killed', 11)])]);
    const old = {
      ...without(figure, 'telling'),
      reports: figure.reports.map((report) => ({
        ...report,
        cells: [
          { ...without(cell('killed', 11), 'operator', 'ofWhom'), scope: 'floor' },
          { ...without(cell('killed', 40), 'operator', 'ofWhom'), scope: 'partial' },
        ],
      })),
    };
    const migrated = figureSchema.parse(migrateRecord(old, 1));
    expect(migrated.reports[0]?.cells).toMatchObject([
      { operator: 'atLeast', scope: 'total', ofWhom: [] },
      { operator: null, scope: 'partial', ofWhom: [] },
    ]);
    expect(migrated.telling).toEqual({ form: 'range', reportId: null, reason: '' });
  });

  it('a former state of a figure has its reports alone', () => {
    expect(migrateRecord({ kind: 'figure', question: 'Killed' }, 1)).toEqual({
      kind: 'figure',
      question: 'Killed',
    });
  });

  it('paragraphs are counted anew where the text is at hand, and are none elsewhere', () => {
    const world = makeWorld();
    const source = world.source({ title: 'Clashes' });
    const excerpt = world.excerpt(source, '', { segments: [segment('Troops withdrew.', 8)], paragraph: 2 });
    const text: SourceText = {
      version: 1,
      blocks: [
        { kind: 'paragraph', text: 'Clashes' },
        { kind: 'paragraph', text: 'Troops withdrew.' },
      ],
    };
    const old = migrateRecord(without(source, 'extent'), 1) as Record<string, unknown>;
    const migrated = migrateRecord(excerpt, 1) as Record<string, unknown>;
    expect(migrated['paragraph']).toBeNull();
    const counted = withParagraph(migrated, { sourceOf: () => old, textOf: () => text });
    expect(counted['paragraph']).toBe(1);
    expect(withParagraph(migrated, { sourceOf: () => old, textOf: () => null })['paragraph']).toBeNull();
    expect(withParagraph(migrated, { sourceOf: () => null, textOf: () => text })['paragraph']).toBeNull();
  });

  it('of a page nobody knows whether its article was found', () => {
    const world = makeWorld();
    const original = { sha256: 'a'.repeat(64), byteLength: 9, fileName: null };
    const page = world.source();
    const of = (mediaType: string) =>
      migrateRecord(
        {
          ...without(page, 'extent'),
          assets: { ...page.assets, original: { ...original, mediaType } },
        },
        1,
      );
    expect(of('text/html')).toMatchObject({ extent: null });
    expect(of('text/plain')).toMatchObject({ extent: 'article' });
  });
});
