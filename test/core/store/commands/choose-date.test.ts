import { describe, expect, it } from 'vitest';
import type { EvidenceLink } from '../../../../core/model/record.ts';
import { chooseDate } from '../../../../core/store/commands/choose-date.ts';
import { dateValue, makeWorld, supports } from '../../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../../builders/run-command.ts';

describe('choosing another of an event’s dates', () => {
  it('changes the two dates with their evidence and loses none of it', () => {
    const world = makeWorld();
    const source = world.source();
    const [whole, friday, saturday] = ['whole', 'friday', 'saturday'].map((quote) =>
      world.excerpt(source, quote),
    );
    if (whole === undefined || friday === undefined || saturday === undefined) throw new Error('no excerpts');
    const ofDate = (links: EvidenceLink[]) =>
      links.map((link): EvidenceLink => ({ ...link, aspect: 'date' }));
    const event = world.event('Attack', '2014-05-16', {
      evidence: [...supports(whole), ...ofDate(supports(friday))],
      competingDates: [
        { date: dateValue('2014-05-15'), evidence: [] },
        { date: dateValue('2014-05-17'), evidence: supports(saturday) },
      ],
    });
    const { store } = runBackAndForth(
      world.records,
      chooseDate,
      { eventId: event.id, index: 1 },
      envOf(world),
    );
    expect(store.get(event.id)).toMatchObject({
      date: { edtf: '2014-05-17' },
      evidence: [...supports(whole), ...ofDate(supports(saturday))],
      competingDates: [
        { date: { edtf: '2014-05-15' }, evidence: [] },
        { date: { edtf: '2014-05-16' }, evidence: ofDate(supports(friday)) },
      ],
    });
  });

  it('dates an undated event and keeps its evidence', () => {
    const world = makeWorld();
    const excerpt = world.excerpt(world.source(), 'Friday');
    const event = world.event('Attack', null, {
      evidence: supports(excerpt).map((link) => ({ ...link, aspect: 'date' as const })),
      competingDates: [{ date: dateValue('2014-05-15'), evidence: [] }],
    });
    const { store } = runBackAndForth(
      world.records,
      chooseDate,
      { eventId: event.id, index: 0 },
      envOf(world),
    );
    expect(store.get(event.id)).toMatchObject({ date: { edtf: '2014-05-15' }, competingDates: [] });
    expect(store.get(event.id)?.evidence).toHaveLength(1);
  });

  it('is refused for a date that is not there', () => {
    const world = makeWorld();
    const event = world.event('Attack', '2014-05-16');
    expect(failureOf(world.records, chooseDate, { eventId: event.id, index: 0 }, envOf(world))).toMatchObject(
      { kind: 'invalid-input' },
    );
  });
});
