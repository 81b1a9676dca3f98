// What leaves the project when an export has a cap or carries its sources: the very bytes are searched.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportOptions } from '../../../core/contract/export-options.ts';
import type { ExportFormat } from '../../../core/model/files/output-formats.ts';
import { doc, p } from '../../builders/records.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';
import { pdfBytesText, zipText } from '../../support/readable.ts';
import { findTool, pdfText } from '../../support/tools.ts';
import { errorOf, temporaryFolder, valueOf } from '../storage/support.ts';
import { openSession, type Session } from './support.ts';

const CLEAR = { scheme: 'tlp', label: 'TLP:CLEAR' } as const;
const AMBER = { scheme: 'tlp', label: 'TLP:AMBER' } as const;
const CAP: ExportOptions['cap'] = { marking: CLEAR, above: 'remove', unmarked: 'bySources' };
const MARK = '[Withheld: above TLP:CLEAR]';

/** Words of the source marked high, its excerpts and events, and of the section marked high, pictures included. */
const SECRETS = [
  'Operation in the east',
  'Training text 2',
  'helicopter',
  'no side openly',
  'zanzibar',
  'quicksilver',
  'obsidian',
];
const OPEN = ['tactical reasons', 'Training text 1', 'Ajwa Belad'];

/** The sample with one source and one section marked TLP:AMBER. */
async function marked(): Promise<Session> {
  const sample = JSON.parse(JSON.stringify(sampleLibya())) as ReturnType<typeof sampleLibya>;
  const picture = sample.assets[0];
  for (const record of sample.records) {
    if (record.kind === 'source' && record.title === 'Operation in the east')
      Object.assign(record, { marking: AMBER });
    if (record.kind !== 'section' || record.title !== 'Outlook') continue;
    const content = doc(p('The zanzibar plan goes on.'), {
      type: 'image',
      attrs: {
        id: 'picture',
        sha256: picture?.sha256 ?? '',
        mediaType: 'image/png',
        alt: 'A map of quicksilver',
        decorative: false,
        caption: 'Where obsidian lies',
        widthPercent: 50,
      },
    });
    Object.assign(record, { marking: AMBER, content });
  }
  const path = join(temporaryFolder(), 'marked.json');
  writeFileSync(path, JSON.stringify(sample));
  return openSession({ kind: 'fromJson', jsonPath: path });
}

async function exported(
  session: Session,
  format: ExportFormat,
  options: ExportOptions,
  name = 'out',
  despiteSuspects = false,
) {
  const path = join(session.folder, `${name}.${format}`);
  const [brief] = session.file.records.ofKind('brief');
  const result = await session.call('exportBrief', {
    jobId: 'job',
    briefId: brief?.id,
    format,
    token: session.grant(path),
    templateId: null,
    options,
    suspects: { hide: [], leave: despiteSuspects ? 'all' : [] },
  });
  return { path, result };
}

const said = async (path: string, format: ExportFormat): Promise<string> => {
  const bytes = readFileSync(path);
  if (format === 'docx') return zipText(bytes);
  if (format !== 'pdf') return bytes.toString('utf8');
  const tool = findTool('pdftotext');
  return `${pdfBytesText(bytes)}\n${tool === null ? '' : await pdfText(tool, path)}`;
};

/** Spaces that bind, and the tags and escapes between letters, are not what is looked for. */
const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/[\\\u00ad\u200b]/gu, '')
    .replaceAll(/\s+/gu, ' ');

