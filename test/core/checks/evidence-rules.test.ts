// What the rules about sources and excerpts ask of dates and origins, at their edges.
import { describe, expect, it } from 'vitest';
import { originOf } from '../../../core/checks/evidence-rules.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import {
  cite,
  contradicts,
  dateValue,
  doc,
  hop,
  makeWorld,
  p,
  supports,
  type World,
} from '../../builders/records.ts';
import { wholeFindings } from './whole-findings.ts';

const check = (world: World, brief: Brief, rule: string) =>
  wholeFindings(new RecordStore(world.records), brief.id).filter((finding) => finding.rule === rule);

function cited() {
  const world = makeWorld();
  const brief = world.brief();
  const source = world.source();
  const excerpt = world.excerpt(source, 'nine');
  world.section(brief, { content: doc(p('Nine.', cite(excerpt))) });
  return { world, brief, source, excerpt };
}

describe('a source without a date of publication', () => {
  const rule = 'publication-date-missing';

  it('is waited for by dates in words that only mean something from that day', () => {
    const found = (typed: string) => {
      const { world, brief, source, excerpt } = cited();
      source.published = null;
      world.event('Attack', null, { date: dateValue('2014-05-16', typed), evidence: supports(excerpt) });
      return check(world, brief, rule)[0]?.while;
    };
    for (const typed of [
      'yesterday',
      'Today at noon',
      'tonight',
      'tomorrow',
      'Monday',
      'tuesday',
      'on Wednesday',
      'late Thursday',
      'last  Friday',
      'this Saturday',
      'next Sunday',
      'last week',
      'this month',
      'next year',
      'two days ago',
    ])
      expect(found(typed), typed).toBe('drafting');
    for (const typed of ['16 May 2014', 'the last days', 'Mondays', 'a month', 'the holiday', 'in agony'])
      expect(found(typed), typed).toBe('review');
  });

  it('is waited for by the events that rest on it alone, and the finding counts them', () => {
    const { world, brief, source, excerpt } = cited();
    source.published = null;
    expect(check(world, brief, rule)[0]?.message).toContain('Its notes can’t say how old it is.');
    const other = world.excerpt(world.source(), 'ten');
    world.event('Elsewhere', null, { date: dateValue('2014-05-16', 'today'), evidence: supports(other) });
    expect(check(world, brief, rule)[0]?.while).toBe('review');
    world.event('Attack', null, {
      date: dateValue('2014-05-16', 'today'),
      evidence: supports(other, excerpt),
    });
    expect(check(world, brief, rule)[0]?.message).toContain('1 date waits for it.');
  });

  it('is asked for where an event that the brief shows rests on it, though nothing cites it', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source({ published: null }), 'nine');
    const unread = world.excerpt(world.source({ published: null }), 'never used');
    world.event('Attack', '2014-05-16', { evidence: supports(excerpt) });
    expect(check(world, brief, rule)).toEqual([]);
    world.section(brief, { sectionKind: 'timeline' });
    const found = check(world, brief, rule).map(({ place }) => place.recordId);
    expect(found).toEqual([excerpt.sourceId]);
    expect(found).not.toContain(unread.sourceId);
  });
});

describe('a source published after the as-of', () => {
  it('is one of a later day, not of the same; without an as-of nothing is late', () => {
    const { world, brief, source } = cited();
    const late = () => check(world, brief, 'after-as-of');
    source.published = dateValue('2014-05-18');
    expect(late()).toEqual([]);
    source.published = dateValue('2014-05-19');
    expect(late()).toMatchObject([{ severity: 'error', while: 'review', place: { recordId: source.id } }]);
    expect(late()[0]?.message).toContain('published on 2014-05-19, after the brief’s as-of of 2014-05-18');
    expect(late()[0]?.key).toContain('2014-05-18|2014-05-19');
    source.published = null;
    expect(late()).toEqual([]);
    source.published = dateValue('2014-05-19');
    brief.asOf = null;
    expect(late()).toEqual([]);
  });
});

describe('a passage that is not found any more', () => {
  it('is named by its words, and no other is', () => {
    const { world, brief, excerpt, source } = cited();
    const lost = world.excerpt(source, 'never cited', { anchoring: 'orphan' });
    expect(check(world, brief, 'orphan-cited')).toEqual([]);
    excerpt.anchoring = 'orphan';
    const found = check(world, brief, 'orphan-cited');
    expect(found.map(({ place }) => place.recordId)).toEqual([excerpt.id]);
    expect(found[0]).toMatchObject({ severity: 'error', while: 'drafting' });
    expect(found[0]?.message).toContain('“nine”');
    expect(lost.anchoring).toBe('orphan');
  });
});

describe('a passage graded 1', () => {
  it('is not confirmed by what contradicts it, or by what another record rests on', () => {
    const { world, brief, excerpt } = cited();
    const rule = 'confirmed-by-one';
    expect(check(world, brief, rule)).toEqual([]);
    excerpt.credibility = '1';
    const other = world.excerpt(world.source(), 'not nine');
    world.event('Elsewhere', '2014-05-16', { evidence: supports(other) });
    const event = world.event('Attack', '2014-05-16', {
      evidence: [...supports(excerpt), ...contradicts(other)],
    });
    expect(check(world, brief, rule)).toMatchObject([{ severity: 'warning', while: 'review' }]);
    event.evidence = supports(excerpt, other);
    expect(check(world, brief, rule)).toEqual([]);
  });
});

describe('the origin of a passage', () => {
  it('is who said it first where that is known, else what its source was made from, else the source', () => {
    const { world, source, excerpt } = cited();
    const origin = () => originOf(new RecordStore(world.records), excerpt.id);
    expect(origin()).toBe(source.id);
    const other = world.source();
    source.origin = { type: 'derived', from: 'Reuters', sourceId: null };
    expect(origin()).toBe('Reuters');
    source.origin = { type: 'derived', from: 'Reuters', sourceId: other.id };
    expect(origin()).toBe(other.id);
    const [outer, inner] = [world.actor('Outer'), world.actor('Inner')];
    excerpt.attribution = [hop({ actorId: outer.id }), hop({ actorId: inner.id })];
    expect([inner.id, outer.id]).toContain(origin());
    expect(origin()).not.toBe(other.id);
    const gone = makeWorld('x', 7);
    const lost = gone.excerpt(gone.source(), 'lost');
    expect(originOf(new RecordStore(world.records), lost.id)).toBe(lost.id);
  });
});
