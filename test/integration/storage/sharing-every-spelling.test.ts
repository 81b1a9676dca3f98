// Ten names in forty spellings each, in the texts of sources and wherever else words stand in a project: with all parts hidden, a copy and
// the open JSON have nothing of them, read by a reader that shares no code with the program.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { problemsOf } from '../../../core/verify/proof.ts';
import { writeProjectJson } from '../../../electron/storage/project-json.ts';
import { verifyFile } from '../../../electron/verify/verify-file.ts';
import {
  bold,
  cite,
  doc,
  hop,
  link,
  makeWorld,
  p,
  quote,
  recordName,
  supports,
  table,
} from '../../builders/records.ts';
import { leftOf, type Name, names, spellingsOf } from '../project/spellings.ts';
import { adding, at, newProject, now, putText, temporaryFolder, valueOf } from './support.ts';

/** First names of three or four letters stand in other words. */
const LEAST = 5;

function projectOf(person: Name) {
  const file = newProject();
  const world = makeWorld();
  const spellings = spellingsOf(person).map(({ text }) => text);
  const one = (index: number): string => spellings[index % spellings.length] ?? '';
  const text = spellings.map((spelling, index) => `${index}. It was ${spelling} that day.`).join('\n');
  const brief = world.brief({ title: one(0), subtitle: one(3), authors: spellings, distribution: one(18) });
  const actor = world.actor([recordName(person.full, person.script)], {
    protected: true,
    protectedAs: 'a witness',
  });
  const source = world.source({
    title: `Talk of ${one(0)}`,
    titleTranslation: one(1),
    authors: spellings,
    outlet: one(2),
    url: `https://x.example/${encodeURIComponent(one(24))}`,
    assets: { original: null, text: putText(file, text) },
    textLength: text.length,
    wordCount: 1,
  });
  const excerpts = [...text.matchAll(/\d+\. It[^.]*\./gsu)].map(({ 0: found, index }) =>
    world.excerpt(source, '', {
      segments: [makeSegment(text, index, index + found.length)],
      attribution: [hop({ actorId: actor.id, descriptor: one(4), verb: one(5), to: one(6) })],
      note: one(index),
      tags: spellings,
    }),
  );
  const [first] = excerpts;
  if (first === undefined) throw new Error('no excerpt');
  world.section(brief, {
    title: `Of ${one(20)}`,
    content: doc(
      ...spellings.map((spelling) => p('It was ', spelling, ' that day.', cite(first))),
      ...spellings.map((spelling) => p(spelling.slice(0, 2), bold(spelling.slice(2)))),
      p(link('there', `https://x.example/${encodeURIComponent(one(23))}`)),
      table(...spellings.map((spelling) => [spelling])),
      quote(p(one(7))),
    ),
  });
  for (const spelling of spellings) {
    world.event(`${spelling} comes`, '2014', { evidence: supports(first) });
    world.figure(spelling, []);
    world.judgement(doc(p(spelling)), { alternatives: spelling, implications: spelling });
    world.place(spelling);
  }
  valueOf(file.applyChange(adding(...world.records), at()));
  return file;
}

const proofOf = (path: string) => {
  const proof = verifyFile(path);
  let step = proof.next();
  while (step.done !== true) step = proof.next();
  return problemsOf(valueOf(step.value)).filter(({ key }) => !key.includes('words'));
};

test.each(names)('nothing of $full is in a copy or in the JSON', (person) => {
  const file = projectOf(person);
  const suspects = { hide: 'all', leave: [] } as const;
  const target = join(temporaryFolder(), 'shared.brief');
  valueOf(
    file.copyForSharing(target, {
      includeHistory: false,
      includeUnusedSources: true,
      overwrite: false,
      now,
      suspects,
      passphrase: null,
    }),
  );
  const json = join(temporaryFolder(), 'open.json');
  valueOf(writeProjectJson(file, json, { overwrite: false, now, suspects }));
  const open = JSON.parse(readFileSync(json, 'utf8')) as { records: unknown; assets: { base64: string }[] };
  const said = [
    JSON.stringify(open.records),
    ...open.assets.map(({ base64 }) => Buffer.from(base64, 'base64').toString('utf8')),
  ].map((each) => each.replaceAll(/\\[nt]/gu, ' '));
  expect(said.flatMap((each) => leftOf(person, each, LEAST))).toEqual([]);
  expect(
    leftOf(
      person,
      readFileSync(target)
        .toString('utf8')
        .replaceAll(/\\[nt]/gu, ' '),
      LEAST,
    ),
  ).toEqual([]);
  expect(proofOf(target)).toEqual([]);
});
