// When a record was made tells when the interview came in that it rests on: a copy says it of none.

import { expect, test } from 'vitest';
import { uuidV7 } from '../../../../core/base/ids.ts';
import { termsFor } from '../../../../core/model/kinds/source-terms.ts';
import { cell, cite, doc, makeWorld, mention, p, supports } from '../../../builders/records.ts';
import { NOW, passage, shareIt } from './share-it.ts';

const CALL = 'we counted eleven before the lights went out';
let count = 0;
const localId = () => {
  count += 1;
  return uuidV7(Date.parse('2014-05-17T09:00:00.000Z') + count, (length) =>
    new Uint8Array(length).fill(count),
  );
};

function world() {
  const made = makeWorld();
  const brief = made.brief();
  const nurse = made.actor('Salma Quaggari', { protected: true, protectedAs: 'a hospital worker' });
  const open = made.source({ title: 'A ward at night' });
  const call = made.source({
    title: 'Call',
    terms: { ...termsFor('notForAttribution'), citeAs: 'a worker' },
  });
  const later = made.source({ title: 'The day after' });
  const called = made.excerpt(call, '', { segments: [passage(CALL, CALL)] });
  const events = ['First', 'Second', 'Third'].map((title) =>
    made.event(title, '2014-05-17', {
      evidence: supports(called),
      actors: [{ actorId: nurse.id, role: 'speaker' }],
    }),
  );
  const [first, second] = [
    made.report('an aide', [cell('wounded', 9)], { id: localId(), excerptId: called.id }),
    made.report('an aide', [cell('wounded', 11)], { id: localId(), excerptId: called.id }),
  ];
  made.figure('Brought in', [{ ...first, supersededBy: second.id }, second]);
  made.judgement(doc(p('They will come again.')), { basis: supports(called) });
  const words = p('Eleven, says ', mention(nurse), '.', cite(called));
  const blockId = localId();
  const section = made.section(brief, {
    content: doc({ ...words, attrs: { id: blockId, dir: null, lang: null } } as never),
  });
  const common = { createdAt: section.createdAt, updatedAt: section.updatedAt, createdBy: '' };
  made.records.push({
    ...common,
    id: made.newId('comment'),
    kind: 'comment',
    target: { recordId: section.id, range: { blockId, start: 0, end: 6 } },
    text: 'Eleven?',
    replies: [{ by: 'Amal', at: '2014-05-17T10:00:00.000Z', text: 'Right.' }],
    resolved: { by: 'Amal', at: '2014-05-17T11:00:00.000Z' },
  });
  for (const record of made.records) Object.assign(record, { createdBy: 'Amal' });
  return { made, open, call, later, events, blockId };
}

test('every record has another id and the time of the copy, and nobody made it', () => {
  const { made, blockId } = world();
  const copy = shareIt(made);
  expect(copy.records.length).toBeGreaterThan(9);
  for (const { id } of made.records) expect(copy.whole).not.toContain(id);
  for (const { createdAt, updatedAt, createdBy } of copy.records)
    expect([createdAt, updatedAt, createdBy]).toEqual([NOW, NOW, '']);
  expect(copy.whole).not.toContain(blockId);
  const moments = copy.whole.match(/[0-9a-f]{8}-[0-9a-f]{4}(?=-7)/gu) ?? [];
  for (const moment of moments)
    expect(Number.parseInt(moment.replace('-', ''), 16)).toBeGreaterThanOrEqual(Date.parse(NOW));
  expect(copy.ofKind('comment')[0]).toMatchObject({
    replies: [{ by: 'Amal', at: NOW }],
    resolved: { at: NOW },
  });
});

test('records are listed as before, and what is kept back after the rest', () => {
  const { made, open, call, later, events } = world();
  const copy = shareIt(made);
  const listed = (kind: 'source' | 'event') =>
    copy
      .ofKind(kind)
      .map(({ id }) => id)
      .sort();
  expect(listed('event')).toEqual(events.map(({ id }) => copy.idOf(id)));
  expect(listed('source')).toEqual([open, later, call].map(({ id }) => copy.idOf(id)));
});

test('what is named inside of a record is named as before', () => {
  const copy = shareIt(world().made);
  const [first, second] = copy.ofKind('figure')[0]?.reports ?? [];
  expect(first?.supersededBy).toBe(second?.id);
  expect(String(first?.id) < String(second?.id)).toBe(true);
  const range = copy.ofKind('comment')[0]?.target.range;
  expect(JSON.stringify(copy.ofKind('section')[0]?.content)).toContain(String(range?.blockId));
});
