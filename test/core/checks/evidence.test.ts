// Sources, excerpts and claims that a brief rests on.
import { describe, expect, it } from 'vitest';
import { dateValue, makeWorld, supports } from '../../builders/records.ts';
import { check, written } from './check-brief.ts';

describe('evidence', () => {
  it('that lost its place is found when it is cited', () => {
    const { world, brief, excerpt } = written('x', 'y');
    excerpt.anchoring = 'orphan';
    expect(check(world, brief, 'orphan-cited')).toHaveLength(1);
  });

  it('without a publication date is asked for once, at once when dates wait for it', () => {
    const { world, brief, source, excerpt } = written('on Friday', 'y');
    source.published = null;
    expect(check(world, brief, 'publication-date-missing').map((finding) => finding.while)).toEqual([
      'review',
    ]);
    world.event('Attack', null, { date: dateValue('2014-05-16', 'Friday'), evidence: supports(excerpt) });
    world.event('Visit', null, { date: dateValue('2014-05-17', 'yesterday'), evidence: supports(excerpt) });
    const [finding, ...others] = check(world, brief, 'publication-date-missing');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ while: 'drafting', place: { recordId: source.id } });
    expect(finding?.message).toContain('2 dates wait for it');
  });

  it('graded 1 needs a second origin', () => {
    const { world, brief, source, excerpt } = written('x', 'y');
    excerpt.credibility = '1';
    const same = world.excerpt(source, 'the same article again');
    const event = world.event('Attack', '2014-05-16', { evidence: supports(excerpt, same) });
    expect(check(world, brief, 'confirmed-by-one')).toHaveLength(1);
    event.evidence = supports(excerpt, world.excerpt(world.source(), 'another'));
    expect(check(world, brief, 'confirmed-by-one')).toEqual([]);
  });

  it('counts two articles of one wire as one origin', () => {
    const { world, brief, source, excerpt } = written('x', 'y');
    excerpt.credibility = '1';
    source.origin = { type: 'derived', from: 'Reuters', sourceId: null };
    const copy = world.source({ origin: { type: 'derived', from: 'Reuters', sourceId: null } });
    world.event('Attack', '2014-05-16', { evidence: supports(excerpt, world.excerpt(copy, 'z')) });
    expect(check(world, brief, 'confirmed-by-one')).toHaveLength(1);
  });

  it('published after the as-of is found', () => {
    const { world, brief, source } = written('x', 'y');
    source.published = dateValue('2014-05-19');
    expect(check(world, brief, 'after-as-of')).toHaveLength(1);
    source.published = dateValue('2014-05');
    expect(check(world, brief, 'after-as-of')).toEqual([]);
  });
});

describe('a claim', () => {
  it('without who is found when a timeline of the brief shows it', () => {
    const world = makeWorld();
    const brief = world.brief();
    const event = world.event('Withdrawal', '2014-05-17', { status: 'claimed' });
    expect(check(world, brief, 'claim-without-who')).toEqual([]);
    world.section(brief, { sectionKind: 'timeline' });
    expect(check(world, brief, 'claim-without-who')).toHaveLength(1);
    event.statusBy = [{ actorId: null, descriptor: 'Haftar' }];
    expect(check(world, brief, 'claim-without-who')).toEqual([]);
  });
});
