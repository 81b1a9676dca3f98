// What an editor holds becomes the text of its record, and a section knows whether it is written.

import { describe, expect, test } from 'vitest';
import { textAt, writeText } from '../../../../core/store/commands/write-text.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
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
