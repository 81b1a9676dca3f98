// What is left of actors and of what stands beside them under a cap, looked at in the reader that everything is printed from.
import { describe, expect, it } from 'vitest';
import {
  cell,
  cite,
  dateValue,
  doc,
  hop,
  mention,
  mentionEvent,
  p,
  recordName,
  supports,
} from '../../builders/records.ts';
import { SECRET, paragraphs, setUp } from './secret-world.ts';
import { MARK } from './under-cap.ts';

describe('an actor under a cap', () => {
  it('loses roles that rest on, name or quote what is above it, and keeps the others', () => {
    const { person, hidden, open, secret, capped } = setUp();
    const group = hidden('Brigade Twelve');
    const known = person('City council');
    const role = (id: string, title: string, more: object = {}) => ({
      id,
      title,
      organisationId: null,
      organisation: null,
      from: null,
      to: null,
      evidence: supports(open),
      ...more,
    });
    const actor = person('Nabil Kassem', {
      roles: [
        role('a', 'Speaker'),
        role('b', 'Courier', { evidence: supports(secret) }),
        role('c', 'Commander', { organisationId: group.id, evidence: [] }),
        role('d', `Driver when ${SECRET}`),
        role('e', 'Guard', { organisation: `Those of whom ${SECRET}` }),
        role('f', 'Member', { organisationId: known.id, organisation: 'City council' }),
      ],
    });
    const { reader, told } = capped();
    expect(reader.get(actor.id)?.roles.map(({ id }) => id)).toEqual(['a', 'f']);
    expect(reader.get(actor.id)?.summary).toMatchObject({
      content: [{ attrs: { id: 'withheld' }, content: [{ text: MARK }] }],
    });
    expect(told).toEqual([
      'fact | Courier | Nabil Kassem | source',
      'fact | Commander | Nabil Kassem | source',
      `fact | Driver when ${SECRET} | Nabil Kassem | source`,
      'fact | Guard | Nabil Kassem | source',
    ]);
  });

  it('loses facts that rest on or quote what is above it, and keeps the others', () => {
    const { person, open, secret, capped } = setUp();
    const fact = (id: string, label: string, value: string, evidence = supports(open)) => ({
      id,
      label,
      value,
      evidence,
    });
    const actor = person('Nabil Kassem', {
      facts: [
        fact('a', 'Born', '1960'),
        fact('b', 'Lives', 'in the old town', supports(secret)),
        fact('c', `When ${SECRET}`, 'he drove'),
        fact('d', 'Drove', `when ${SECRET}`),
      ],
    });
    const { reader, told } = capped();
    expect(reader.get(actor.id)?.facts.map(({ id }) => id)).toEqual(['a']);
    expect(paragraphs(reader.get(actor.id)?.summary)).toEqual([MARK]);
    expect(told).toEqual([
      'fact | Lives | Nabil Kassem | source',
      `fact | When ${SECRET} | Nabil Kassem | source`,
      'fact | Drove | Nabil Kassem | source',
    ]);
  });

  it('loses passages of its summary, and says which', () => {
    const { person, secret, capped } = setUp();
    const actor = person('Nabil Kassem', {
      summary: doc(p('He is known.'), p('He drives.', cite(secret))),
    });
    const { reader, told } = capped();
    expect(paragraphs(reader.get(actor.id)?.summary)).toEqual(['He is known.', MARK]);
    expect(told).toEqual(['passage | He drives. | Nabil Kassem | source']);
  });

  it('is left as it is where nothing of it is above', () => {
    const { person, open, capped } = setUp();
    const actor = person('Nabil Kassem', {
      summary: doc(p('He is known.', cite(open))),
      facts: [{ id: 'a', label: 'Born', value: '1960', evidence: supports(open) }],
    });
    const { reader, told } = capped();
    expect(reader.get(actor.id)).toEqual(actor);
    expect(told).toEqual([]);
  });

  it('goes whole when only what is above knows of it, in whichever way; one that is protected leaves its names', () => {
    const { world, open, secret, person, hidden, capped } = setUp();
    const plain = hidden('Plain fact');
    const spy = world.actor('Hana Saleh', {
      protected: true,
      picture: { sha256: 'a'.repeat(64), mediaType: 'image/png', byteLength: 1, fileName: null },
      summary: doc(p('x')),
      roles: [
        {
          id: 'r',
          title: 'Nurse',
          organisationId: null,
          organisation: null,
          from: null,
          to: null,
          evidence: supports(secret),
        },
      ],
      facts: [{ id: 'f', label: 'Work', value: 'nurse', evidence: supports(secret) }],
    });
    const employer = person('An employer');
    person('Somebody else', {
      roles: [
        {
          id: 'r',
          title: 'Guard',
          organisationId: employer.id,
          organisation: null,
          from: null,
          to: null,
          evidence: supports(secret),
        },
      ],
      facts: [{ id: 'f', label: 'Born', value: '1960', evidence: supports(open) }],
    });
    const quoted = person('Quoted');
    secret.attribution = [hop({ actorId: quoted.id })];
    const [present, claims] = [person('Present'), person('Claims')];
    world.event('Attack', '2014-05-16', {
      evidence: supports(secret),
      actors: [{ actorId: present.id, role: null }] as never,
      statusBy: [{ actorId: claims.id, descriptor: null }],
    });
    const [from, to] = [person('From'), person('To')];
    world.relation(from, to, { evidence: supports(secret) });
    const counts = person('Counts');
    world.figure('Killed', [world.report(counts, [cell('killed', 4)], { excerptId: secret.id })]);
    const both = person('Known to both', {
      facts: [
        { id: 'f', label: 'Seen', value: 'there', evidence: supports(secret) },
        { id: 'g', label: 'Seen', value: 'here', evidence: supports(open) },
      ],
    });
    const { reader } = capped();
    for (const { id, names } of [plain, employer, quoted, present, claims, from, to, counts])
      expect(reader.get(id), names[0]?.text).toBeUndefined();
    expect(reader.get(spy.id)).toEqual({ ...spy, roles: [], facts: [], summary: null, picture: null });
    expect(reader.get(both.id)).toBeDefined();
  });

  it('keeps its names, whoever else has them', () => {
    const { person, hidden, capped } = setUp();
    hidden('Abu Omar');
    const actor = person('Khalid', { names: [recordName('Khalid'), recordName('Abu Omar')] });
    expect(capped().reader.get(actor.id)?.names).toEqual(actor.names);
  });
});

