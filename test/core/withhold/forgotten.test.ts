// What goes with a source that is forgotten, what stays, and what is told to be looked at.

import { expect, test } from 'vitest';
import type { Json } from '../../../core/base/json.ts';
import type { ExportRecord } from '../../../core/model/kinds/export-record.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import { makeEnv } from '../../../core/store/make-env.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { forgottenWith } from '../../../core/withhold/forgotten.ts';
import { cite, doc, hop, makeWorld, mention, p, supports } from '../../builders/records.ts';

const WORDS = 'they brought nine of them in before the morning prayer';
const env = makeEnv({
  nowMs: () => 0,
  random: (count) => new Uint8Array(count),
  author: () => '',
  registered: () => undefined,
});

function made() {
  const world = makeWorld();
  const brief = world.brief();
  const nurse = world.actor('Salma Idris');
  const call = world.source({
    title: 'Call of Monday',
    terms: { ...termsFor('notForAttribution'), names: ['Salma Idris'] },
  });
  const said = world.excerpt(call, WORDS, { attribution: [hop({ actorId: nurse.id, named: true })] });
  const open = world.excerpt(world.source({ title: 'Nine die' }), 'nine people died there');
  return { world, brief, nurse, call, said, open };
}

test('events and actors known from it alone go, and those that another source bears out stay without it', () => {
  const { world, brief, nurse, call, said, open } = made();
  const alone = world.event('At night', null, { evidence: supports(said) });
  const both = world.event('Nine died', '2014-05-17', { evidence: supports(said, open) });
  const section = world.section(brief, { content: doc(p('Says ', mention(nurse), '.', cite(said, open))) });
  const store = new RecordStore(world.records);
  const what = forgottenWith(store, call, null);
  expect(new Set(what.ids)).toEqual(new Set([call.id, nurse.id, alone.id]));
  expect(what.goes).toEqual([
    { kind: 'actor', title: 'Salma Idris' },
    { kind: 'event', title: 'At night' },
  ]);
  const change = forgetSource(store, what, env);
  if (!change.ok) throw new Error(change.error.kind);
  store.apply(change.value);
  expect(store.find(said.id)).toBeUndefined();
  expect(store.get(both.id)?.evidence.map(({ excerptId }) => excerptId)).toEqual([open.id]);
  expect(JSON.stringify(store.get(section.id))).not.toContain(said.id);
  expect(change.value.label).toMatchObject({ command: 'forget-source', subject: '' });
});

test('a sentence with its words goes out of a paragraph, and the others stay', () => {
  const { world, brief, call, said } = made();
  const section = world.section(brief, {
    content: doc(p('It rained. So ', `${WORDS}. `, 'Nobody came.', cite(said))),
  });
  const store = new RecordStore(world.records);
  const what = forgottenWith(store, call, null);
  expect(what.passages).toEqual([`So ${WORDS}.`]);
  expect(JSON.stringify(what.fields.get(section.id))).toMatch(/It rained\..*Nobody came\./u);
});

test('its words are known from its text, too, where nobody excerpted them', () => {
  const { world, brief, call } = made();
  world.section(brief, {
    content: doc(p('Some say that the road to the west was closed by armed men at noon.')),
  });
  const store = new RecordStore(world.records);
  expect(forgottenWith(store, call, null).passages).toEqual([]);
  const text = 'and the road to the west was closed by armed men, she says';
  expect(forgottenWith(store, call, text).passages).toHaveLength(1);
});

test('a part of a name that would give it away is told where it stands, and what stays of a dismissal is of others', () => {
  const { world, brief, call } = made();
  const section = world.section(brief, { title: 'What Idris says', content: doc(p('Nothing.')) });
  const [own, other] = ['suspect-name|x||Idris', 'suspect-name|x||May'].map((finding) =>
    world.dismissal('suspect-name', section.id, finding),
  );
  const what = forgottenWith(new RecordStore(world.records), call, null);
  expect(what.left).toEqual([section.title]);
  expect(what.ids).toContain(own?.id);
  expect(what.ids).not.toContain(other?.id);
});

test('exports made since lose what was kept of them, and the fact that they were made stays', () => {
  const { world, brief, call } = made();
  const kept: Record<string, Json> = {
    cap: null,
    hiddenSpellings: ['Idris'],
    despiteSuspects: { spellings: [] },
  };
  const exported: ExportRecord = {
    id: world.newId('export'),
    kind: 'export',
    createdAt: call.createdAt,
    updatedAt: call.createdAt,
    createdBy: '',
    briefId: brief.id,
    at: '2999-01-01T00:00:00.000Z',
    templateId: 'situation-report',
    templateVersion: 1,
    format: 'md',
    options: kept as ExportRecord['options'],
    fileName: 'out.md',
    sha256: 'a'.repeat(64),
    byteLength: 1,
    losses: ['Call of Monday'],
    snapshot: null,
  };
  const copied: ExportRecord = {
    ...exported,
    id: world.newId('export'),
    briefId: null,
    templateId: null,
    templateVersion: null,
    format: 'brief',
    fileName: 'out.brief',
  };
  world.records.push(exported, copied);
  const store = new RecordStore(world.records);
  const what = forgottenWith(store, call, null);
  expect(what.exports.map(({ id }) => id)).toEqual([exported.id, copied.id]);
  const change = forgetSource(store, what, env);
  if (!change.ok) throw new Error(change.error.kind);
  store.apply(change.value);
  expect(store.get(exported.id)).toMatchObject({ options: { cap: null }, losses: [], snapshot: null });
  expect(JSON.stringify(store.get(exported.id))).not.toContain('Idris');
});

test('what came with it, and what it came with, is told: it shows by being there', () => {
  const { world, call } = made();
  const file = world.source({ title: 'A file of the mail', attachedTo: call.id });
  const other = world.source({ title: 'Of another mail' });
  const store = new RecordStore(world.records);
  expect(forgottenWith(store, call, null).left).toContain(file.title);
  expect(forgottenWith(store, call, null).left).not.toContain(other.title);
  expect(forgottenWith(store, file, null).left).toContain(call.title);
});
