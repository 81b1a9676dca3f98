// A copy for somebody else and the open JSON of a project in which much must not be told: not a byte of them tells it, and both can be
// opened, proven and imported.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import { askAll, type SuspectAnswers } from '../../../core/base/suspect-group.ts';
import { lettersOf, lettersToText } from '../../../core/base/letters-of.ts';
import { foldText } from '../../../core/base/text-fold.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import type { AssetRef } from '../../../core/model/record.ts';
import type { RichBlock } from '../../../core/model/text/rich-text.ts';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { hiddenIn } from '../../../core/withhold/sharing/who-is-hidden.ts';
import { problemsOf } from '../../../core/verify/proof.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import {
  jsonToProject,
  readProjectJsonFile,
  writeProjectJson,
} from '../../../electron/storage/project-json.ts';
import { Database } from '../../../electron/storage/disk/database.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import { namesInFile, proveBytes, proveTables } from '../../../electron/storage/sharing/prove-copy.ts';
import { proveJson } from '../../../electron/storage/sharing/prove-json.ts';
import { verifyFile } from '../../../electron/verify/verify-file.ts';
import {
  bold,
  cell,
  cite,
  doc,
  hop,
  link,
  makeWorld,
  mention,
  p,
  recordName,
  supports,
  table,
} from '../../builders/records.ts';
import { chunk, NOTED, notedPictures, pngWith } from '../../builders/noted-pictures.ts';
import { contentsOf } from './contents-of.ts';
import {
  adding,
  at,
  closing,
  errorOf,
  newProject,
  now,
  putText,
  reopen,
  temporaryFolder,
  valueOf,
} from './support.ts';

const ARTICLE =
  'Nine were brought in, said Salma Quaggari.\nDr Yusuf Benghabrit al-Wershefani denies it. سلمى القوجاري تنفي.\nThe end.';
const CALL =
  'Call with Marwan Tajouri, Zintan clinic\nwe counted eleven before the lights went out and nobody asked us after that\nhe hid in Zintan';
const CLOSED =
  'Cable on the Wershefani convoy\nthe convoy will leave at four by the southern road as was agreed';
const CANARIES = [
  'Salma Quaggari',
  'سلمى القوجاري',
  'Yusuf Benghabrit al-Wershefani',
  'Wershefani',
  'يوسف الورشفاني',
  'Marwan Tajouri',
  'Zintan',
  'Call with Marwan',
  'cable-77-southern',
  'intranet.example',
  'southern road',
  'lights went out',
];

const sharing = {
  includeHistory: false,
  includeUnusedSources: true,
  overwrite: false,
  now,
  suspects: askAll,
  passphrase: null,
};
const hideAll = { hide: 'all' as const, leave: [] };

const put = (file: ProjectFile, text: string, mediaType: string, fileName: string): AssetRef => {
  const bytes = new TextEncoder().encode(text);
  return { sha256: valueOf(file.putAsset(bytes, mediaType)), mediaType, byteLength: bytes.length, fileName };
};
const putPicture = (file: ProjectFile, bytes: Uint8Array, mediaType: string): AssetRef => ({
  sha256: valueOf(file.putAsset(bytes, mediaType)),
  mediaType,
  byteLength: bytes.length,
  fileName: null,
});
const imageBlock = (id: string, sha256: string, mediaType: string, alt: string): RichBlock => ({
  type: 'image',
  attrs: { id, sha256, mediaType, alt, decorative: false, widthPercent: 50, caption: '' },
});
const passage = (text: string, words: string) => {
  const start = text.indexOf(words);
  return [makeSegment(text, start, start + words.length)];
};

