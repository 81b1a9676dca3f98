// A source that was forgotten is in no byte of the file: not in history, versions, index or free pages; and the file goes on as before.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { draftsOf } from '../../../electron/storage/draft-files.ts';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import type { Command, CommandEnv } from '../../../core/store/command.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import { forgottenWith } from '../../../core/withhold/forgotten.ts';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { cite, doc, hop, makeWorld, p } from '../../builders/records.ts';
import { finishForgetting } from '../../../electron/project/finish-forgetting.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { recoverProject } from '../../../electron/storage/recovery/recover-project.ts';
import { decryptProject, encryptProject } from '../../../electron/storage/sealing/encrypt-project.ts';
import { captured } from '../project/captured-text.ts';
import { openSession, type Session } from '../project/support.ts';
import { adding, at, newProject, putText, reopen, temporaryFolder, valueOf } from './support.ts';
import { keyOf, newSealed, openSealed } from './sealing/sealed.ts';

const situationReport = valueOf(
  readTemplate(
    JSON.parse(
      readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
    ),
    'situation-report',
  ),
);

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

test('a journal that could not be read goes before the forgetting ends, which waits where it can’t', async () => {
  const session = await withCall();
  await forgotten(session);
  const file = reopened(session);
  const data = temporaryFolder();
  const journal = join(data, 'drafts', `${draftsOf(file.projectId)}1.draft.unreadable`);
  // A folder can't be written over.
  mkdirSync(journal, { recursive: true });
  finishForgetting(file, data, session.env.now);
  expect(file.forgetting).toBe(true);
  rmSync(journal, { recursive: true });
  writeFileSync(journal, 'Quaggari');
  finishForgetting(file, data, session.env.now);
  expect(existsSync(journal)).toBe(false);
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

const QUOTE = 'they brought nine of them in before the morning prayer';

function fillWithCall(file: ProjectFile) {
  const world = makeWorld();
  world.brief();
  const nurse = world.actor('Salma Quaggari');
  const text = `Intro.\n${QUOTE}, she said.`;
  const call = world.source({
    title: 'Call of Monday',
    terms: termsFor('notForAttribution'),
    assets: { original: null, text: putText(file, text) },
    textLength: text.length,
  });
  const segments = [{ exact: QUOTE, prefix: '', suffix: '', start: 7, end: 7 + QUOTE.length }];
  world.excerpt(call, QUOTE, { attribution: [hop({ actorId: nurse.id })], segments });
  valueOf(file.applyChange(adding(...world.records), at()));
  return call;
}

function forget(file: ProjectFile, title: string, env: CommandEnv): void {
  const source = file.records.ofKind('source').find((each) => each.title === title);
  if (source === undefined) throw new Error('no source');
  const what = forgottenWith(file.records, source, null);
  valueOf(file.applyChange(valueOf(forgetSource(file.records, what, env)), at(9)));
}

test('in a recovered project it is in no title of what came back, and how much did is still told', async () => {
  const { env } = await openSession();
  const file = newProject(join(temporaryFolder(), 'libya.brief'));
  const { title } = fillWithCall(file);
  file.close();
  const bytes = readFileSync(file.path);
  // Its rows tell the actor no more: what is left of it is that the excerpt refers to somebody.
  const name = '"text":"Salma Quaggari"';
  for (let from = bytes.indexOf(name); from >= 0; from = bytes.indexOf(name, from + 1))
    bytes[from + 10] = 0x5a;
  const damaged = join(temporaryFolder(), 'damaged.brief');
  writeFileSync(damaged, bytes);
  const path = join(temporaryFolder(), 'back.brief');
  valueOf(recoverProject(damaged, path, { env, template: situationReport }));
  const back = reopen(path);
  expect(JSON.stringify(back.recovery)).toContain(QUOTE);
  forget(back, title, env);
  valueOf(back.endHistory());
  expect(readFileSync(path).includes(QUOTE)).toBe(false);
  expect(back.recovery?.records).toBeGreaterThan(1);
  expect(back.recovery?.standIns).toEqual([{ recordKind: 'actor', referredToBy: [] }]);
});

test('an encrypted project shows nobody which records were forgotten before that is finished', async () => {
  const { env } = await openSession();
  const file = newSealed();
  const call = fillWithCall(file);
  forget(file, call.title, env);
  expect(file.forgetting).toBe(true);
  expect(readFileSync(file.path).includes(call.id)).toBe(false);
  const key = keyOf(file);
  file.close();
  const again = openSealed(file.path, key);
  expect(again.forgetting).toBe(true);
  finishForgetting(again, temporaryFolder(), env.now);
  expect(again.forgetting).toBe(false);
});
