import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Archival } from '../../../../../core/document/write-options.ts';
import type { DocumentTree } from '../../../../../core/document/tree.ts';
import { write as writePdf } from '../../../../../electron/export/pdf/write.ts';
import { goldenTree } from '../../../../builders/golden-tree.ts';
import { media } from '../../../../builders/media.ts';
import { styleSheet } from '../../../../builders/style-sheet.ts';
import { doc, docWith, image, p, paragraphWith, section } from '../../../../builders/tree.ts';
import { preflight } from '../../../../support/tools.ts';
import { ask, saved, tools, world } from '../support.ts';

const judge = preflight();

const write = (tree: DocumentTree, archival: Archival, more: Record<string, Uint8Array> = {}) =>
  writePdf(tree, styleSheet, world({ media: (name) => more[name] ?? media(name) }), { pdf: { archival } });

const attached = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  attachments: [{ name: 'a.json', mediaType: 'application/json', media: 'a', description: 'All of it' }],
});
const bytes = { a: new TextEncoder().encode('{"all":true}') };

describe.runIf(judge)('a PDF/A-1b', () => {
  const valid = async (tree: DocumentTree, more: Record<string, Uint8Array> = {}) => {
    const written = await write(tree, 'a-1b', more);
    expect(await judge?.(saved(written, 'a1b'))).toEqual([]);
    return written;
  };

  it('of the golden tree is valid', async () => {
    await valid(goldenTree);
  }, 60_000);

  it('in many scripts is valid', async () => {
    await valid(
      docWith(
        { title: 'Bericht <1> & „2“ 利比亚', keywords: ['a', 'ب'], customProperties: { 'As of': '2014 ✓' } },
        section(
          p('利比亚局势 日本語 한국어 ≥ → ✓ Ελληνικά Русский Ṭarābulus é'),
          paragraphWith({ dir: 'rtl' }, 'قوات حفتر مُحَمَّد שָׁלוֹם'),
        ),
      ),
    );
  }, 60_000);

  it('lays a picture that one can see through on white', async () => {
    const written = await valid(doc(section(image('clear.png', 'image/png'), p('x'))), {
      'clear.png': clearPng(),
    });
    expect(written.losses).toEqual([]);
  }, 60_000);

  it('without anything in it is valid', async () => {
    await valid(docWith({ title: '', author: '', subject: '', keywords: [], language: '' }));
  }, 60_000);

  it('is told from a file that is no PDF/A', async () => {
    expect(await judge?.(saved(await write(goldenTree, 'none')))).not.toEqual([]);
  }, 60_000);
});

describe('attachments', () => {
  it.each(['a-1b', 'a-2a'] as const)('are left out of %s, which is told', async (archival) => {
    const { losses, bytes: file } = await write(attached(doc(section(p('x')))), archival, bytes);
    expect(losses.map((loss) => loss.kind)).toEqual(['attachment-left-out']);
    expect(Buffer.from(file).toString('latin1')).not.toContain('/EmbeddedFile');
  });

  it('are in a-3a, with what they are to the document', async () => {
    const { losses, bytes: file } = await write(attached(doc(section(p('x')))), 'a-3a', bytes);
    const text = Buffer.from(file).toString('latin1');
    expect(losses).toEqual([]);
    expect(text).toMatch(/\/AFRelationship \/Source/u);
    expect(text).toMatch(/\/Subtype \/application#2Fjson/u);
    expect(text).toMatch(/\/AF \[/u);
  });
});

describe('archival forms', () => {
  const packet = (file: Uint8Array) =>
    /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/u.exec(Buffer.from(file).toString('utf8'))?.[0];

  it('say which they are, and what their colours mean', async () => {
    for (const [archival, part, level, version] of [
      ['a-1b', 1, 'B', '1.4'],
      ['a-2a', 2, 'A', '1.7'],
      ['a-3a', 3, 'A', '1.7'],
    ] as const) {
      const { bytes: file } = await write(doc(section(p('x'))), archival);
      const text = Buffer.from(file).toString('latin1');
      expect(text.startsWith(`%PDF-${version}`)).toBe(true);
      expect(packet(file)).toContain(`<pdfaid:part>${part}</pdfaid:part>`);
      expect(packet(file)).toContain(`<pdfaid:conformance>${level}</pdfaid:conformance>`);
      expect(text).toContain('/S /GTS_PDFA1');
    }
    expect(packet((await write(doc(section(p('x'))), 'none')).bytes)).not.toContain('pdfaid');
  });

  it.runIf(tools)('pass qpdf', async () => {
    for (const archival of ['a-1b', 'a-2a', 'a-3a'] as const) {
      const path = saved(await write(attached(goldenTree), archival, bytes));
      expect(ask('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    }
  });
});

/** 4 × 2 pixels of grey with four steps of transparency. */
function clearPng(): Uint8Array {
  const chunk = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length, 0);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
  };
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, 8, 4, 0, 0, 0]);
  const row = [0, 10, 0, 10, 85, 10, 170, 10, 255];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([...row, ...row]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
