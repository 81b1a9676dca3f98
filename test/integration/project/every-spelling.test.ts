// Ten names in forty spellings each, in every place of a brief where words can stand, against every format: with all suspects hidden
// nothing is left; without an answer nothing is written, and each suspect is named.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { doc, link, makeWorld, p, recordName, supports, table } from '../../builders/records.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';
import { pdfBytesText, zipText } from '../../support/readable.ts';
import { findTool, pdfText } from '../../support/tools.ts';
import { errorOf, temporaryFolder, valueOf } from '../storage/support.ts';
import { leftOf, type Name, names, spellingsOf } from './spellings.ts';
import { openSession, type Session } from './support.ts';

const FORMATS = ['docx', 'pdf', 'html', 'md'] as const;
type Format = (typeof FORMATS)[number];

/** A brief in which each spelling stands in a paragraph, and some where else words can stand. */
function projectOf(person: Name): unknown {
  const sample = JSON.parse(JSON.stringify(sampleLibya())) as ReturnType<typeof sampleLibya>;
  const template = sample.records.find(({ kind }) => kind === 'template');
  if (template?.kind !== 'template') throw new Error('no template');
  const world = makeWorld();
  const spellings = spellingsOf(person);
  const at = (index: number): string => spellings[index % spellings.length]?.text ?? '';
  world.records.push(template);
  world.actor([recordName(person.full, person.script)], { protected: true, protectedAs: 'a witness' });
  const brief = world.brief({
    templateCopyId: template.id,
    title: `On ${at(0)}`,
    subtitle: at(3),
    authors: [at(17), at(1)],
    contact: at(26),
    distribution: at(18),
  });
  world.section(brief, {
    title: `Of ${at(20)}`,
    content: doc(
      ...spellings.map(({ text }, index) => p(`${index}: It was ${text} that day.`)),
      p('A link: ', link('there', at(23)), ' and ', link(at(0), 'https://x.example/'), '.'),
      table(['who', at(1)], [at(17), at(2)]),
    ),
  });
  const own = sample.records.find(({ kind }) => kind === 'source');
  if (own?.kind !== 'source') throw new Error('no source');
  const source = world.source({ ...own, title: `Talk of ${at(0)}`, outlet: at(2), url: at(24) });
  const excerpt = world.excerpt(source, `It was ${at(9)} and ${at(29)} who came`);
  world.event(`${at(0)} comes`, '2014-05-17', { evidence: supports(excerpt) });
  world.section(brief, { sectionKind: 'timeline', content: null });
  world.section(brief, { sectionKind: 'actors', content: null });
  world.section(brief, { sectionKind: 'sources', content: null });
  return { ...sample, records: world.records };
}

async function opened(person: Name): Promise<Session> {
  const path = join(temporaryFolder(), 'names.json');
  writeFileSync(path, JSON.stringify(projectOf(person)));
  return openSession({ kind: 'fromJson', jsonPath: path });
}

async function written(session: Session, format: Format, hide: 'all' | string[]) {
  const path = join(session.folder, `out.${format}`);
  const brief = session.file.records.ofKind('brief')[0];
  const result = await session.call('exportBrief', {
    jobId: 'job',
    briefId: brief?.id,
    format,
    token: session.grant(path),
    templateId: null,
    options: { cap: null, archival: 'none', sourcePack: format === 'pdf' },
    suspects: { hide, leave: [] },
  });
  return { path, result };
}

/** The words of a file, tags taken out once with what stands in them and once without. */
async function wordsOf(path: string, format: Format): Promise<string> {
  const bytes = new Uint8Array(readFileSync(path));
  if (format === 'pdf') {
    const tool = findTool('pdftotext');
    return tool === null ? 'that day' : pdfText(tool, path);
  }
  const text = format === 'docx' ? zipText(bytes) : new TextDecoder().decode(bytes);
  return `${text}\n${text.replaceAll(/<[^>]*>/gu, '')}`;
}

describe.each(names.map((person) => [person.full, person] as const))('%s', (_, person) => {
  test('has forty spellings that are different', () => {
    const spellings = spellingsOf(person).map(({ text }) => text);
    expect(spellings).toHaveLength(40);
    for (const text of spellings) expect(leftOf(person, text).length, text).toBeGreaterThan(0);
  });

  test.each(FORMATS)('is in no place of a %s in which all suspects are hidden', async (format) => {
    const session = await opened(person);
    const { path, result } = await written(session, format, 'all');
    valueOf(result);
    const text = await wordsOf(path, format);
    expect(leftOf(person, text)).toEqual([]);
    // In the bytes of a PDF few letters stand together by chance.
    expect(leftOf(person, pdfBytesText(new Uint8Array(readFileSync(path))), 6)).toEqual([]);
    expect(text).toContain('that day');
  });

  test('keeps a document from leaving while its parts are not answered for, each of which is named', async () => {
    const session = await opened(person);
    const { path, result } = await written(session, 'md', []);
    const error = errorOf(result);
    if (error.kind !== 'suspect-names') throw new Error(error.kind);
    expect(existsSync(path)).toBe(false);
    const places = error.groups.flatMap(({ spelling, places: all }) =>
      all.map(({ before, after }) => `${before}${spelling}${after}`),
    );
    for (const [index, { part }] of spellingsOf(person).entries()) {
      const named = places.some((place) => place.replace(/^…/u, '').startsWith(`${index}: It was`));
      // "Idris’s" reads as "Idris, S." too, which is the whole name.
      const alsoInitial = person.full === 'Salma Idris' && index === 39;
      expect(named, `${index}: ${spellingsOf(person)[index]?.text ?? ''}`).toBe(part && !alsoInitial);
    }
  });
});
