// What an editor holds becomes the text of its record, and a section knows whether it is written.

import { describe, expect, test } from 'vitest';
import { rewriteTexts, textAt, writeText } from '../../../../core/store/commands/outline/write-text.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import type { RichText } from '../../../../core/model/text/rich-text.ts';
import { plainText } from '../../../../core/query/rich-blocks.ts';
import { doc, makeWorld, p } from '../../../builders/records.ts';
import { envOf, runBackAndForth } from '../../../builders/run-command.ts';

describe('writing a text', () => {
  test('makes a section that was to be written a written one, and back when it is emptied', () => {
    const world = makeWorld();
    const section = world.section(world.brief(), { content: null, status: 'toWrite', sectionKind: 'text' });
    const target = { field: 'content', id: section.id } as const;
    const filled = runBackAndForth(
      world.records,
      writeText,
      { ...target, content: doc(p('Now.')) },
      envOf(world),
    );
    expect(filled.store.get(section.id)?.status).toBe('written');
    const emptied = runBackAndForth(
      filled.store.all(),
      writeText,
      { ...target, content: null },
      envOf(world),
    );
    expect(emptied.store.get(section.id)).toMatchObject({ status: 'toWrite', content: null });
  });

  test('is one step of undo for one sitting in one text', () => {
    const world = makeWorld();
    const event = world.event('Attack', null);
    const target = { field: 'description', id: event.id } as const;
    const first = runBackAndForth(
      world.records,
      writeText,
      { ...target, content: doc(p('A')) },
      envOf(world),
    );
    const second = runBackAndForth(
      first.store.all(),
      writeText,
      { ...target, content: doc(p('AB')) },
      envOf(world),
    );
    expect(second.change.label.squash).toBe(first.change.label.squash);
    expect(textAt(second.store, target)).toEqual(second.store.get(event.id)?.description);
  });

  test('of an actor is its summary; of a record that is gone it fails', () => {
    const world = makeWorld();
    const actor = world.actor('Khalifa Haftar');
    const target = { field: 'summary', id: actor.id } as const;
    const { store } = runBackAndForth(
      world.records,
      writeText,
      { ...target, content: doc(p('General.')) },
      envOf(world),
    );
    expect(textAt(store, target)?.content).toHaveLength(1);
    const gone = new RecordStore([]);
    expect(textAt(gone, target)).toBeUndefined();
    expect(writeText(gone, { ...target, content: null }, envOf(world))).toMatchObject({
      ok: false,
      error: { kind: 'record-not-found' },
    });
  });
});

describe('rewriting the texts of sections', () => {
  test('is one change however many texts it touches, leaves the others alone, and is no step with what is typed', () => {
    const world = makeWorld();
    const brief = world.brief();
    const sections = ['old one', 'none', 'two old'].map((words) =>
      world.section(brief, { content: doc(p(words)), sectionKind: 'text' }),
    );
    const rewrite = (content: RichText): RichText =>
      JSON.stringify(content).includes('old')
        ? (JSON.parse(JSON.stringify(content).replace('old', 'new')) as RichText)
        : content;
    const ids = sections.map(({ id }) => id);
    const { change, store } = runBackAndForth(world.records, rewriteTexts, { ids, rewrite }, envOf(world));
    expect(Object.keys(change.updated)).toEqual([ids[0], ids[2]]);
    expect(change.label).toEqual({ command: 'replacing-text', subject: '', squash: null });
    expect(ids.map((id) => plainText(store.get(id)?.content ?? null))).toEqual([
      'new one',
      'none',
      'two new',
    ]);
  });

  test('that stay changes nothing', () => {
    const world = makeWorld();
    const section = world.section(world.brief(), { content: doc(p('same')), sectionKind: 'text' });
    const store = new RecordStore(world.records);
    const result = rewriteTexts(store, { ids: [section.id], rewrite: (content) => content }, envOf(world));
    expect(result).toMatchObject({ ok: true, value: { added: {}, updated: {}, removed: {} } });
  });
});
