// A source that was forgotten is in no byte of the file: not in history, versions, index or free pages; and the file goes on as before.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import type { Command } from '../../../core/store/command.ts';
import { forgottenWith } from '../../../core/withhold/forgotten.ts';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { cite, doc, p } from '../../builders/records.ts';
import { finishForgetting } from '../../../electron/project/finish-forgetting.ts';
import { decryptProject, encryptProject } from '../../../electron/storage/sealing/encrypt-project.ts';
import { captured } from '../project/captured-text.ts';
import { openSession, type Session } from '../project/support.ts';
import { reopen, temporaryFolder, valueOf } from './support.ts';

const CALL = `Call with Salma Quaggari, Tarhuna

They brought nine of them in before the morning prayer, and two were dead.
`;
const SECRETS = ['Quaggari', 'Tarhuna', 'morning prayer', 'quaggari', 'tarhuna', 'prayer'];

async function withCall(): Promise<Session> {
  const session = await openSession();
  const { source, text } = await captured(session, CALL);
  const words = 'They brought nine of them in before the morning prayer';
  const start = text.indexOf(words);
  const id = session.env.newId('excerpt');
  const input = {
    id,
    sourceId: source.id,
    segments: [makeSegment(text, start, start + words.length)],
    paragraph: 2,
  };
  await session.send(valueOf(addExcerpt(session.file.records, input, session.env)));
  const excerpt = session.file.records.get(id);
  const section = session.file.records.ofKind('section').find(({ sectionKind }) => sectionKind === 'text');
  if (excerpt === undefined || section === undefined) throw new Error('not there');
  const update = updateRecord as Command<UpdateRecordInput<'section'>>;
  const write = async (content: ReturnType<typeof doc>) =>
    session.send(valueOf(update(session.file.records, { id: section.id, patch: { content } }, session.env)));
  await write(doc(p('An early draft that names Salma Quaggari of Tarhuna.')));
  await write(
    doc(p('Nine were hurt.', cite(excerpt)), p('It rained. ', `${words}, she says. `, 'Nobody came.')),
  );
  valueOf(session.file.saveVersion('Before', session.env.now()));
  return session;
}

const secretsIn = (path: string): string[] => {
  const bytes = readFileSync(path);
  return SECRETS.filter((secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')));
};

async function forgotten(session: Session) {
  const [source] = session.file.records.ofKind('source');
  if (source === undefined) throw new Error('no source');
  const what = forgottenWith(session.file.records, source, null);
  await session.send(valueOf(forgetSource(session.file.records, what, session.env)));
  return what;
}

test('before it is forgotten its words stand in the file, and after that in none of it', async () => {
  const session = await withCall();
  expect(secretsIn(session.file.path).length).toBeGreaterThan(3);
  const what = await forgotten(session);
  expect(what.passages).toEqual(['They brought nine of them in before the morning prayer, she says.']);
  expect(what.left).toEqual([]);
  expect(secretsIn(session.file.path).length).toBeGreaterThan(0);
  valueOf(await session.call('endHistory', {}));
  expect(secretsIn(session.file.path)).toEqual([]);
  expect(valueOf(session.file.search('prayer'))).toEqual([]);
  const [section] = session.file.records.ofKind('section').filter(({ content }) => content !== null);
  expect(JSON.stringify(section?.content)).toContain('Nine were hurt.');
  expect(JSON.stringify(section?.content)).toMatch(/It rained\..*Nobody came\./u);
  expect(JSON.stringify(section?.content)).not.toContain('citation');
});

test('the file goes on: changes are written, revisions count on, and it opens again', async () => {
  const session = await withCall();
  await forgotten(session);
  const { revision } = session.file;
  valueOf(await session.call('endHistory', {}));
  expect(session.file.revision).toBe(revision);
  expect(session.file.lookAtFile()).toBeNull();
  expect(valueOf(session.file.listVersions())).toEqual([]);
  expect(valueOf(session.file.listHistory()).map(({ label }) => label.command)).toEqual(['end-history']);
  const { source } = await captured(session, 'The harbour is open\n\nShips come in again.\n');
  expect(session.file.revision).toBe(revision + 1);
  expect(valueOf(session.file.search('harbour')).map(({ recordId }) => recordId)).toContain(source.id);
  const { path } = session.file;
  session.file.close();
  const again = reopen(path);
  expect(again.revision).toBe(revision + 1);
  expect(again.records.ofKind('source').map(({ title }) => title)).toEqual(['The harbour is open']);
});

test('it can be done again, and with nothing to forget nothing is lost', async () => {
  const session = await openSession();
  await captured(session);
  const before = [...session.file.readRecords()];
  valueOf(await session.call('endHistory', {}));
  valueOf(await session.call('endHistory', {}));
  expect(session.file.readRecords()).toEqual(before);
  const [source] = session.file.records.ofKind('source');
  valueOf(await session.call('readSourceText', { sha256: source?.assets.text.sha256 }));
});

/** The file as another opening finds it, and what the first opener could not finish. */
const reopened = (session: Session) => {
  session.file.close();
  return reopen(session.file.path);
};

test('what a crash interrupted after forgetting is finished at the next opening, once', async () => {
  const session = await withCall();
  await forgotten(session);
  const file = reopened(session);
  expect(secretsIn(file.path)).not.toEqual([]);
  expect(file.forgetting).toBe(true);
  finishForgetting(file, temporaryFolder(), session.env.now);
  expect(secretsIn(file.path)).toEqual([]);
  expect(file.forgetting).toBe(false);
});

test('what was forgotten before the project is encrypted, and not finished, is finished after', async () => {
  const session = await withCall();
  await forgotten(session);
  session.file.close();
  valueOf(encryptProject(session.file.path, 'walnut harbour seven lanterns', session.env.now));
  valueOf(
    decryptProject(session.file.path, { passphrase: 'walnut harbour seven lanterns' }, session.env.now),
  );
  const file = reopen(session.file.path);
  expect(file.forgetting).toBe(true);
  finishForgetting(file, temporaryFolder(), session.env.now);
  expect(secretsIn(file.path)).toEqual([]);
});

test('forgetting that was taken back before the history ended is not finished', async () => {
  const session = await withCall();
  const before = session.file.readRecords();
  await forgotten(session);
  const [version] = valueOf(session.file.listVersions());
  const entry = valueOf(session.file.listHistory({ limit: 1 }))[0];
  expect(entry?.label.command).toBe('forget-source');
  await session.send(valueOf(session.file.changeToVersion(version?.id ?? 0)));
  expect(session.file.readRecords()).toHaveLength(before.length);
  const file = reopened(session);
  expect(file.forgetting).toBe(false);
  finishForgetting(file, temporaryFolder(), session.env.now);
  expect(valueOf(file.listVersions())).toHaveLength(1);
});
