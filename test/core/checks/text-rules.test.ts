// What the rules about single texts find and let pass, at their edges.
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Event } from '../../../core/model/kinds/event.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cite, doc, h, makeWorld, p, supports, type World } from '../../builders/records.ts';
import { wholeFindings } from './whole-findings.ts';

const check = (world: World, brief: Brief, rule: string) =>
  wholeFindings(new RecordStore(world.records), brief.id).filter((finding) => finding.rule === rule);

describe('a claim', () => {
  const found = (fields: Partial<Event>) => {
    const world = makeWorld();
    const brief = world.brief();
    world.event('Withdrawal', '2014-05-17', fields);
    world.section(brief, { sectionKind: 'timeline' });
    return check(world, brief, 'claim-without-who');
  };

  it('and a denial need somebody, named or described in words that are not blank', () => {
    for (const status of ['claimed', 'denied'] as const) {
      const [finding, ...others] = found({ status });
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ severity: 'error', while: 'drafting' });
      expect(finding?.message).toContain(`“Withdrawal” is marked as ${status}`);
      expect(finding?.key.endsWith(`|${status}`)).toBe(true);
      expect(found({ status, statusBy: [{ actorId: null, descriptor: ' ' }] })).toHaveLength(1);
      expect(found({ status, statusBy: [{ actorId: null, descriptor: null }] })).toHaveLength(1);
      const blank = { actorId: null, descriptor: ' ' };
      expect(found({ status, statusBy: [blank, { actorId: null, descriptor: 'Haftar' }] })).toEqual([]);
      const actor = makeWorld('x', 7).actor('Haftar');
      expect(found({ status, statusBy: [{ actorId: actor.id, descriptor: null }] })).toEqual([]);
    }
    expect(found({ status: null })).toEqual([]);
  });
});

describe('brackets that were left over', () => {
  const found = (text: string) => {
    const world = makeWorld();
    const brief = world.brief();
    const section = world.section(brief, { content: doc(p(text)) });
    return check(world, brief, 'left-over-signs').map(({ place, message }) => {
      expect(place.recordId).toBe(section.id);
      const sign = text.slice(place.range?.start, place.range?.end);
      expect(message).toContain(`“${sign}”`);
      return sign;
    });
  };

  it('are told with what was typed in them, to their end or the end of the word', () => {
    expect(found('a [[reuters may]] b [[x] c')).toEqual(['[[reuters may]]', '[[x']);
    expect(found('[[')).toEqual(['[[']);
    expect(found(`[[${'x '.repeat(30)}]] y`)).toEqual([`[[${'x '.repeat(30)}]]`]);
    expect(found(`[[${'x '.repeat(30)}z]] y`)).toEqual(['[[x']);
    expect(found('[a] b]] c')).toEqual([]);
  });
});

describe('a quotation', () => {
  const passage = 'his troops had temporarily withdrawn from Benghazi for tactical reasons';
  function found(text: string, passages: readonly string[] = [passage]) {
    const world = makeWorld();
    const brief = world.brief();
    const source = world.source();
    const excerpts = passages.map((words) => world.excerpt(source, words));
    world.section(brief, { content: doc(p(text, cite(...excerpts))) });
    return check(world, brief, 'quote-differs').map(({ place }) =>
      text.slice(place.range?.start, place.range?.end),
    );
  }

  it('is known by any of the marks of quotation', () => {
    for (const quote of [
      '“withdrawn for strategic reasons”',
      '«withdrawn for strategic reasons»',
      '„withdrawn for strategic reasons“',
      '"withdrawn for strategic reasons"',
    ])
      expect(found(`He said ${quote} to us`), quote).toEqual([quote]);
    for (const quote of [
      '«withdrawn from Benghazi»',
      '„withdrawn from Benghazi“',
      '"withdrawn from Benghazi"',
    ])
      expect(found(`He said ${quote} to us`), quote).toEqual([]);
  });

  it('has three words or more, those in brackets and omissions not counted', () => {
    expect(found('“strategic reasons”')).toEqual([]);
    expect(found('“for strategic reasons”')).toEqual(['“for strategic reasons”']);
    expect(found('“for [very good] … reasons”')).toEqual([]);
    expect(found('“for ... strategic … reasons”')).toEqual(['“for ... strategic … reasons”']);
    expect(found('“[]”, “…” and “ ”')).toEqual([]);
  });

  it('stands whole in one of the passages, not in parts in several', () => {
    const parts = ['his troops had left', 'for tactical reasons'];
    expect(found('“his troops had left”', parts)).toEqual([]);
    expect(found('“for tactical reasons”', parts)).toEqual([]);
    expect(found('“his troops … tactical reasons”', parts)).toEqual(['“his troops … tactical reasons”']);
    expect(found('“his troops … tactical reasons”')).toEqual([]);
  });

  it('is held to the evidence of an event in its description', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source(), passage);
    const event = world.event('Withdrawal', '2014-05-17', {
      evidence: supports(excerpt),
      description: doc(p('“withdrawn for strategic reasons”')),
    });
    world.section(brief, { sectionKind: 'timeline' });
    expect(check(world, brief, 'quote-differs').map(({ place }) => place.recordId)).toEqual([event.id]);
  });
});

describe('a number', () => {
  const said = (passage: string, text: string) => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { content: doc(p(text, cite(world.excerpt(world.source(), passage)))) });
    return check(world, brief, 'number-differs').length;
  };

  it('in words below ten is checked where it counts people, is money or a share, not as a manner of speaking', () => {
    expect(said('x', 'The nine sides met')).toBe(0);
    expect(said('x', 'The ten sides met')).toBe(1);
    expect(said('x', 'In all nine people died')).toBe(1);
    expect(said('x', 'One man died')).toBe(0);
    expect(said('x', 'It cost nine dollars')).toBe(1);
  });

  it('that is a range stands in the passage with both its ends', () => {
    expect(said('between 30 and 40 people died', '30 to 40 people died')).toBe(0);
    expect(said('30 people died', '30 to 40 people died')).toBe(1);
    expect(said('40 people died', '30 to 40 people died')).toBe(1);
  });

  it('may be one of two numbers that stand side by side in the passage', () => {
    expect(said('Reports 12 300 people', '12 people died')).toBe(0);
    expect(said('Reports 12 300 people', '300 people died')).toBe(0);
    expect(said('Reports 12 300 people', '301 people died')).toBe(1);
  });

  it('in a heading is left alone', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source(), 'x');
    world.section(brief, { content: doc(h(2, '99 dead', cite(excerpt)), p('None.', cite(excerpt))) });
    expect(check(world, brief, 'number-differs')).toEqual([]);
  });
});