describe('what stands beside actors under a cap', () => {
  it('loses its origin with the source that it comes from, and with no other', () => {
    const { world, openSource, secretSource, capped } = setUp();
    const derived = (sourceId: typeof openSource.id | null) =>
      world.source({ origin: { type: 'derived', from: 'Reuters', sourceId } });
    const [gone, kept, none, own] = [
      derived(secretSource.id),
      derived(openSource.id),
      derived(null),
      world.source({ origin: { type: 'original' } as never }),
    ];
    const { reader } = capped();
    expect(reader.get(gone.id)).toEqual({ ...gone, origin: null });
    for (const source of [kept, none, own]) expect(reader.get(source.id)).toEqual(source);
    expect(reader.get(secretSource.id)).toBeUndefined();
  });

  it('loses excerpts with their source', () => {
    const { open, secret, capped } = setUp();
    expect(capped().reader.ofKind('excerpt')).toEqual([open]);
    expect(capped().reader.get(secret.id)).toBeUndefined();
  });

  it('loses relations that rest on, quote or join what is above it', () => {
    const { world, open, secret, person, hidden, capped } = setUp();
    const [one, two, far] = [person('One body'), person('Two bodies'), hidden('Far away')];
    const kept = world.relation(one, two, { evidence: supports(open) });
    world.relation(one, two, { label: `since ${SECRET}` });
    world.relation(one, far);
    world.relation(far, one);
    for (const actor of [one, two])
      actor.facts = [{ id: 'f', label: 'x', value: 'y', evidence: supports(open) }];
    world.relation(one, two, { evidence: supports(open, secret) });
    expect(capped().reader.ofKind('relation')).toEqual([kept]);
  });

  it('loses what an event says through those who are above it', () => {
    const { world, person, hidden, capped } = setUp();
    const [seen, far] = [person('Seen one'), hidden('Far away')];
    const event = world.event('Attack', '2014-05-16', {
      actors: [{ actorId: seen.id }, { actorId: far.id }] as never,
      statusBy: [
        { actorId: seen.id, descriptor: null },
        { actorId: far.id, descriptor: null },
        { actorId: null, descriptor: 'residents' },
        { actorId: null, descriptor: `those who saw that ${SECRET}` },
      ],
      description: doc(p('It burned.')),
    });
    const left = capped().reader.get(event.id);
    expect(left?.actors.map(({ actorId }) => actorId)).toEqual([seen.id]);
    expect(left?.statusBy).toEqual([event.statusBy[0], event.statusBy[2]]);
    expect(left?.description).toEqual(event.description);
  });

  it('loses competing dates, with a mark and a word about each event once', () => {
    const { world, open, secret, capped } = setUp();
    const dates = [
      { date: dateValue('2014-05-17'), evidence: supports(open) },
      { date: dateValue('2014-05-18'), evidence: supports(secret) },
      { date: dateValue('2014-05-19'), evidence: supports(secret) },
    ];
    const event = world.event('Attack', '2014-05-16', {
      evidence: supports(open),
      competingDates: dates,
      description: doc(p('It burned.')),
    });
    const { reader, told } = capped();
    expect(reader.get(event.id)?.competingDates).toEqual(dates.slice(0, 1));
    expect(paragraphs(reader.get(event.id)?.description)).toEqual(['It burned.', MARK]);
    expect(told).toEqual(['date | Attack |  | source']);
  });

  it('loses events that rest on, quote or mention what is above it, however far', () => {
    const { world, open, secret, capped } = setUp();
    const kept = world.event('Market day', '2014-05-16', { evidence: supports(open) });
    const last = world.event('Third', '2014-05-16', { description: doc(p('After ')) });
    const middle = world.event('Second', '2014-05-16', { description: doc(p('After ')) });
    const firstOf = world.event('First', '2014-05-16', { evidence: supports(secret) });
    last.description = doc(p('After ', mentionEvent(middle)));
    middle.description = doc(p('After ', mentionEvent(firstOf)));
    world.event(`Then ${SECRET}`, '2014-05-16');
    expect(capped().reader.ofKind('event')).toEqual([kept]);
  });

  it('loses judgements that rest on, say or explain what is above it; others forget which issue they are from', () => {
    const { world, open, secret, hidden, capped } = setUp();
    const earlier = world.judgement(doc(p('Earlier.')));
    const kept = world.judgement(doc(p('He will return.', cite(open))), {
      basis: supports(open),
      previousId: earlier.id,
    });
    const statement = doc(p('He will return.'));
    world.judgement(statement, { basis: supports(open, secret) });
    world.judgement(doc(p('He will return with ', mention(hidden('Far away')))));
    world.judgement(statement, { confidenceReason: `It is known that ${SECRET}.` });
    world.judgement(statement, { alternatives: `It may be that ${SECRET}.` });
    world.judgement(statement, { implications: `Since ${SECRET}.` });
    world.judgement(statement, { whatChanged: `Now ${SECRET}.` });
    expect(capped().reader.ofKind('judgement')).toEqual([earlier, { ...kept, previousId: null }]);
  });
});
