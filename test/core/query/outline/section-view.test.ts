// What a section that is a view shows, and in which order.

import { describe, expect, it } from 'vitest';
import {
  actorsOfSection,
  eventsOfSection,
  excerptIdsWith,
  figuresOfSection,
  judgementsOfSection,
  sectionOfJudgement,
  sortEvents,
} from '../../../../core/query/outline/section-view.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { contradicts, makeWorld, OPTIONS, supports } from '../../../builders/records.ts';

const gone = makeWorld('', 0);

describe('the actors of a section', () => {
  const world = makeWorld();
  const [one, two] = [world.actor('One'), world.actor('Two')];
  const secret = world.actor('Secret', { protected: true });
  const brief = world.brief();
  const shown = (actorIds: readonly (typeof one.id)[] | null) => {
    const section = world.section(brief, { options: { ...OPTIONS, actorIds: actorIds && [...actorIds] } });
    return actorsOfSection(new RecordStore(world.records), section);
  };

  it('are all but the protected ones where none is chosen', () => {
    expect(shown(null)).toEqual([one, two]);
  });

  it('are those that were chosen, each once in their order, and none that is gone', () => {
    expect(shown([two.id, secret.id, two.id, gone.actor('Gone').id])).toEqual([two, secret]);
    expect(shown([])).toEqual([]);
  });
});

describe('the events of a section', () => {
  const world = makeWorld();
  const undated = world.event('Some time', null);
  const [late, month] = [world.event('Late', '2014-05-18'), world.event('Month', '2014-05')];
  const [first, second] = [world.event('Early', '2014-05-16'), world.event('Early too', '2014-05-16')];

  it('are in the order of their dates, the undated last, equal ones as they were made', () => {
    const section = world.section(world.brief(), { sectionKind: 'timeline' });
    const events = eventsOfSection(new RecordStore(world.records), section);
    expect(events.map(({ title }) => title)).toEqual(['Month', 'Early', 'Early too', 'Late', 'Some time']);
  });

  it('are those that were chosen', () => {
    const options = { ...OPTIONS, eventIds: [late.id, first.id] };
    const section = world.section(world.brief(), { options });
    expect(eventsOfSection(new RecordStore(world.records), section)).toEqual([first, late]);
  });

  it('leave the list that they came in as it was', () => {
    const list = [undated, second, month];
    expect(sortEvents(list)).toEqual([month, second, undated]);
    expect(list).toEqual([undated, second, month]);
  });
});

it('the figures of a section are all, or those that were chosen in their order', () => {
  const world = makeWorld();
  const [one, two, three] = [world.figure('1?', []), world.figure('2?', []), world.figure('3?', [])];
  const shown = (figureIds: string[] | null) =>
    figuresOfSection(
      new RecordStore(world.records),
      world.section(world.brief(), { options: { ...OPTIONS, figureIds: figureIds as never } }),
    );
  expect(shown(null)).toEqual([one, two, three]);
  expect(shown([three.id, one.id])).toEqual([three, one]);
});

it('the judgements of a section come before its assumptions, gaps and indicators', () => {
  const world = makeWorld();
  const kinds = ['indicator', 'gap', 'assumption', 'judgement', 'gap', 'judgement'] as const;
  const made = kinds.map((judgementKind) => world.judgement(null, { judgementKind }));
  const shown = (judgementIds: string[] | null) =>
    judgementsOfSection(
      new RecordStore(world.records),
      world.section(world.brief(), { options: { ...OPTIONS, judgementIds: judgementIds as never } }),
    );
  const at = (...places: readonly number[]) => places.map((place) => made[place]);
  expect(shown(null)).toEqual(at(3, 5, 2, 1, 4, 0));
  expect(shown([made[4]?.id ?? '', made[5]?.id ?? '', made[1]?.id ?? ''])).toEqual(at(5, 4, 1));
});

describe('the section that shows a judgement', () => {
  const setting = () => {
    const world = makeWorld();
    const [judgement, other] = [world.judgement(null), world.judgement(null)];
    const briefs = [world.brief(), world.brief()] as const;
    const section = (brief: 0 | 1, judgementIds: (typeof judgement.id)[] | null, fields = {}) =>
      world.section(briefs[brief], {
        sectionKind: 'judgements',
        options: { ...OPTIONS, judgementIds },
        ...fields,
      });
    const of = (brief: 0 | 1 | null) =>
      sectionOfJudgement(new RecordStore(world.records), judgement, brief === null ? null : briefs[brief].id);
    return { judgement, other, section, of };
  };

  it('is the first of this brief, or else the last of another', () => {
    const { judgement, section, of } = setting();
    const first = section(0, null);
    const second = section(0, [judgement.id]);
    expect([of(0), of(1), of(null)]).toEqual([first, second, second]);
    const own = section(1, [judgement.id]);
    expect([of(0), of(1)]).toEqual([first, own]);
  });

  it('is none of another kind, and none that chose others', () => {
    const { other, section, of } = setting();
    section(0, null, { sectionKind: 'text' });
    section(0, [other.id]);
    expect(of(0)).toBeUndefined();
  });
});

it('the passages of a list of evidence are those of a stance, each once', () => {
  const world = makeWorld();
  const source = world.source();
  const [one, two] = [world.excerpt(source, 'a'), world.excerpt(source, 'b')];
  const evidence = [...supports(two, one, two), ...contradicts(one)];
  expect(excerptIdsWith(evidence, 'supports')).toEqual([two.id, one.id]);
  expect(excerptIdsWith(evidence, 'contradicts')).toEqual([one.id]);
  expect(excerptIdsWith([], 'supports')).toEqual([]);
});
