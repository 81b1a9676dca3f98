// Documents in archives with bytes turned, pieces cut and pieces doubled, in their markup and in the archive itself, for a few
// seconds each; BRIEFWRIGHT_FUZZ_MS makes it longer, BRIEFWRIGHT_SEED draws other ones.

import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sourceTextSchema } from '../../../core/model/text/source-text.ts';
import { cell, docxParts, paragraph, run } from '../../builders/docx-file.ts';
import { odtParts, p } from '../../builders/odt-file.ts';
import { sampleDocx } from '../../support/office-files.ts';
import { read } from './read-here.ts';

const SEED = Number(process.env['BRIEFWRIGHT_SEED'] ?? 20140518);
const FUZZ_MS = Number(process.env['BRIEFWRIGHT_FUZZ_MS'] ?? 3_000);
const MOST_MS = 5_000;
type Parts = Readonly<Record<string, Uint8Array>>;

const field =
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>';
const smallDocx = (): Parts =>
  docxParts(
    paragraph(`${run('43')}<w:r><w:footnoteReference w:id="1"/></w:r>${field}${run('x', '<w:vanish/>')}`) +
      `<w:tbl><w:tr>${cell('a', '<w:gridSpan w:val="2"/>')}${cell('b', '<w:vMerge/>')}</w:tr></w:tbl>` +
      paragraph(`<w:del w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>${run('kept')}`),
    {
      footnotes: `<w:footnote w:id="1">${paragraph('Note')}</w:footnote>`,
      styles: '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>',
    },
  );
const smallOdt = (): Parts =>
  odtParts(
    `${p('43<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note><text:s text:c="4"/>')}<text:list>${`<text:list-item>${p('item')}</text:list-item>`}</text:list><table:table><table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="9">${p('a')}</table:table-cell><table:table-cell>${p('b')}</table:table-cell></table:table-row></table:table>`,
  );

describe('a document that was changed anywhere is read or refused', () => {
  const kinds: readonly (readonly [string, string, () => Parts | Promise<Parts>])[] = [
    ['a small one of Word', 'a.docx', smallDocx],
    ['the sample brief', 'a.docx', async () => unzipSync((await sampleDocx()).bytes)],
    ['a small OpenDocument text', 'a.odt', smallOdt],
  ];
  test.each(kinds)('%s', { timeout: FUZZ_MS * 4 + 60_000 }, async (_name, fileName, make) => {
    const random = randomOf(SEED);
    const parts = await make();
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
    const until = performance.now() + FUZZ_MS;
    for (let round = 0; performance.now() < until; round++) {
      const name = names[Math.floor(random() * names.length)] ?? '';
      const inMarkup = random() < 0.8;
      const changed = inMarkup ? { ...parts, [name]: wild(parts[name] ?? new Uint8Array(), random) } : parts;
      const zipped = zipSync(changed, { level: random() < 0.9 ? 0 : 1 });
      const bytes = inMarkup ? zipped : wild(zipped, random);
      const before = process.cpuUsage();
      const result = await read(bytes, fileName);
      const { user, system } = process.cpuUsage(before);
      const about = `seed ${SEED}, round ${round}: ${name}`;
      expect(
        ['read', 'empty-input', 'unreadable-input', 'unsupported-input', 'input-password'],
        about,
      ).toContain(result.ok ? 'read' : result.error.kind);
      // Whatever is refused is refused for a reason that is known, not because something threw.
      const reason = !result.ok && result.error.kind === 'unreadable-input' ? result.error.reason : null;
      expect(reason, about).not.toBe('not built as files of its kind are');
      expect(!result.ok || sourceTextSchema.safeParse(result.value.text).success, about).toBe(true);
      expect((user + system) / 1_000, about).toBeLessThan(MOST_MS);
    }
  });
});

/** Bytes with some of them turned, cut out, or there twice. */
function wild(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = Uint8Array.from(bytes);
  const at = () => Math.floor(random() * changed.length);
  for (let time = 0; time < 1 + random() * 4; time++) {
    const kind = random();
    if (kind < 0.5) changed[at()] = Math.floor(random() * 256);
    else {
      const [from, to] = [at(), at()].sort((left, right) => left - right);
      const piece = changed.subarray(from, Math.min(to ?? 0, (from ?? 0) + 400));
      const rest = changed.subarray(kind < 0.75 ? (from ?? 0) + piece.length : from);
      changed = new Uint8Array(
        Buffer.concat([changed.subarray(0, from), piece.subarray(kind < 0.75 ? piece.length : 0), rest]),
      );
    }
  }
  return changed;
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