function guarded(): ProjectFile {
  const file = newProject();
  const world = makeWorld();
  const brief = world.brief({ contact: 'Ask Salma Quaggari' });
  const nurse = world.actor([recordName('Salma Quaggari'), recordName('سلمى القوجاري', 'Arab')], {
    protected: true,
    protectedAs: 'a hospital worker',
    picture: put(file, 'a picture of Salma Quaggari', 'image/png', 'salma-quaggari.png'),
  });
  const doctor = world.actor(
    [recordName('Yusuf Benghabrit al-Wershefani'), recordName('يوسف الورشفاني', 'Arab')],
    { protected: true, protectedAs: '' },
  );
  const witness = world.actor('Marwan Tajouri');
  const source = (text: string, original: AssetRef | null) => ({
    assets: { original, text: putText(file, text) },
    textLength: text.length,
    wordCount: text.split(/\s+/u).length,
  });
  const article = world.source({
    title: 'Night at the ward',
    ...source(ARTICLE, put(file, `<p>${ARTICLE}</p>`, 'text/html', 'Salma%20Quaggari.html')),
  });
  const derived = world.source({
    title: 'Wire',
    ...source('A wire said so.', put(file, '%PDF', 'application/pdf', 'wire.pdf')),
    origin: { type: 'derived', from: 'Salma Quaggari', sourceId: article.id },
  });
  Object.assign(article, { origin: { type: 'derived', from: 'the wire', sourceId: derived.id } });
  const call = world.source({
    title: 'Call with Marwan Tajouri, Zintan clinic',
    url: 'https://intranet.example/calls/tajouri',
    ...source(CALL, put(file, CALL, 'text/plain', 'tajouri.txt')),
    terms: {
      ...termsFor('notForAttribution'),
      citeAs: 'a clinic worker',
      names: ['Marwan Tajouri'],
      places: ['Zintan'],
      said: 'don’t say Zintan',
    },
  });
  const closed = world.source({
    title: 'Cable on the Wershefani convoy',
    url: 'https://intranet.example/cable-77-southern',
    ...source(CLOSED, put(file, CLOSED, 'text/plain', 'cable-77-southern.txt')),
    terms: termsFor('background'),
  });
  const said = world.excerpt(article, '', {
    segments: passage(ARTICLE, 'said Salma Quaggari.\nDr Yusuf Benghabrit'),
    attribution: [hop({ actorId: nurse.id, descriptor: 'Sister Salma' }), hop({ actorId: doctor.id })],
    translation: { text: 'قالت سلمى القوجاري', language: 'ar', translator: 'Salma Quaggari' },
  });
  const end = world.excerpt(article, '', { segments: passage(ARTICLE, 'The end.') });
  const called = world.excerpt(call, '', {
    segments: passage(CALL, 'we counted eleven before the lights went out'),
    attribution: [hop({ actorId: witness.id })],
  });
  const cabled = world.excerpt(closed, '', {
    segments: passage(CLOSED, 'the convoy will leave at four by the southern road'),
  });
  world.passageNote(article, [ARTICLE.indexOf('Dr Yusuf'), ARTICLE.indexOf('Dr Yusuf') + 12], {
    segment: passage(ARTICLE, 'Dr Yusuf Ben')[0] ?? makeSegment('x', 0, 1),
    origin: 'Marwan Tajouri',
  });
  world.section(brief, {
    title: 'What Yusuf al-Wershefani says',
    content: doc(
      p(
        'As ',
        bold('Salma Quag'),
        'gari says',
        cite(said, end),
        ' to ',
        mention(doctor),
        '. ',
        link('here', 'https://a.example/?q=Salma%2520Quaggari'),
      ),
      p('Eleven.', cite(called)),
      p('At four.', cite(cabled)),
      p('We counted eleven before the lights went out, he said.'),
      table(['Who'], ['Quag\u200Bgari, Salma'], ['Zintan']),
    ),
  });
  world.event('Wershefani arrives', '2014-05-17', { evidence: supports(said) });
  world.figure('Brought in', [
    world.report('an aide of Salma Quaggari', [cell('wounded', 9)], { excerptId: said.id }),
  ]);
  world.relation(nurse, doctor, { label: 'works for' });
  world.dismissal('protected-names', brief.id, 'Wershefani');
  valueOf(file.applyChange(adding(...world.records), at()));
  valueOf(file.saveVersion('Before Salma Quaggari', at(1)));
  return file;
}

const foundIn = (bytes: Buffer): string[] => {
  const readings = [bytes.toString('utf8'), bytes.toString('utf16le')].map((text) =>
    lettersToText(lettersOf(text)),
  );
  return CANARIES.filter((canary) => {
    const letters = lettersToText(lettersOf(foldText(canary)));
    return bytes.includes(canary) || readings.some((text) => text.includes(letters));
  });
};

