// Real articles, when they are there: capture, a passage excerpted, and both documents with its words.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findSegment, makeSegment } from '../../../core/model/text/anchor.ts';
import { paragraphNumberAt } from '../../../core/model/text/paragraph-number.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { cite, doc, p } from '../../builders/records.ts';
import { findTool, pdfText } from '../../support/tools.ts';
import { valueOf } from '../storage/support.ts';
import { openSession } from './support.ts';

const folder = process.env['BRIEFWRIGHT_REAL_INPUT'] ?? join(process.cwd(), '..', 'shared', 'real-input');
const inputs = existsSync(folder)
  ? [
      ...readdirSync(folder)
        .filter((name) => /^\d.*\.txt$/u.test(name))
        .map((name) => join(folder, name)),
      ...readdirSync(join(folder, 'html'))
        .filter((name) => name.endsWith('.html') && !name.endsWith('.expected.html'))
        .map((name) => join(folder, 'html', name)),
    ]
  : [];

describe.skipIf(inputs.length === 0)('a real article', () => {
  test.each(inputs.map((path) => [basename(path), path] as const))(
    '%s',
    { timeout: 60_000 },
    async (_name, path) => {
      const session = await openSession();
      const { fields } = valueOf(await session.call('capture', { jobId: 'c', token: session.grant(path) }));
      const sourceId = session.env.newId('source');
      await session.send(valueOf(addSource(session.file.records, { fields, id: sourceId }, session.env)));
      const source = valueOf(await session.call('readSourceText', { sha256: fields.assets.text.sha256 }));
      const text = canonicalText(source);
      expect(fields.title).not.toBe('');
      expect(fields.wordCount).toBeGreaterThan(200);

      // The first words of the longest paragraph, which no page repeats.
      const longest = source.blocks.reduce((a, b) => (b.text.length > a.text.length ? b : a)).text;
      const start = text.indexOf(longest);
      const segment = makeSegment(text, start, start + longest.slice(0, 120).lastIndexOf(' '));
      expect(findSegment(text, segment)).toEqual({ kind: 'found', start: segment.start, end: segment.end });
      const excerptId = session.env.newId('excerpt');
      const input = {
        sourceId,
        segments: [segment],
        paragraph: paragraphNumberAt(fields, source, start),
        id: excerptId,
      };
      await session.send(valueOf(addExcerpt(session.file.records, input, session.env)));
      const excerpt = session.file.records.get(excerptId);
      const section = session.file.records
        .ofKind('section')
        .find(({ sectionKind }) => sectionKind === 'text');
      if (excerpt === undefined || section === undefined) throw new Error('nothing to write');
      const content = doc(p(`“${segment.exact}”`, cite(excerpt)));
      const patch = { content, status: 'written' } as const;
      await session.send(valueOf(updateRecord(session.file.records, { id: section.id, patch }, session.env)));

      const [brief] = session.file.records.ofKind('brief');
      const words = (value: string) => value.replace(/[\s\u00ad\u200b]+/gu, '');
      for (const format of ['docx', 'pdf'] as const) {
        const target = join(session.folder, `out.${format}`);
        const token = session.grant(target);
        const job = { jobId: 'j', briefId: brief?.id, format, token, templateId: null };
        valueOf(await session.call('exportBrief', job));
        const found = format === 'docx' ? docxText(target) : await textOfPdf(target);
        expect(found === null || words(found).includes(words(segment.exact)), format).toBe(true);
      }
    },
  );
});

function docxText(path: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

async function textOfPdf(path: string): Promise<string | null> {
  const pdftotext = findTool('pdftotext');
  return pdftotext === null ? null : pdfText(pdftotext, path);
}
