// Before a source is forgotten the process of its project says which other sources have its names in their texts: far from every
// excerpt nothing else looks there.

import { expect, test } from 'vitest';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { valueOf } from '../storage/support.ts';
import { captured } from './captured-text.ts';
import { openSession } from './support.ts';

test('sources whose texts have a name are told, and those with words that many have are not', async () => {
  const session = await openSession();
  const { source } = await captured(session, 'Call\n\nThey brought nine of them in.\n');
  const minutes = await captured(session, 'Minutes\n\nThe ward is full. Nurse S. Quaggari let us in.\n');
  await captured(session, 'May\n\nIt may rain in may, says the harbour.\n');
  const part = await captured(session, 'Letter\n\nWe wrote to Quaggari.\n');
  const again = await captured(session, 'Call\n\nThey brought nine of them in.\n');
  const terms = { ...termsFor('notForAttribution'), names: ['Salma Quaggari', 'May Quaggari'] };
  const { file, env } = session;
  const change = updateRecord(file.records, { id: source.id, patch: { terms } }, env);
  await session.send(valueOf(change));
  const found = valueOf(await session.call('listSourcesNaming', { sourceId: source.id }));
  expect(found.toSorted()).toEqual([minutes, part, again].map((each) => each.source.id).toSorted());
  expect(valueOf(await session.call('listSourcesNaming', { sourceId: minutes.source.id }))).toEqual([]);
});

test('a source that is not there is said', async () => {
  const session = await openSession();
  const sourceId = session.env.newId('source');
  expect(await session.call('listSourcesNaming', { sourceId })).toMatchObject({
    ok: false,
    error: { kind: 'record-not-found' },
  });
});
