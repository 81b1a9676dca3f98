import { describe, expect, it } from 'vitest';
import type { Event } from '../../../../core/model/kinds/event.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import {
  datesOf,
  eventsInBrief,
  isInPeriod,
  lanesOf,
  passesFilter,
} from '../../../../renderer/places/timeline/event-lanes.ts';
import { dateValue, doc, makeWorld, mentionEvent, OPTIONS, p } from '../../../builders/records.ts';

const dated = (edtf: string): Event => makeWorld().event('Attack', edtf);

describe('the lanes of the chart', () => {
  it('are of the agent, else the speaker, else anybody; nobody’s come last', () => {
    const world = makeWorld();
    const [haftar, sahmain] = [world.actor('Khalifa Haftar'), world.actor('Nuri Abu Sahmain')];
    world.event('Nobody’s', '2014-05-01');
    world.event('Speech', '2014-05-02', {
      actors: [
        { actorId: haftar.id, role: 'affected' },
        { actorId: sahmain.id, role: 'speaker' },
      ],
    });
    world.event('Attack', '2014-05-03', { actors: [{ actorId: haftar.id, role: 'agent' }] });
    world.event('Undated', null);
    const store = new RecordStore(world.records);
    expect(
      lanesOf(store, store.ofKind('event'), 'actor', 'No actor').map((lane) => [
        lane.name,
        lane.items.map((item) => item.title),
      ]),
    ).toEqual([
      ['Nuri Abu Sahmain', ['Speech']],
      ['Khalifa Haftar', ['Attack']],
      ['No actor', ['Nobody’s']],
    ]);
    expect(lanesOf(store, store.ofKind('event'), 'none', '')).toHaveLength(1);
  });
});

describe('the filters of the timeline', () => {
  it('take an event into a period when it may have happened in it', () => {
    const period = dateValue('2014-05-14/2014-05-18');
    const inside = ['2014-05-14', '2014-05-18', '2014-05', '../2014-05-14', '[2014-05-13,2014-05-15]'];
    const outside = ['2014-05-13', '2014-05-19', '../2014-05-13', '2014-05-19/..', '2013'];
    expect(inside.filter((edtf) => !isInPeriod(dated(edtf), period))).toEqual([]);
    expect(outside.filter((edtf) => isInPeriod(dated(edtf), period))).toEqual([]);
    expect(isInPeriod(dated('2014-05-19T00:00'), period)).toBe(false);
    expect(isInPeriod(dated('2014-05-14T00:00'), period)).toBe(true);
  });

  it('know the events of a brief by its timelines and its mentions', () => {
    const world = makeWorld();
    const [listed, mentioned, neither] = [
      world.event('Listed', null),
      world.event('Mentioned', null),
      world.event('Neither', null),
    ];
    const brief = world.brief();
    world.section(brief, {
      sectionKind: 'timeline',
      options: { ...OPTIONS, eventIds: [listed.id] },
    });
    world.section(brief, { content: doc(p('On that day ', mentionEvent(mentioned), '.')) });
    const inBrief = eventsInBrief(new RecordStore(world.records), brief.id);
    expect([...inBrief].sort()).toEqual([listed.id, mentioned.id].sort());
    const context = { period: null, inBrief };
    expect(passesFilter(neither, { kind: 'notInBrief' }, context)).toBe(true);
    expect(passesFilter(listed, { kind: 'notInBrief' }, context)).toBe(false);
    expect(passesFilter(neither, { kind: 'undated' }, context)).toBe(true);
    expect(passesFilter(neither, { kind: 'competing' }, context)).toBe(false);
  });

  it('name the days from the first to the last event', () => {
    expect(datesOf([dated('2014-05-16/2014-05-17'), dated('2014-05-14~')])).toBe('2014-05-14/2014-05-17');
    expect(datesOf([dated('2014-05-16T12:00')])).toBe('2014-05-16');
    expect(datesOf([])).toBeNull();
  });
});
