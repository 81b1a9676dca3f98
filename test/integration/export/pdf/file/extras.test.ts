import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Attachment, DocumentTree } from '../../../../../core/document/tree.ts';
import { doc, docWith, h, p, section, sectionWith } from '../../../../builders/tree.ts';
import { openWithQpdf, wordsOf } from '../../../../support/pdf-objects.ts';
import { findTool } from '../../../../support/tools.ts';
import { saved, write } from '../support.ts';

const detach = findTool('pdfdetach');
const qpdf = findTool('qpdf');

const attachment = (name: string, media = 'all', mediaType = 'application/json'): Attachment => ({
  name,
  mediaType,
  media,
  description: 'Everything that it rests on',
});
const bytes = new TextEncoder().encode('{"records":[]}');
const withFiles = (...attachments: readonly Attachment[]): DocumentTree => ({
  ...doc(section(p('x'))),
  attachments,
});
const put = async (tree: DocumentTree) => {
  const written = await write(tree, { media: (name) => (name === 'all' ? bytes : null) });
  return { ...written, path: saved(written, 'files') };
};
const pdfdetach = (...args: readonly string[]) => execFileSync(detach ?? '', args, { encoding: 'utf8' });

describe.runIf(detach)('attached files', () => {
  it('come out as they went in', async () => {
    const { path, losses } = await put(withFiles(attachment('project.json')));
    expect(losses).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'briefwright-detach-'));
    pdfdetach('-saveall', '-o', folder, path);
    expect(readFileSync(join(folder, 'project.json'))).toEqual(Buffer.from(bytes));
  });

  it('have names that any system can save, each its own', async () => {
    const names = [
      '../../etc/passwd',
      'a:b*c?.json',
      'A.json',
      'a.json',
      '‮fdp.exe',
      '   ',
      `${'x'.repeat(400)}.json`,
      'تقرير.json',
    ];
    const { path } = await put(withFiles(...names.map((name) => attachment(name))));
    const listed = pdfdetach('-list', path)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^\d+: /u, ''));
    expect(listed).toHaveLength(names.length);
    for (const name of listed) expect(name).not.toMatch(/[/\\:*?"<>|\u202e]|^\.|\.$/u);
    expect(listed.find((name) => name.endsWith('etc-passwd'))).toBeDefined();
    expect(new Set(listed.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(Math.max(...listed.map((name) => name.length))).toBeLessThan(140);
    expect(listed).toContain('fdp.exe');
  });

  it('that are not there are told and left out', async () => {
    const { losses, path } = await put(withFiles(attachment('gone.json', 'nowhere')));
    expect(losses.map((loss) => loss.kind)).toEqual(['attachment-left-out']);
    expect(pdfdetach('-list', path)).toContain('0 embedded files');
  });
});

describe.runIf(qpdf)('what leads through a document', () => {
  const opened = async (tree: DocumentTree) => openWithQpdf(qpdf ?? '', saved(await write(tree), 'extras'));

  it('is told the kind, the source and the dates of a file', async () => {
    const { path } = await put(withFiles(attachment('a.json', 'all', 'not a type')));
    const pdf = openWithQpdf(qpdf ?? '', path);
    const [file] = pdf.list(pdf.catalog['/AF']).map((ref) => pdf.dictionary(ref));
    expect(file?.['/AFRelationship']).toBe('/Source');
    expect(wordsOf(file?.['/Desc'])).toBe('Everything that it rests on');
    const embedded = pdf.dictionary(pdf.dictionary(file?.['/EF'])['/F']);
    expect(embedded['/Subtype']).toBe('/application/octet-stream');
    expect(wordsOf(pdf.dictionary(embedded['/Params'])['/ModDate'])).toMatch(/^D:20\d{12}Z$/u);
  });

  it('has Arabic headings in the order of reading, at the zoom of the reader', async () => {
    const pdf = await opened(
      docWith({ dir: 'rtl', language: 'ar' }, section(h(1, 'تقرير الوضع 2014'), h(2, 'الخلاصة'), p('x'))),
    );
    const root = pdf.dictionary(pdf.catalog['/Outlines']);
    const first = pdf.dictionary(root['/First']);
    expect(wordsOf(first['/Title'])).toBe('تقرير الوضع 2014');
    expect(wordsOf(pdf.dictionary(first['/First'])['/Title'])).toBe('الخلاصة');
    expect([root['/Count'], first['/Count']]).toEqual([1, -1]);
    const [, fit, , , zoom] = pdf.list(first['/Dest']);
    expect([fit, zoom]).toEqual(['/XYZ', null]);
  });

  it('has the printed numbers of its pages where they start anew', async () => {
    const tree = doc(
      section(p('cover')),
      sectionWith({ restartPageNumber: 1 }, p('one')),
      section(p('two')),
      sectionWith({ restartPageNumber: 7 }, p('seven')),
    );
    const pdf = await opened(tree);
    const labels = pdf.list(pdf.dictionary(pdf.catalog['/PageLabels'])['/Nums']);
    expect(labels.map((value) => (typeof value === 'number' ? value : pdf.dictionary(value)['/St']))).toEqual(
      [0, 1, 1, 1, 3, 7],
    );
    expect((await opened(doc(section(p('one')), section(p('two'))))).catalog['/PageLabels']).toBeUndefined();
  });
});