/** What is inside of the base64 of a document, too. */
const opened = (path: string): Buffer => {
  const text = readFileSync(path, 'utf8');
  const { assets } = JSON.parse(text) as { assets: { base64: string }[] };
  return Buffer.concat([
    Buffer.from(text),
    ...assets.map(({ base64 }) => Buffer.from(`\n${Buffer.from(base64, 'base64').toString()}`)),
  ]);
};

const proofs = (path: string) => {
  const proof = verifyFile(path);
  let step = proof.next();
  while (step.done !== true) step = proof.next();
  return valueOf(step.value);
};

describe('a copy for sharing of a project in which much must not be told', () => {
  test('is not written while parts of names are undecided, which are asked about all at once', () => {
    const file = guarded();
    const target = join(temporaryFolder(), 'shared.brief');
    const error = errorOf(file.copyForSharing(target, sharing));
    if (error.kind !== 'suspect-names') throw new Error(error.kind);
    const asked = error.groups.map(({ spelling }) => spelling);
    expect(asked).toContain('Wershefani');
    expect(asked).toContain('Zintan');
    expect(error.groups.find(({ spelling }) => spelling === 'Wershefani')?.places[0]?.where).toBe(
      'event “Wershefani arrives”',
    );
    expect(existsSync(target)).toBe(false);
    const leave = { hide: asked.filter((each) => each !== 'Zintan'), leave: ['Zintan'] };
    valueOf(file.copyForSharing(target, { ...sharing, suspects: leave }));
    expect(foundIn(readFileSync(target))).toEqual(['Zintan']);
  });

  test('has not a byte of it, is sound, and can be worked in', () => {
    const file = guarded();
    expect(foundIn(readFileSync(file.path))).toEqual(CANARIES);
    const target = join(temporaryFolder(), 'shared.brief');
    const done = valueOf(file.copyForSharing(target, { ...sharing, suspects: hideAll }));
    expect(foundIn(readFileSync(target))).toEqual([]);
    expect(done.made).toMatchObject({ actorsDescribed: 3, sourcesRedacted: 2, sourcesUnderTerms: 1 });
    expect(done.leftOut).toMatchObject({ sources: 1, exports: 0 });
    const verification = proofs(target);
    expect(problemsOf(verification)).toEqual([]);
    expect(verification.proofs.find(({ proof }) => proof === 'originals')?.summary).toContain('redacted cop');
    const copy = reopen(target);
    expect(copy.readRecords()).toHaveLength(done.records);
    expect(valueOf(copy.listHistory())).toEqual([]);
    expect(valueOf(copy.search('hospital')).length).toBeGreaterThan(0);
    expect(valueOf(copy.search('quaggari'))).toEqual([]);
    valueOf(copy.applyChange(adding(makeWorld('x', 1).actor('Mukhtar')), at(9)));
    copy.close();
    expect(foundIn(readFileSync(target))).toEqual([]);
    expect(problemsOf(proofs(target))).toEqual([]);
  });

  test('has none of it either where it is encrypted, and is not written where the proof finds something', () => {
    const file = guarded();
    const target = join(temporaryFolder(), 'shared.brief');
    const options = { ...sharing, suspects: hideAll, passphrase: 'walnut harbour seven' };
    valueOf(file.copyForSharing(target, options));
    const unlock = { passphrase: options.passphrase };
    const copy = closing(valueOf(openProjectFile(target, { mode: 'write', now, unlock })));
    expect(copy.readRecords().length).toBeGreaterThan(10);
    const told = [...contentsOf(copy).values()].map((each) =>
      each.replaceAll(/[0-9a-f]{40,}/gu, (hex) => Buffer.from(hex, 'hex').toString()),
    );
    expect(foundIn(Buffer.from(told.join('\n')))).toEqual([]);
    copy.close();
    const before = readFileSync(target);
    const listed = vi.spyOn(Database.prototype, 'all');
    listed.mockImplementation(function (this: Database, sql, ...values) {
      const rows = this.lists(sql, ...values).map(([name = null]) => ({ name }));
      if (!sql.startsWith('SELECT name FROM sqlite_schema')) throw new Error(sql);
      listed.mockRestore();
      this.exec("CREATE TEMP TABLE planted AS SELECT 'Salma Quaggari' AS word");
      return [...rows, { name: 'planted' }];
    });
    const refused = errorOf(file.copyForSharing(target, { ...options, overwrite: true }));
    expect(refused).toMatchObject({
      kind: 'names-in-copy',
      found: [{ where: 'the table “planted” of the file' }],
    });
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(readdirSync(join(target, '..'))).toEqual(['shared.brief']);
  });

  test('never has the history, and says why', () => {
    const file = guarded();
    const target = join(temporaryFolder(), 'shared.brief');
    const refused = file.copyForSharing(target, { ...sharing, includeHistory: true, suspects: hideAll });
    expect(errorOf(refused).kind).toBe('history-tells');
    expect(existsSync(target)).toBe(false);
  });

  test('is not kept where the proof finds something: in a cell, a kept text, the index, or bytes between them', () => {
    const file = guarded();
    const target = join(temporaryFolder(), 'shared.brief');
    valueOf(file.copyForSharing(target, { ...sharing, suspects: hideAll }));
    const hidden = hiddenIn(file.records, now(), 'all');
    const told = (spoil: (db: Database) => void): string[] => {
      const path = join(temporaryFolder(), 'spoilt.brief');
      writeFileSync(path, readFileSync(target));
      const db = new Database(path);
      spoil(db);
      db.close();
      try {
        proveTables(path, 'spoilt.brief', hidden);
        proveBytes(path, 'spoilt.brief', hidden);
      } catch (error) {
        const { failure } = error as { failure: { kind: string; found: { where: string }[] } };
        if (failure.kind !== 'names-in-copy') throw error;
        return failure.found.map(({ where }) => where);
      }
      return [];
    };
    expect(told(() => {})).toEqual([]);
    expect(
      told((db) =>
        db.run(
          "UPDATE record SET json = json_set(json, '$.title', ?) WHERE kind = 'event'",
          'by S. Quaggari',
        ),
      ),
    ).toEqual(['a record of the kind “event”, “by S. Quaggari”']);
    expect(
      told((db) =>
        db.run("UPDATE asset SET bytes = CAST(? AS BLOB), mediaType = 'text/plain'", 'Tajouri, Marwan'),
      ),
    ).toContain('a kept file of the type text/plain');
    expect(
      told((db) => db.run("INSERT INTO search(rowid, title, body, stems) VALUES (99, 'quaggari', '', '')")),
    ).toEqual(['the search index']);
    expect(
      told((db) =>
        db.exec("CREATE TABLE more(x); INSERT INTO more VALUES ('Salma Quaggari'); DROP TABLE more;"),
      ),
    ).toEqual(['the bytes of the file']);
  });

  test('is not kept, nor the JSON, where a picture has a name among its colours', () => {
    const file = guarded();
    const named = pngWith([chunk('PLTE', Buffer.from('Salma Quaggari.'))]);
    const picture = putPicture(file, named, 'image/png');
    const world = makeWorld('x', 1);
    world.actor('Mukhtar', { picture });
    valueOf(file.applyChange(adding(...world.records), at(2)));
    const [target, json] = [join(temporaryFolder(), 'shared.brief'), join(temporaryFolder(), 'open.json')];
    const found = [{ spelling: 'Salma Quaggari', where: 'a kept file of the type image/png' }];
    const shared = file.copyForSharing(target, { ...sharing, suspects: hideAll });
    expect(errorOf(shared)).toEqual({ kind: 'names-in-copy', name: 'shared.brief', found });
    const written = writeProjectJson(file, json, { overwrite: false, now, suspects: hideAll });
    expect(errorOf(written)).toEqual({ kind: 'names-in-copy', name: 'open.json', found });
    expect([existsSync(target), existsSync(json)]).toEqual([false, false]);
  });

  test('has of its pictures what shows, and none that can’t be packed anew, and so has the JSON', () => {
    const file = newProject();
    const world = makeWorld();
    world.actor([recordName(NOTED), recordName('زبيدة قرقوم', 'Arab')], {
      protected: true,
      protectedAs: 'a nurse',
    });
    const pictures = Object.entries(notedPictures);
    const section = world.section(world.brief(), {
      title: 'Pictures',
      content: doc(
        ...pictures.map(([name, bytes], index) => {
          const mediaType = name.startsWith('PNG') ? 'image/png' : 'image/jpeg';
          const { sha256 } = putPicture(file, bytes, mediaType);
          return imageBlock(`picture-${index}`, sha256, mediaType, name);
        }),
        imageBlock('broken', putPicture(file, new Uint8Array(9), 'image/png').sha256, 'image/png', 'a map'),
      ),
    });
    const of = putPicture(file, notedPictures['JPEG Exif'] ?? new Uint8Array(), 'image/jpeg');
    const mukhtar = world.actor('Mukhtar', { picture: of });
    valueOf(file.applyChange(adding(...world.records), at()));
    const [target, json] = [join(temporaryFolder(), 'shared.brief'), join(temporaryFolder(), 'open.json')];
    const done = valueOf(file.copyForSharing(target, { ...sharing, suspects: hideAll }));
    expect(done.made?.leftOut).toEqual([{ what: 'picture', title: 'Pictures' }]);
    valueOf(writeProjectJson(file, json, { overwrite: false, now, suspects: hideAll }));
    const whole = [readFileSync(target), opened(json)].map((bytes) => bytes.toString('latin1')).join('\n');
    for (const words of ['Qarqum', 'GPS', Buffer.from('قرقوم').toString('latin1')])
      expect(whole.includes(words), words).toBe(false);
    expect(problemsOf(proofs(target))).toEqual([]);
    const copy = reopen(target);
    const [copied] = copy.records.ofKind('section').filter(({ title }) => title === section.title);
    const blocks = copied?.content?.content ?? [];
    expect(blocks.map(({ type }) => type)).toEqual([...pictures.map(() => 'image'), 'paragraph']);
    expect(JSON.stringify(blocks.at(-1))).toContain('[a map]');
    const [actor] = copy.records.ofKind('actor').filter(({ names }) => names[0]?.text === 'Mukhtar');
    const { picture } = actor ?? mukhtar;
    expect(picture?.sha256).not.toBe(of.sha256);
    expect(valueOf(copy.getAsset(picture?.sha256 ?? '')).bytes).toHaveLength(picture?.byteLength ?? 0);
  });

  test('is not kept where a picture tells a name in a way that nobody could read as bytes', () => {
    const file = newProject();
    const world = makeWorld();
    world.actor([recordName(NOTED), recordName('زبيدة قرقوم', 'Arab')], { protected: true, protectedAs: '' });
    valueOf(file.applyChange(adding(...world.records), at()));
    const hidden = hiddenIn(file.records, now(), 'all');
    for (const [name, bytes] of Object.entries(notedPictures)) {
      const spellings = [...namesInFile(bytes, name.startsWith('PNG') ? 'image/png' : 'image/jpeg', hidden)];
      expect(spellings.length > 0, name).toBe(true);
    }
  });

  test('is not written under a name that has one in it, unless that is left, and nor is the JSON', () => {
    const file = guarded();
    const [target, json] = ['tajouri.brief', 'tajouri.json'].map((name) => join(temporaryFolder(), name));
    const write = (suspects: SuspectAnswers): Result<unknown, AppError>[] => [
      file.copyForSharing(target ?? '', { ...sharing, suspects }),
      writeProjectJson(file, json ?? '', { overwrite: false, now, suspects }),
    ];
    for (const result of write(hideAll)) {
      const error = errorOf(result);
      if (error.kind !== 'suspect-names') throw new Error(error.kind);
      expect(error.groups).toMatchObject([{ spelling: 'tajouri', places: [{ where: 'name of the file' }] }]);
    }
    expect([existsSync(target ?? ''), existsSync(json ?? '')]).toEqual([false, false]);
    for (const result of write({ hide: 'all', leave: ['tajouri'] })) valueOf(result);
  });

  test('of a project without anything to protect is what it was', () => {
    const file = newProject();
    const world = makeWorld();
    const source = world.source({
      title: 'Open',
      assets: { original: put(file, 'x', 'application/pdf', 'x.pdf'), text: putText(file, 'Text.') },
    });
    world.excerpt(source, 'Text.');
    world.actor('Amal');
    valueOf(file.applyChange(adding(...world.records), at()));
    const target = join(temporaryFolder(), 'shared.brief');
    const done = valueOf(file.copyForSharing(target, sharing));
    expect(done).toEqual({ records: 3, assets: 2, leftOut: { sources: 0, remarks: 0, exports: 0 } });
    expect(reopen(target).records.get(source.id)).toEqual(source);
  });
});

