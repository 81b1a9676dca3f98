// A source is forgotten whose speaker, numbers and places stand all over a project: afterwards no document prints them and no byte of the
// file has them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { newActorFields } from '../../../core/model/kinds/actor.ts';
import { newEventFields } from '../../../core/model/kinds/event.ts';
import { newFigureFields } from '../../../core/model/kinds/figure.ts';
import { newPlaceFields } from '../../../core/model/kinds/place.ts';
import { ChangeDraft, type Patch } from '../../../core/store/change-draft.ts';
import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { rate } from '../../../core/store/commands/rate.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import type { Command } from '../../../core/store/command.ts';
import type { RecordByKind, RecordKind } from '../../../core/model/any-record.ts';
import { forgottenWith } from '../../../core/withhold/forgotten.ts';
import { cell, cite, doc, hop, mention, mentionEvent, p, range, supports } from '../../builders/records.ts';
import { zipText } from '../../support/readable.ts';
import { valueOf } from '../storage/support.ts';
import { briefOf, captured } from './captured-text.ts';
import { openSession, type Session } from './support.ts';

const CALL = `Call from the eastern ward

They brought seventeen of them in before the morning prayer, and two were dead.
`;
const SECRETS = [
  'Marwan',
  'Tlemcen',
  'Quaggaville',
  'Convoy of lorries',
  'morning prayer',
  'eastern ward',
  '471182',
  '32.10471',
  'told on the phone',
];

async function told(protectedAs: string | null) {
  const session = await openSession();
  const { env, file } = session;
  const { source, text } = await captured(session, CALL);
  const send = <I>(command: Command<I>, input: I) => session.send(valueOf(command(file.records, input, env)));
  const update = <K extends RecordKind>(input: UpdateRecordInput<K>) =>
    send(updateRecord as Command<UpdateRecordInput<K>>, input);
  const id = env.newId('excerpt');
  const words = 'They brought seventeen of them in before the morning prayer';
  const start = text.indexOf(words);
  const segments = [makeSegment(text, start, start + words.length)];
  await send(addExcerpt, { id, sourceId: source.id, segments, paragraph: 2 });
  await update({
    id: source.id,
    patch: {
      terms: { ...termsFor('notForAttribution'), places: ['Quaggaville'] },
      outlet: 'The eastern ward',
    },
  });
  const add = async <K extends 'actor' | 'event' | 'figure' | 'place'>(
    kind: K,
    fields: Required<Patch<K>>,
  ): Promise<RecordByKind[K]> => {
    const draft = new ChangeDraft(file.records, env);
    const made = draft.add(kind, fields);
    await session.send(draft.change(`add-${kind}`, ''));
    const record = file.records.get(made);
    if (record === undefined) throw new Error('not added');
    return record;
  };
  const nurse = await add('actor', {
    ...newActorFields('Marwan Tlemcen'),
    protected: protectedAs !== null,
    protectedAs: protectedAs ?? '',
  });
  await update({ id, patch: { attribution: [hop({ actorId: nurse.id })] } });
  const excerpt = file.records.get(id);
  if (excerpt === undefined) throw new Error('no excerpt');
  const coordinates = { latitude: 32.10471, longitude: 20.5 };
  const place = await add('place', { ...newPlaceFields('Quaggaville'), coordinates });
  const event = await add('event', {
    ...newEventFields('Convoy of lorries'),
    placeId: place.id,
    evidence: supports(excerpt),
  });
  const report = {
    id: 'one',
    claimant: { actorId: nurse.id, descriptor: null },
    excerptId: id,
    asOf: null,
    cells: [cell('killed', 471_182)],
    supersededBy: null,
    derived: null,
  };
  const others = [
    {
      ...report,
      id: 'two',
      claimant: { actorId: null, descriptor: 'Residents' },
      excerptId: null,
      cells: [cell('killed', 12)],
    },
    { ...report, id: 'three', excerptId: null, cells: [cell('killed', 471_182)] },
  ];
  const figure = await add('figure', {
    ...newFigureFields('Killed in the east'),
    reports: [report, ...others],
  });
  for (const name of ['The eastern ward', 'Marwan Tlemcen'])
    await send(rate, { name, reliability: 'B', why: 'told on the phone', reviewed: '2014-05-01' });
  const section = file.records.ofKind('section').find(({ sectionKind }) => sectionKind === 'text');
  if (section === undefined) throw new Error('no section');
  const content = doc(
    p('Zamboanga is quiet. We heard from ', mention(nurse), ' on Monday.', cite(excerpt)),
    p('Also ', mentionEvent(event), ' matters.'),
    p('There were ', range(figure), '.'),
  );
  await update({ id: section.id, patch: { content, status: 'written' } });
  return { session, source };
}

async function written(session: Session, format: 'md' | 'docx'): Promise<string> {
  const path = join(session.folder, `out.${format}`);
  const done = await session.call('exportBrief', {
    jobId: 'job',
    briefId: briefOf(session).id,
    format,
    token: session.grant(path),
    templateId: null,
  });
  await session.send(valueOf(done).change);
  const bytes = readFileSync(path);
  return format === 'docx' ? zipText(bytes).replaceAll(/<[^>]*>/gu, '') : bytes.toString('utf8');
}

const secretsIn = (path: string): string[] => {
  const bytes = readFileSync(path);
  return SECRETS.filter((secret) =>
    [secret, secret.toLowerCase()].some(
      (each) => bytes.includes(each) || bytes.includes(Buffer.from(each, 'utf16le')),
    ),
  );
};

test.each([null, 'a nurse in the east'])('of a speaker who is protected as %s', async (protectedAs) => {
  const { session, source } = await told(protectedAs);
  expect(secretsIn(session.file.path)).toEqual(SECRETS);
  const what = forgottenWith(session.file.records, source, CALL);
  expect(what.left).toEqual([]);
  expect(what.passages).toEqual([
    'We heard from Marwan Tlemcen on Monday.',
    'Also Convoy of lorries matters.',
  ]);
  await session.send(valueOf(forgetSource(session.file.records, what, session.env)));
  valueOf(await session.call('endHistory', {}));
  for (const format of ['md', 'docx'] as const) {
    const document = await written(session, format);
    expect(document).toContain('Zamboanga is quiet.');
    expect(document).toContain('12');
    expect(document).not.toMatch(/Marwan|Tlemcen|nurse|Convoy|Quaggaville|eastern ward|471[.,\s]?182/u);
  }
  expect(secretsIn(session.file.path)).toEqual([]);
  expect(valueOf(session.file.search('Tlemcen'))).toEqual([]);
});
