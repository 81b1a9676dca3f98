// A user name and a password in an address leave in no document, wherever the address came from; that they are gone is told.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportFormat } from '../../../core/model/files/output-formats.ts';
import { doc, p } from '../../builders/records.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';
import { pdfBytesText, zipText } from '../../support/readable.ts';
import { findTool, pdfText } from '../../support/tools.ts';
import { temporaryFolder, valueOf } from '../storage/support.ts';
import { openSession, type Session } from './support.ts';

const bold = (text: string) => ({ type: 'text' as const, text, marks: [{ type: 'bold' as const }] });
const link = (text: string, href: string) => ({
  type: 'text' as const,
  text,
  marks: [{ type: 'link' as const, attrs: { href } }],
});

const text = doc(
  p('It ', link('was said', 'https://ibex:qua%40gga@link.example/a@b'), ' that day.'),
  p(link('http://ibex:quagga@shown.example/', 'http://ibex:quagga@shown.example/'), ' was shown.'),
  p('Typed: https://ibex:qua', bold('gga@typed.e'), 'xample/ and ftp://ibex@files.example.'),
  p('Write to ', link('the desk', 'mailto:desk@mail.example'), ' or https://social.example/@desk.'),
);

/** The sample with addresses that hold a user and a password in every source, a title and a text. */
async function withUsers(): Promise<Session> {
  const sample = JSON.parse(JSON.stringify(sampleLibya())) as ReturnType<typeof sampleLibya>;
  let first = true;
  for (const record of sample.records) {
    if (record.kind === 'source')
      Object.assign(record, {
        url: 'https://ibex:qua gga@source.example/a',
        title: `${record.title}, http:\\\\ibex:quagga@title.example`,
      });
    if (record.kind !== 'section' || record.sectionKind !== 'text' || !first) continue;
    first = false;
    Object.assign(record, { title: 'Seen at //ibex:quagga@heading.example', content: text });
  }
  const path = join(temporaryFolder(), 'users.json');
  writeFileSync(path, JSON.stringify(sample));
  return openSession({ kind: 'fromJson', jsonPath: path });
}

const said = async (path: string, format: ExportFormat): Promise<string> => {
  const bytes = readFileSync(path);
  if (format === 'docx') return zipText(bytes);
  if (format !== 'pdf') return bytes.toString('utf8');
  const tool = findTool('pdftotext');
  return `${pdfBytesText(bytes)}\n${tool === null ? '' : await pdfText(tool, path)}`;
};

test.each([
  ['docx', false],
  ['pdf', false],
  ['pdf', true],
  ['html', false],
  ['md', false],
] as const)('an export as %s has none of them and tells where they stood (source pack: %s)', async (format, sourcePack) => {
  const session = await withUsers();
  const path = join(session.folder, `out.${format}`);
  const done = valueOf(
    await session.call('exportBrief', {
      jobId: 'job',
      briefId: session.file.records.ofKind('brief')[0]?.id,
      format,
      token: session.grant(path),
      templateId: null,
      options: { cap: null, archival: 'none', sourcePack },
      suspects: { hide: [], leave: [] },
    }),
  );
  const whole = await said(path, format);
  expect(whole).not.toMatch(/ibex|quagga|qua%40gga|qua gga|qua%20gga/iu);
  for (const host of [
    'link.example/a@b',
    'shown.example',
    'mailto:desk@mail.example',
    'social.example/@desk',
  ])
    expect(whole.replaceAll(String.raw`\@`, '@')).toContain(host);
  const told = done.losses
    .filter(({ what }) => /user name or password/u.test(what))
    .map(({ where }) => where);
  expect(new Set(told).size).toBe(told.length);
  expect(told.join('\n')).toMatch(/section “Seen at \/\/heading\.example/u);
  expect(told.join('\n')).toMatch(/title\.example/u);
  expect(/index of the source pack/u.test(told.join('\n'))).toBe(sourcePack);
  expect(JSON.stringify([done.losses, done.change])).not.toMatch(/ibex|quagga|qua%40gga|qua gga/u);
});
