// What is left of single records under a cap, looked at in the reader that everything is printed from.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../core/model/kinds/actor.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Marking } from '../../../core/model/record.ts';
import type { RichInline } from '../../../core/model/text/rich-text.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { withhold } from '../../../core/withhold/withhold.ts';
import {
  cell,
  cite,
  dateValue,
  doc,
  hop,
  link,
  makeWorld,
  mention,
  mentionEvent,
  p,
  range,
  recordName,
  supports,
} from '../../builders/records.ts';

const GREEN: Marking = { scheme: 'tlp', label: 'TLP:GREEN' };
const RED: Marking = { scheme: 'tlp', label: 'TLP:RED' };
const MARK = '[Withheld: above TLP:GREEN]';
const SECRET = 'the convoy left by the coastal road at dusk';

function setUp(fields: Partial<Brief> = {}) {
  const world = makeWorld();
  const brief = world.brief(fields);
  const [openSource, secretSource] = [
    world.source({ title: 'An open page' }),
    world.source({ title: 'Cable 12 of the consulate', marking: RED }),
  ];
  const open = world.excerpt(openSource, 'it was said in the market by everybody');
  const secret = world.excerpt(secretSource, SECRET);
  /** A new actor of whom nothing is known yet, so that it stays. */
  const person = (name: string, more: Partial<Actor> = {}) => world.actor(name, more);
  /** One who is known from above alone. */
  const hidden = (name: string) =>
    world.actor(name, { facts: [{ id: 'h', label: 'Seen', value: 'there', evidence: supports(secret) }] });
  const capped = () => {
    const { reader, parts } = withhold(
      new RecordStore(world.records),
      brief,
      { marking: GREEN, unmarked: 'bySources' },
      [],
    );
    const told = parts.map(
      ({ what, title, where, reason }) => `${what} | ${title} | ${where} | ${reason.how}`,
    );
    return { reader, told };
  };
  return { world, brief, openSource, secretSource, open, secret, person, hidden, capped };
}

const paragraphs = (content: unknown): string[] =>
  [...JSON.stringify(content).matchAll(/"text":"([^"]*)"/gu)].map(([, text]) => text ?? '');

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

describe('a figure under a cap', () => {
  const told = { form: 'range' as const, reportId: null, reason: '' };

  it('goes whole when none of its reports may stay, or its question or unit says too much', () => {
    const { world, open, secret, capped } = setUp();
    const report = (excerpt: typeof open) =>
      world.report('residents', [cell('killed', 4)], { excerptId: excerpt.id });
    const kept = world.figure('Killed', [report(open)]);
    const empty = world.figure('Not yet counted', []);
    world.figure('Killed there', [report(secret), report(secret)]);
    world.figure(`Killed when ${SECRET}`, [report(open)]);
    world.figure('Killed here', [report(open)], { unit: `those of whom ${SECRET}` });
    expect(capped().reader.ofKind('figure')).toEqual([kept, empty]);
  });

  it('loses reports by whom, of what and from where they tell, and sums of ours with them', () => {
    const { world, open, secret, hidden, capped } = setUp();
    const count = [cell('killed', 4)];
    const at = { excerptId: open.id };
    const base = world.report('residents', count, at);
    const reports = [
      base,
      world.report('the morgue', count, { excerptId: secret.id }),
      world.report(hidden('Far away'), count),
      world.report(`people of whom ${SECRET}`, count, at),
      world.report('a doctor', [cell('killed', `many, for ${SECRET}`)], at),
      world.report('a nurse', [cell('killed', 3, { groupLabel: `those when ${SECRET}` })], at),
      world.report('the desk', count, { derived: 'added up' }),
    ];
    const figure = world.figure('Killed', reports, {
      difference: 'scope' as never,
      differenceNote: 'The morgue counts more.',
    });
    const { reader, told: parts } = capped();
    expect(reader.get(figure.id)).toEqual({
      ...figure,
      reports: [base],
      difference: null,
      differenceNote: MARK,
    });
    expect(parts).toEqual(['report | Killed |  | source']);
  });

  it('keeps a sum of ours while all that it may be made of stays', () => {
    const { world, open, capped } = setUp();
    const figure = world.figure('Killed', [
      world.report('residents', [cell('killed', 4)], { excerptId: open.id }),
      world.report('the desk', [cell('killed', 4)], { derived: 'added up' }),
    ]);
    expect(capped().reader.get(figure.id)).toEqual(figure);
  });

  it('is told anew when the report that leads goes, or the reason for it says too much', () => {
    const { world, open, secret, capped } = setUp();
    const [kept, gone] = [
      world.report('residents', [cell('killed', 4)], { excerptId: open.id }),
      world.report('the morgue', [cell('killed', 9)], { excerptId: secret.id }),
    ];
    const telling = (reportId: string | null, reason: string) => ({
      form: 'lead' as never,
      reportId,
      reason,
    });
    const leads = world.figure('One', [kept, gone], { telling: telling(gone.id, 'It was there.') });
    const stays = world.figure('Two', [kept, gone], { telling: telling(kept.id, 'They were there.') });
    const explains = world.figure('Three', [kept], { telling: telling(kept.id, `Since ${SECRET}.`) });
    const note = world.figure('Four', [kept], { differenceNote: `Since ${SECRET}.` });
    const { reader } = capped();
    expect(reader.get(leads.id)?.telling).toEqual(told);
    expect(reader.get(stays.id)?.telling).toEqual(stays.telling);
    expect(reader.get(explains.id)).toEqual({ ...explains, telling: told });
    expect(reader.get(note.id)).toEqual({ ...note, difference: null, differenceNote: MARK });
  });
});