test('a name made of the words that the format is written in keeps nothing from being written', () => {
  const file = newProject();
  const world = makeWorld();
  for (const name of [
    'Article Report',
    'Text Title',
    'Project Quote',
    'Page Meta',
    'Source Section',
    'State Kind',
  ])
    world.actor(name, { protected: true, protectedAs: 'a group' });
  const text = 'A text with a title. The State. A page of a report.';
  const source = world.source({
    title: 'A report of the state',
    assets: { original: null, text: putText(file, text) },
    textLength: text.length,
    wordCount: 12,
  });
  const said = world.excerpt(source, '', { segments: passage(text, 'The State') });
  world.section(world.brief(), { title: 'Sources', content: doc(p('The report.', cite(said))) });
  valueOf(file.applyChange(adding(...world.records), at()));
  const target = join(temporaryFolder(), 'shared.brief');
  valueOf(file.copyForSharing(target, { ...sharing, suspects: hideAll }));
  expect(problemsOf(proofs(target))).toEqual([]);
  const json = join(temporaryFolder(), 'open.json');
  valueOf(writeProjectJson(file, json, { overwrite: false, now, suspects: hideAll }));
  expect(valueOf(readProjectJsonFile(json)).records).toHaveLength(world.records.length);
});

describe('the open JSON of such a project', () => {
  test('has not a byte of it, and is imported as a sound project', () => {
    const file = guarded();
    const target = join(temporaryFolder(), 'open.json');
    expect(errorOf(writeProjectJson(file, target, { overwrite: false, now })).kind).toBe('suspect-names');
    expect(existsSync(target)).toBe(false);
    const report = valueOf(writeProjectJson(file, target, { overwrite: false, now, suspects: hideAll }));
    expect(report).toMatchObject({ actorsDescribed: 3 });
    expect(foundIn(opened(target))).toEqual([]);
    expect(readFileSync(target, 'utf8')).not.toContain('holdsProtectedNames');
    const path = join(temporaryFolder(), 'back.brief');
    const back = closing(valueOf(jsonToProject(JSON.parse(readFileSync(target, 'utf8')), path, { now })));
    expect(back.records.ofKind('source')).toHaveLength(3);
    back.close();
    expect(problemsOf(proofs(path))).toEqual([]);
  });

  test('with protected names says so in itself, and is read as any other', () => {
    const file = guarded();
    const target = join(temporaryFolder(), 'whole.json');
    expect(
      valueOf(writeProjectJson(file, target, { overwrite: false, withProtectedNames: true })),
    ).toBeNull();
    const open = valueOf(readProjectJsonFile(target));
    expect(open.holdsProtectedNames).toBe(true);
    expect(foundIn(opened(target))).toEqual(CANARIES);
    const plain = newProject();
    const other = join(temporaryFolder(), 'plain.json');
    valueOf(writeProjectJson(plain, other, { overwrite: false, withProtectedNames: true }));
    expect(readFileSync(other, 'utf8')).not.toContain('holdsProtectedNames');
  });

  test('is not kept where the proof finds something in a record, the base64 of a file, or the head', () => {
    const file = guarded();
    const target = join(temporaryFolder(), 'open.json');
    valueOf(writeProjectJson(file, target, { overwrite: false, now, suspects: hideAll }));
    const hidden = hiddenIn(file.records, now(), 'all');
    type Open = {
      records: Record<string, unknown>[];
      assets: { base64: string; mediaType: string }[];
      [more: string]: unknown;
    };
    const fails = (spoil: (open: Open) => void): boolean => {
      const open = JSON.parse(readFileSync(target, 'utf8')) as Open;
      spoil(open);
      const path = join(temporaryFolder(), 'spoilt.json');
      writeFileSync(path, JSON.stringify(open));
      try {
        proveJson(path, 'spoilt.json', 500, hidden);
        return false;
      } catch {
        return true;
      }
    };
    expect(fails(() => {})).toBe(false);
    expect(
      fails((open) => Object.assign(open.records[0] ?? {}, { note: ['x', { y: 'يوسف الورشفاني' }] })),
    ).toBe(true);
    expect(
      fails((open) =>
        open.assets.push({
          base64: Buffer.from('Marwan Tajouri').toString('base64'),
          mediaType: 'image/png',
        }),
      ),
    ).toBe(true);
    expect(fails((open) => Object.assign(open, { by: 'Zintan' }))).toBe(true);
  });
});
