import { describe, expect, it } from 'vitest';
import { RecordStore } from '../../../core/store/record-store.ts';
import {
  blockChoices,
  excerptChoices,
  mentionChoices,
} from '../../../renderer/editor/atoms/suggestion-choices.ts';
import { makeWorld, recordName } from '../../builders/records.ts';

const world = makeWorld();
const haftar = world.actor([recordName('Khalifa Haftar'), recordName('خليفة حفتر', 'Arab')]);
const event = world.event('Haftar meets reporters', null);
const source = world.source({ title: 'Operation in the east' });
const used = world.excerpt(source, 'We now count 43 dead');
const fresh = world.excerpt(source, 'Forty or more dead are here');
const store = new RecordStore([haftar, event, source, used, fresh]);

const ids = (choices: readonly { readonly id: string }[]) => choices.map((choice) => choice.id);

describe('the choices while typing', () => {
  it('offers blocks whose words begin with what was typed', () => {
    expect(ids(blockChoices('head'))).toEqual(['heading1', 'heading2', 'heading3']);
    expect(ids(blockChoices('list bul'))).toEqual(['bulletList']);
  });

  it('finds actors by any of their names, whatever the form of the letters', () => {
    expect(ids(mentionChoices(store, 'haf', 'actor'))).toEqual([haftar.id, event.id, 'create']);
    expect(ids(mentionChoices(store, 'حفتر', 'actor'))).toContain(haftar.id);
    expect(ids(mentionChoices(store, 'haf', 'event'))).toEqual([event.id, haftar.id, 'create']);
  });

  it('offers to make an actor last, and not when one is called just that', () => {
    expect(ids(mentionChoices(store, 'Nobody Known', 'actor'))).toEqual(['create']);
    expect(ids(mentionChoices(store, 'khalifa haftar', 'actor'))).not.toContain('create');
    expect(ids(mentionChoices(store, '', 'actor'))).not.toContain('create');
  });

  it('offers nothing once a sentence goes on without a name in it', () => {
    expect(mentionChoices(store, 'home when they came back in', 'actor')).toEqual([]);
  });

  it('offers excerpts that are not used yet first', () => {
    expect(ids(excerptChoices(store, 'dead', new Set([used.id])))).toEqual([fresh.id, used.id]);
    expect(ids(excerptChoices(store, 'operation 43', new Set()))).toEqual([used.id]);
  });
});