describe('an export under a cap', () => {
  test.each([
    'docx',
    'pdf',
    'html',
    'md',
  ] as const)('leaves nothing above it in the bytes of %s', async (format) => {
    const session = await marked();
    const whole = await exported(
      session,
      format,
      { cap: null, archival: 'none', sourcePack: false },
      'whole',
    );
    const open = plain(await said(whole.path, format));
    const pages = format !== 'pdf' || findTool('pdftotext') !== null;
    for (const word of pages ? SECRETS.slice(0, 5) : []) expect(open, word).toContain(word);
    expect(open).toContain('TLP:AMBER');
    expect(valueOf(whole.result)).toMatchObject({ marking: 'TLP:AMBER' });

    const capped = await exported(session, format, { cap: CAP, archival: 'none', sourcePack: false });
    const { losses, marking, change } = valueOf(capped.result);
    const raw = await said(capped.path, format);
    for (const text of [raw, plain(raw)])
      for (const word of [...SECRETS, 'TLP:AMBER'])
        expect(text.toLowerCase(), word).not.toContain(word.toLowerCase());
    for (const word of pages ? [...OPEN, MARK] : []) expect(plain(raw), word).toContain(word);
    expect(marking).toBe('TLP:CLEAR');
    expect(losses.filter(({ kind }) => kind === 'withheld').map(({ what }) => what)).toContain(
      'Source “Operation in the east”: marked TLP:AMBER',
    );
    const [noted] = Object.values(change.added);
    expect(noted).toMatchObject({ options: { cap: CAP, archival: 'none', sourcePack: false } });
    const kept = noted?.kind === 'export' ? noted.losses.join(' ') : '';
    expect(kept).toContain('Section “Outlook”: marked TLP:AMBER');
  });

  test('is refused with a list, and writes nothing, where that was chosen', async () => {
    const session = await marked();
    const cap = { ...CAP, above: 'block' } as ExportOptions['cap'];
    const { path, result } = await exported(session, 'docx', { cap, archival: 'none', sourcePack: false });
    const error = errorOf(result);
    expect(error.kind).toBe('above-cap');
    expect(error.kind === 'above-cap' && error.items).toContain('Section “Outlook”: marked TLP:AMBER');
    expect(existsSync(path)).toBe(false);
  });
});

describe('a PDF with its sources', () => {
  const attached = (pdf: string, folder: string): string[] => {
    const tool = findTool('pdfdetach');
    if (tool === null) return [];
    execFileSync(tool, ['-saveall', '-o', folder, pdf]);
    return readdirSync(folder).sort();
  };

  test.skipIf(findTool('pdfdetach') === null)(
    'carries originals and an index with their hashes, the same in every run',
    async () => {
      const session = await marked();
      const options: ExportOptions = { cap: null, archival: 'none', sourcePack: true };
      const first = await exported(session, 'pdf', options, 'first');
      const second = await exported(session, 'pdf', options, 'second');
      expect(valueOf(first.result).losses.filter(({ kind }) => kind === 'attachment-left-out')).toEqual([]);
      expect(readFileSync(first.path).equals(readFileSync(second.path))).toBe(true);
      const folder = temporaryFolder();
      const names = attached(first.path, folder);
      expect(names).toEqual(
        [
          'source-01-operation-in-the-east.txt',
          'source-02-ex-generals-forces-pull-back-from-benghazi.txt',
          'source-03.txt',
          'source-index.csv',
        ].sort(),
      );
      const index = readFileSync(join(folder, 'source-index.csv'), 'utf8');
      const sources = session.file.records.ofKind('source');
      for (const name of names.filter((each) => each.endsWith('.txt'))) {
        const bytes = readFileSync(join(folder, name));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        expect(index).toContain(`${name},original as captured`);
        expect(index).toContain(sha256);
        expect(sources.map((source) => source.assets.original?.sha256)).toContain(sha256);
      }
    },
  );

  test.skipIf(findTool('pdfdetach') === null)(
    'has none above the cap, and takes the archival form that can carry files',
    async () => {
      const session = await marked();
      const { path, result } = await exported(session, 'pdf', {
        cap: CAP,
        archival: 'a-1b',
        sourcePack: true,
      });
      const done = valueOf(result);
      const [noted] = Object.values(done.change.added);
      expect(noted).toMatchObject({ options: { archival: 'a-3a', sourcePack: true } });
      const folder = temporaryFolder();
      const names = attached(path, folder);
      expect(names).toHaveLength(3);
      const all = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
      for (const word of SECRETS) expect(`${names.join()} ${all}`).not.toContain(word);
    },
  );

  test('keeps out a source that names a protected actor', async () => {
    const sample = sampleLibya();
    for (const record of sample.records)
      if (record.kind === 'actor' && record.names[0]?.text === 'Ajwa Belad')
        Object.assign(record, { protected: true, protectedAs: 'a news site' });
    const path = join(temporaryFolder(), 'protected.json');
    writeFileSync(path, JSON.stringify(sample));
    const session = await openSession({ kind: 'fromJson', jsonPath: path });
    const options: ExportOptions = { cap: null, archival: 'none', sourcePack: true };
    const { result } = await exported(session, 'pdf', options, 'out', true);
    const left = valueOf(result).losses.filter(({ kind }) => kind === 'attachment-left-out');
    expect(left.map(({ what }) => what)).toEqual([
      '“Ex-general’s forces pull back from Benghazi” has a protected name in it and was not attached',
    ]);
  });
});
