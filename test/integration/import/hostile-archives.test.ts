// Documents in archives that were made to hurt: each is refused in words or read, and none takes long.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { docxFile, docxParts, paragraph } from '../../builders/docx-file.ts';
import { odtParts, p } from '../../builders/odt-file.ts';
import { must, read } from './read-here.ts';

type Made = Readonly<Record<string, Uint8Array>>;
/** A document as the parts of its archive, and which of them holds its text. */
const kinds: Readonly<Record<string, { parts: () => Made; main: string; text: RegExp }>> = {
  'a.odt': { parts: () => odtParts(p('Text')), main: 'content.xml', text: /<text:p>.*<\/text:p>/u },
  'a.docx': { parts: () => docxParts(paragraph('Text')), main: 'word/document.xml', text: /<w:p>.*<\/w:p>/u },
};

const reasonOf = async (bytes: Uint8Array, name: string) => {
  const started = performance.now();
  const result = await read(bytes, name);
  expect(performance.now() - started).toBeLessThan(20_000);
  return !result.ok && result.error.kind === 'unreadable-input' ? result.error.reason : result;
};

describe.each(Object.entries(kinds))('%s', (name, { parts, main, text }) => {
  const changed = (change: (xml: string) => string): Uint8Array => {
    const all = parts();
    return zipSync({ ...all, [main]: strToU8(change(new TextDecoder().decode(all[main]))) });
  };
  const zipped = (): Uint8Array => zipSync(parts());

  test('a part that unfolds to gigabytes', { timeout: 60_000 }, async () => {
    const bytes = changed((xml) => xml.replace(text, (found) => found + ' '.repeat(120_000_000)));
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await reasonOf(bytes, name)).toBe('what it holds is too large once it is unpacked');
  });
  test('a part that is larger or smaller than it says', async () => {
    for (const [by, reason] of [
      [-10, 'a part of it is larger than it says'],
      [10, 'a part of it has another size than it says'],
    ] as const) {
      const bytes = zipped();
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (const at of entriesOf(view)) view.setUint32(at + 24, view.getUint32(at + 24, true) + by, true);
      expect(await reasonOf(bytes, name)).toBe(reason);
    }
  });
  test('a part with other bytes than those it was made of', async () => {
    const bytes = zipped();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (const at of entriesOf(view)) view.setUint32(at + 16, 7, true);
    expect(await reasonOf(bytes, name)).toBe('a part of it is damaged');
  });
  test('an encrypted part takes a password', async () => {
    const bytes = zipped();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (const at of entriesOf(view)) view.setUint16(at + 8, 1, true);
    expect(await read(bytes, name)).toEqual({ ok: false, error: { kind: 'input-password', name } });
  });
  test('entities that unfold to each other', async () => {
    const entities = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('');
    const bytes = changed((xml) =>
      xml
        .replace(
          /^(?:<\?xml[^>]*\?>)?/u,
          `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>`,
        )
        .replace('Text', '&e12;&f;'),
    );
    expect(await reasonOf(bytes, name)).toBe(
      'it defines entities of its own, which files of its kind never do',
    );
  });
  test('elements in each other without end', async () => {
    const bytes = changed((xml) =>
      xml.replace(text, (found) => `${'<x>'.repeat(100_000)}${found}${'</x>'.repeat(100_000)}`),
    );
    expect(await reasonOf(bytes, name)).toBe('nested too deeply');
  });
  test('paragraphs by the hundred thousand are read', { timeout: 60_000 }, async () => {
    const bytes = changed((xml) => xml.replace(text, (found) => found.repeat(100_000)));
    expect((await must(bytes, name)).text.blocks).toHaveLength(100_000);
  });
  test('names that lead out of it are names like any other', async () => {
    const bytes = zipSync({ ...parts(), '../../../etc/passwd': strToU8('x'), '/root': strToU8('y') });
    expect(canonicalText((await must(bytes, name)).text)).toBe('Text');
  });
  test('more parts than a document has', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`x/${at}`, new Uint8Array()]));
    const result = await read(zipSync({ ...parts(), ...many }, { level: 0 }), name);
    expect(result.ok).toBe(false);
  });
});

test('a paragraph with tens of thousands of insertions, and fields in each other', {
  timeout: 60_000,
}, async () => {
  const inserted = '<w:ins w:author="A"><w:r><w:t>word</w:t></w:r></w:ins><w:r><w:t>b</w:t></w:r>'.repeat(
    60_000,
  );
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/><w:t>x</w:t></w:r>`;
  const fields = (mark('begin') + mark('separate')).repeat(30_000) + mark('end').repeat(30_000);
  const before = process.cpuUsage();
  const source = await must(docxFile(paragraph(inserted) + paragraph(fields)), 'a.docx');
  const { user } = process.cpuUsage(before);
  expect(user / 1_000).toBeLessThan(15_000);
  expect(source.text.blocks[0]?.text.length).toBe(60_000 * 5);
});

test('a relationship that leads nowhere or out of the package is passed over', async () => {
  const all = docxParts(paragraph('Text'), { styles: '' });
  const leading = (target: string) => ({
    ...all,
    'word/_rels/document.xml.rels': strToU8(
      new TextDecoder().decode(all['word/_rels/document.xml.rels']).replace('styles.xml', target),
    ),
  });
  for (const target of ['../../../../etc/passwd', '/etc/passwd', 'missing.xml', ''])
    expect(canonicalText((await must(zipSync(leading(target)), 'a.docx')).text)).toBe('Text');
});

/** Where the entries of the central directory begin. */
function entriesOf(view: DataView): number[] {
  const found: number[] = [];
  for (let at = 0; at + 46 < view.byteLength; at++)
    if (view.getUint32(at, true) === 0x02014b50) found.push(at);
  return found;
}
