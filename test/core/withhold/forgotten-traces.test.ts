// What only a forgotten source gave goes out of every record, in whichever field it stands, and all of it is told before.

import { expect, test } from 'vitest';
import type { Comment } from '../../../core/model/kinds/comment.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import { forgottenLines } from '../../../core/withhold/forgetting/forgotten-lines.ts';
import { forgottenWith } from '../../../core/withhold/forgotten.ts';
import {
  bullets,
  cell,
  cite,
  dateValue,
  doc,
  hop,
  makeWorld,
  mention,
  mentionEvent,
  OPTIONS,
  p,
  range,
  supports,
} from '../../builders/records.ts';
import { envOf, runBackAndForth } from '../../builders/run-command.ts';
import { RecordStore } from '../../../core/store/record-store.ts';

const WORDS = 'they brought nine of them in before the morning prayer';

function made() {
  const world = makeWorld();
  const brief = world.brief();
  const nurse = world.actor('Marwan Tlemcen');
  const council = world.actor('Local council', { actorType: 'organisation' });
  const call = world.source({
    title: 'Call with the nurse at Al-Jalaa',
    outlet: 'Al-Jalaa ward',
    terms: termsFor('notForAttribution'),
  });
  const said = world.excerpt(call, WORDS, { attribution: [hop({ actorId: nurse.id })] });
  const open = world.excerpt(
    world.source({ title: 'Nine die', outlet: 'Open news' }),
    'nine people died there',
  );
  council.facts = [{ id: 'base', label: 'Base', value: 'the harbour', evidence: supports(open) }];
  const comment = (recordId: string, text: string, range: Comment['target']['range'] = null): Comment => {
    const one: Comment = {
      id: world.newId('comment'),
      kind: 'comment',
      createdAt: brief.createdAt,
      updatedAt: brief.createdAt,
      createdBy: '',
      target: { recordId: recordId as Comment['target']['recordId'], range },
      text,
      replies: [],
      resolved: null,
    };
    world.records.push(one);
    return one;
  };
  const forgotten = () => {
    const what = forgottenWith(new RecordStore(world.records), call, null);
    const { store } = runBackAndForth(world.records, forgetSource, what, envOf(world));
    return { what, store, all: JSON.stringify([...store.all()]) };
  };
  return { world, brief, nurse, council, call, said, open, comment, forgotten };
}

test('neither the name of whoever spoke nor the title of what only it told is written into the brief', () => {
  const { world, brief, nurse, said, open, forgotten } = made();
  const convoy = world.event('Convoy leaves', null, { evidence: supports(said) });
  const alone = world.figure('Wounded in the east', [
    world.report(nurse, [cell('wounded', 9)], { excerptId: said.id }),
  ]);
  const section = world.section(brief, {
    options: { ...OPTIONS, actorIds: [nurse.id], eventIds: [convoy.id] },
    content: doc(
      p('We heard from ', mention(nurse), ' on Monday. The harbour is open.', cite(open)),
      p('Also ', mentionEvent(convoy), ' matters.'),
      bullets('One is kept', p('So says ', mention(nurse, 'the doctor'))),
      p('There were ', range(alone), '.'),
    ),
  });
  const killed = world.figure('Killed', [
    world.report(nurse, [cell('killed', 4711)], { excerptId: said.id }),
    world.report(nurse, [cell('killed', 4712)]),
    world.report('residents', [cell('killed', 7)], { excerptId: open.id }),
  ]);
  const event = world.event('Nine died', null, {
    statusBy: [
      { actorId: nurse.id, descriptor: 'at the ward' },
      { actorId: null, descriptor: 'Marwan Tlemcen’s ward' },
      { actorId: null, descriptor: 'residents' },
    ],
  });
  const { what, store, all } = forgotten();
  expect(what.passages).toEqual([
    'We heard from Marwan Tlemcen on Monday.',
    'Also Convoy leaves matters.',
    'So says the doctor',
    'There were Wounded in the east.',
  ]);
  expect(store.get(section.id)?.options).toMatchObject({ actorIds: [], eventIds: [] });
  expect(store.get(section.id)?.content?.content).toHaveLength(2);
  expect(store.get(section.id)?.content?.content[1]).toMatchObject({ content: [{ type: 'listItem' }] });
  expect(store.get(killed.id)?.reports.map(({ claimant }) => claimant.descriptor)).toEqual(['residents']);
  expect(store.get(event.id)?.statusBy).toEqual([{ actorId: null, descriptor: 'residents' }]);
  expect(all).not.toMatch(/Marwan|Tlemcen|Convoy|Wounded|the doctor|the ward|471/u);
  expect(what.left).toEqual([]);
});

