// References, quotes and sentences in the texts of a brief.
import { describe, expect, it } from 'vitest';
import type { RichInline } from '../../../core/model/text/rich-text.ts';
import { sentencesOf } from '../../../core/checks/cited-text.ts';
import { cite, doc, makeWorld, p, refer, tableWith } from '../../builders/records.ts';
import { check, written } from './check-brief.ts';

describe('a reference', () => {
  it('to what the brief prints is no finding; to what it does not print is, with its place', () => {
    const world = makeWorld();
    const brief = world.brief();
    const detail = world.section(brief, {
      title: 'Detail',
      order: 'b',
      content: doc(tableWith({ id: 'kept', caption: 'Counts' }, ['x']), tableWith({ id: 'bare' }, ['x'])),
    });
    const empty = world.section(brief, { title: 'Empty', order: 'c' });
    const found = (...targets: RichInline[]) => {
      detail.content = doc(...(detail.content?.content.slice(0, 2) ?? []), p('As said in ', ...targets));
      return check(world, brief, 'lost-reference').map(({ place }) => place.range?.start);
    };
    expect(found(refer(detail.id), refer(detail.id, 'page', 'block', 'kept'))).toEqual([]);
    expect(found(refer(detail.id, 'label', 'block', 'bare'))).toEqual([11]);
    expect(found(refer(detail.id), refer(empty.id))).toEqual([12]);
    expect(found(refer(detail.id, 'label', 'chart'))).toEqual([11]);
  });
});

describe('a quote in the text', () => {
  const PASSAGE = 'his troops had temporarily withdrawn from Benghazi for tactical reasons';
  const quotes = (...parts: string[]) => {
    const { world, brief } = written(PASSAGE, ...parts);
    return check(world, brief, 'quote-differs');
  };

  it('that differs from the cited passage is found, with its place', () => {
    const [finding] = quotes('He said they had “withdrawn for strategic reasons”');
    expect(finding).toMatchObject({
      severity: 'error',
      while: 'drafting',
      place: { range: { start: 17, end: 50 } },
    });
    expect(finding?.message).toContain('withdrawn for strategic reasons');
  });

  it('that agrees is not, whatever its marks, case or omissions', () => {
    expect(quotes('He had “Withdrawn from Benghazi”, and "for tactical reasons,"')).toEqual([]);
    expect(quotes('“his troops … withdrawn from Benghazi […] for tactical reasons”')).toEqual([]);
    expect(quotes('“[Haftar’s] troops had temporarily withdrawn”')).toEqual([]);
  });

  it('of a word or two is taken as a term, and without a citation is left alone', () => {
    expect(quotes('the “renegade general”')).toEqual([]);
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { content: doc(p('“nobody said this at all”')) });
    expect(check(world, brief, 'quote-differs')).toEqual([]);
  });
});

describe('texts that are printed but stand in no section', () => {
  it('are checked: the summary of an actor, and the description of an event with its evidence', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source(), 'his troops had withdrawn; 43 were killed');
    const actor = world.actor('Khalifa Haftar', {
      summary: doc(p('He said they had “withdrawn for good reasons”', cite(excerpt))),
    });
    const event = world.event('Clashes', '2014-05-16', {
      description: doc(p('In all 34 people were killed.')),
      evidence: [{ excerptId: excerpt.id, stance: 'supports', aspect: 'all' }],
    });
    world.section(brief, { sectionKind: 'actors', content: null });
    world.section(brief, { sectionKind: 'timeline', content: null });
    expect(check(world, brief, 'quote-differs').map(({ place }) => place.recordId)).toEqual([actor.id]);
    expect(check(world, brief, 'number-differs').map(({ place }) => place.recordId)).toEqual([event.id]);
  });

  it('are left alone where the brief does not print them', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source(), 'his troops had withdrawn');
    world.actor('Khalifa Haftar', {
      summary: doc(p('He said they had “withdrawn for good reasons”', cite(excerpt))),
    });
    expect(check(world, brief, 'quote-differs')).toEqual([]);
  });
});

describe('sentences', () => {
  const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

  it('end at a stop with its marks, not at abbreviations or decimals', () => {
    expect(split('He left. She stayed “for good.” Gen. Haftar of the U.S. has 3.5 men? Yes')).toEqual([
      'He left.',
      'She stayed “for good.”',
      'Gen. Haftar of the U.S. has 3.5 men?',
      'Yes',
    ]);
  });
});

describe('a citation that was begun and not chosen', () => {
  it('is found where its brackets are left in the text', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, {
      content: doc(p('The army left [[reut and came back.'), p('Nothing [here] is left.')),
    });
    expect(check(world, brief, 'left-over-signs')).toMatchObject([
      { severity: 'warning', while: 'review', place: { range: { start: 14, end: 20 } } },
    ]);
  });
});