describe('a passage under a cap', () => {
  it('goes by any of the ways in which it can say what is above it', () => {
    const { world, brief, open, secret, secretSource, hidden, capped } = setUp();
    Object.assign(secretSource, {
      titleTranslation: 'The twelfth cable',
      url: 'https://cables.example.org/2014/12',
    });
    secret.segments = [
      {
        exact: `${SECRET}\nand nobody was left in the yard after`,
        prefix: '',
        suffix: '',
        start: 0,
        end: 82,
      },
    ];
    secret.translation = { text: 'le convoi est parti par la route', language: 'fr' } as never;
    const attack = world.event('Attack', '2014-05-16', { evidence: supports(secret) });
    const figure = world.figure('Killed', [
      world.report('residents', [cell('killed', 4)], { excerptId: open.id }),
      world.report('the morgue', [cell('killed', 9)], { excerptId: secret.id }),
    ]);
    const far = hidden('Far away');
    const friend = world.actor('A friend');
    const citation = cite(open);
    if (citation.type === 'citation') citation.attrs.locator = `p. 3, where ${SECRET}`;
    const gone: (string | RichInline)[][] = [
      ['0 ', cite(open, secret)],
      ['1 ', mention(far)],
      ['2 ', mention(friend, 'one Far away')],
      ['3 ', mentionEvent(attack)],
      ['4 ', range(figure)],
      ['5 ', link('here', 'https://cables.example.org/2014/12?page=2')],
      ['6 ', `They say ${SECRET.toUpperCase()}!`],
      ['7 “and nobody was left in the yard after”'],
      ['8 le  convoi est parti, par la route'],
      ['9 as “Cable 12 of the consulate” has it'],
      ['10 see The Twelfth Cable'],
      ['11 said FAR-AWAY.'],
      ['12 ', citation],
      [
        '13 the convoy ',
        { type: 'text', text: 'left by', marks: [{ type: 'bold' }] },
        ' the coastal road at dusk',
      ],
    ];
    const kept: (string | RichInline)[][] = [
      ['a ', cite(open)],
      ['b ', mention(friend)],
      ['c the coastal road at dusk'],
      ['d afar away, or far awayness'],
      ['e ', link('here', 'https://example.org/2014/12')],
      ['f Cable 12'],
    ];
    const section = world.section(brief, {
      content: doc(
        ...gone.flatMap((parts) => [p(...parts), p('between')]),
        ...kept.map((parts) => p(...parts)),
      ),
    });
    const left = capped().reader.get(section.id)?.content?.content ?? [];
    const first = left.map((block) =>
      block.type === 'paragraph' ? paragraphs(block.content)[0] : block.type,
    );
    expect(first).toEqual([...gone.flatMap(() => [MARK, 'between']), ...kept.map(([text]) => text)]);
  });

  it('stays where a source within the cap has the same words, title or address', () => {
    const { world, brief, openSource, secretSource, capped } = setUp();
    world.excerpt(openSource, `It is said that ${SECRET}, and more.`);
    Object.assign(secretSource, { url: 'https://example.org/common/page' });
    world.source({ title: 'More of Cable 12 of the consulate', url: 'https://example.org/common/page' });
    const section = world.section(brief, {
      content: doc(
        p(`We know ${SECRET}.`),
        p('Cable 12 of the consulate'),
        p(link('x', 'https://example.org/common/page')),
      ),
    });
    expect(capped().reader.get(section.id)?.content).toEqual(section.content);
  });

  it('is not taken for one above by fewer than 24 letters of a quotation, 12 of a title, 3 of a name', () => {
    const { world, brief, secretSource, hidden, capped } = setUp();
    const quotation = (length: number) => 'abcdefghijklmnopqrstuvwxyz'.slice(0, length);
    secretSource.title = 'zyxwvutsrqp';
    world.excerpt(secretSource, quotation(23));
    hidden('Bo');
    const blocks = [p(quotation(23)), p('zyxwvutsrqp'), p('Bo')];
    const section = world.section(brief, { content: doc(...blocks) });
    expect(capped().reader.get(section.id)?.content).toEqual(section.content);
    world.excerpt(secretSource, quotation(24));
    secretSource.titleTranslation = 'zyxwvutsrqpo';
    hidden('Bob');
    section.content = doc(p(quotation(24)), p('-'), p('zyxwvutsrqpo'), p('-'), p('Bob'));
    expect(paragraphs(capped().reader.get(section.id)?.content)).toEqual([MARK, '-', MARK, '-', MARK]);
  });
});

describe('the words of a brief about itself', () => {
  it('go one by one where they say what is above the cap', () => {
    const said = `On how ${SECRET}`;
    const { brief, capped } = setUp({
      title: said,
      subtitle: `${said} a`,
      issueNumber: `${said} b`,
      authors: ['The desk', `${said} c`],
      contact: `${said} d`,
      distribution: `${said} e`,
    });
    const { reader, told } = capped();
    expect(reader.get(brief.id)).toEqual({
      ...brief,
      title: MARK,
      subtitle: MARK,
      issueNumber: MARK,
      authors: ['The desk', MARK],
      contact: MARK,
      distribution: MARK,
    });
    expect(told).toHaveLength(6);
    expect(told[0]).toBe(`title | ${said} |  | source`);
  });
});