test('entries of others, remarks, places, letters and origins that came from it alone go with it', () => {
  const { world, brief, nurse, council, call, said, open, comment, forgotten } = made();
  const other = world.actor('Open group', {
    actorType: 'organisation',
    facts: [{ id: 'f', label: 'Seen', value: 'there', evidence: supports(open) }],
  });
  council.facts.push({ id: 'x', label: 'Strength', value: 'canary-fact', evidence: supports(said) });
  council.roles = [
    {
      id: 'r',
      title: 'canary-role',
      organisationId: other.id,
      organisation: null,
      from: null,
      to: null,
      evidence: supports(said),
    },
  ];
  world.relation(council, other, { label: 'canary-relation', evidence: supports(said) });
  const ward = world.place('Canaryville', { coordinates: { latitude: 32.1, longitude: 20.1 } });
  const unused = world.place('Benghazi');
  world.event('At night', null, { evidence: supports(said), placeId: ward.id });
  const event = world.event('Nine died', '2014-05-17', {
    evidence: supports(open, said),
    competingDates: [{ date: dateValue('2014-05-19', 'canary-date'), evidence: supports(said) }],
  });
  for (const name of ['Al-Jalaa ward', 'Marwan Tlemcen']) world.rating(name, 'B', { why: 'canary-why' });
  const letter = world.rating('Open news', 'A');
  world.source({ origin: { type: 'derived', from: call.title, sourceId: null } });
  world.source({ origin: { type: 'derived', from: 'canary-origin', sourceId: call.id } });
  for (const { id } of [call, said, nurse, ward]) comment(id, 'canary-comment');
  world.dismissal('x', brief.id, `x|${said.id}`, 'canary-reason');
  const killed = world.figure(
    'Killed',
    [
      world.report('a nurse', [cell('killed', 4711)], { excerptId: said.id }),
      world.report('residents', [cell('killed', 7)], { excerptId: open.id }),
      world.report('us', [cell('killed', 4718)], { derived: 'canary-sum' }),
    ],
    { difference: 'scope', differenceNote: 'canary-note' },
  );
  killed.telling = { form: 'lead', reportId: killed.reports[0]?.id ?? null, reason: 'canary-lead' };
  const { what, store, all } = forgotten();
  expect(all).not.toMatch(/canary|Canary|Marwan|Tlemcen|Al-Jalaa|471/iu);
  expect(store.get(unused.id)).toBeDefined();
  expect(store.get(letter.id)).toBeDefined();
  expect(store.get(event.id)?.evidence).toEqual(supports(open));
  expect(store.get(killed.id)).toMatchObject({
    difference: null,
    telling: { form: 'range', reportId: null },
  });
  expect(new Set(what.names)).toEqual(new Set(['Al-Jalaa ward', 'Marwan Tlemcen']));
  const lines = forgottenLines(what, []).flatMap((group) => group.lines);
  for (const told of [
    /Marwan Tlemcen.*\(actor\)/u,
    /At night.*\(event\)/u,
    /canary-relation.*\(relation\)/u,
    /Canaryville.*\(place\)/u,
    /Al-Jalaa ward.*\(letter\)/u,
    /canary-comment.*\(comment\)/u,
    /Local council.*: a fact, .*canary-fact/u,
    /Local council.*: a role, .*canary-role/u,
    /Nine died.*: another date, .*canary-date/u,
    /Killed.*: a report, .*4711/u,
    /Killed.*: a report, .*4718/u,
    /Nine died.*: evidence/u,
    /\(source\): a name, .*canary-origin/u,
  ])
    expect(lines.join('\n')).toMatch(told);
});

test('a judgement stays without its basis and is told, unless it says what the source said', () => {
  const { world, nurse, said, open, forgotten } = made();
  const own = world.judgement(doc(p('It will get worse.', cite(said))), { basis: supports(said) });
  const both = world.judgement(doc(p('It rains.'), p(`And ${WORDS}.`)), { basis: supports(said, open) });
  const [quotes, names, empty] = [
    world.judgement(doc(p('It is bad.')), { basis: supports(said), alternatives: `Perhaps ${WORDS}.` }),
    world.judgement(doc(p('It is bad. ', mention(nurse), ' is right.')), { basis: supports(said) }),
    world.judgement(doc(p(mention(nurse), ' is right.')), { basis: supports(open) }),
  ];
  const { what, store } = forgotten();
  expect(store.get(own.id)).toMatchObject({ basis: [] });
  expect(JSON.stringify(store.get(own.id)?.statement)).toContain('It will get worse.');
  expect(what.unfounded).toEqual([{ kind: 'judgement', title: 'It will get worse.' }]);
  expect(what.bare).toEqual(['It will get worse.']);
  expect(store.get(both.id)?.basis).toEqual(supports(open));
  expect(store.get(both.id)?.statement?.content).toHaveLength(1);
  for (const { id } of [quotes, names, empty]) expect(store.find(id)).toBeUndefined();
});

test('comments beside a passage that goes, and words that stay, are told to be looked at', () => {
  const { world, brief, nurse, comment, forgotten } = made();
  const block = p('We heard from ', mention(nurse), ' on Monday.');
  const section = world.section(brief, { title: 'What Tlemcen saw', content: doc(p('It rains.'), block) });
  const remark = comment(section.id, 'Is that so?', { blockId: block.attrs.id, start: 0, end: 3 });
  comment(section.id, 'Elsewhere', null);
  const named = world.judgement(doc(p('It will get worse.')), { implications: 'Ask Marwan.' });
  const { what } = forgotten();
  expect(what.beside).toEqual([{ kind: 'comment', title: remark.text }]);
  expect(what.left).toEqual([section.title, 'It will get worse.']);
  expect(named.implications).toContain('Marwan');
});

test('whoever spoke in it and stays is protected, and names that its terms keep go out of texts', () => {
  const { world, brief, nurse, call, forgotten } = made();
  call.terms = { ...call.terms, names: ['Hana Quaggari'] };
  const closed = world.excerpt(world.source({ title: 'Note', terms: termsFor('citeAs') }), 'ten');
  world.event('Ten', null, { evidence: supports(closed), actors: [{ actorId: nurse.id, role: 'affected' }] });
  const section = world.section(brief, {
    content: doc(p('We heard from ', mention(nurse), '. Hana Quaggari was there. It rains.')),
  });
  const { what, store } = forgotten();
  expect(store.get(nurse.id)).toMatchObject({ protected: true });
  expect(what.hidden).toEqual([{ kind: 'actor', title: 'Marwan Tlemcen' }]);
  expect(what.passages).toEqual(['Hana Quaggari was there.']);
  expect(JSON.stringify(store.get(section.id)?.content)).toMatch(/actorMention.*It rains/u);
});
