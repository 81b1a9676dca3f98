// Reading a document back finds what its readers find: every word of the pages, in every format, and whatever stands beside them.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../../core/assemble/assemble.ts';
import { documentFormatNames, type DocumentFormat } from '../../../../core/model/files/output-formats.ts';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { namesLeft } from '../../../../electron/export/names-left.ts';
import { renderTree } from '../../../../electron/export/render.ts';
import type { ReadBack } from '../../../../electron/export/writer.ts';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { sampleLibya } from '../../../builders/sample-libya.ts';
import { makeWorld, recordName } from '../../../builders/records.ts';
import { fontsFolder } from '../../../support/fonts.ts';
import { findTool, pdfText } from '../../../support/tools.ts';
import { temporaryFolder } from '../../storage/support.ts';

const sample = sampleLibya();
const store = new RecordStore(sample.records);
const moment = '2014-05-18T16:00:00.000Z';

function assembledSample() {
  const brief = store.ofKind('brief')[0];
  const made =
    brief === undefined ? undefined : assemble(store, brief.id, { created: moment, modified: moment });
  if (made?.ok !== true) throw new Error('not assembled');
  return made.value;
}

async function written(
  format: DocumentFormat,
  change: (tree: DocumentTree) => DocumentTree = (tree) => tree,
) {
  const { tree, styles } = assembledSample();
  const world = {
    media: (name: string) => {
      const asset = sample.assets.find(({ sha256 }) => sha256 === name);
      return asset === undefined ? null : new Uint8Array(Buffer.from(asset.base64, 'base64'));
    },
    fontsFolder: fontsFolder(),
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  return (await renderTree(format, change(tree), styles, world)).bytes;
}

async function readBack(format: DocumentFormat, bytes: Uint8Array): Promise<readonly string[]> {
  const module = (await import(`../../../../electron/export/${format}/read-back.ts`)) as {
    readBack: ReadBack;
  };
  return module.readBack(bytes);
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

test('the words of a PDF are those that pdftotext finds, Arabic too', async () => {
  const tool = findTool('pdftotext');
  const bytes = await written('pdf');
  const found = letters((await readBack('pdf', bytes)).join(' '));
  for (const word of ['casualties', 'Benghazi', 'Haftar']) expect(found).toContain(letters(word));
  if (tool === null) return;
  const path = join(temporaryFolder(), 'sample.pdf');
  writeFileSync(path, bytes);
  const words = (await pdfText(tool, path)).split(/\s+/u).filter((word) => letters(word).length >= 4);
  expect(words.length).toBeGreaterThan(700);
  const lost = words.filter((word) => !found.includes(letters(word)));
  expect(lost.length / words.length).toBeLessThan(0.01);
});

/** The name as a reader of that place finds it; what of a document has no such place is left out for it. */
const plant: Readonly<Record<string, (tree: DocumentTree, words: string) => DocumentTree>> = {
  'the title': (tree, words) => ({ ...tree, title: `${tree.title} ${words}` }),
  'the author': (tree, words) => ({ ...tree, author: words }),
  'the subject': (tree, words) => ({ ...tree, subject: words }),
  'a paragraph': (tree, words) => inFirst(tree, 'paragraph', words),
  'a heading': (tree, words) => inFirst(tree, 'heading', words),
  'a description of a drawing': (tree, words) =>
    JSON.parse(JSON.stringify(tree).replace(/"alt":"/u, `"alt":"${words} `)) as DocumentTree,
  'a note': (tree, words) =>
    JSON.parse(
      JSON.stringify(tree).replace(
        /("type":"note",.*?"text":")/u,
        (_, before: string) => `${before}${words} `,
      ),
    ) as DocumentTree,
};

function inFirst(tree: DocumentTree, type: 'paragraph' | 'heading', words: string): DocumentTree {
  let done = false;
  const sections = tree.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (done || block.type !== type) return block;
      done = true;
      return {
        ...block,
        inlines: [
          ...block.inlines,
          { type: 'text', text: ` ${words} `, marks: {}, lang: null, dir: null } as const,
        ],
      };
    }),
  }));
  return { ...tree, sections } as DocumentTree;
}

const hiderFor = (name: string, script: string) => {
  const world = makeWorld();
  world.actor([recordName(name, script)], { protected: true, protectedAs: 'a witness' });
  return nameHider(new RecordStore(world.records), documentWords('en'));
};

describe.each(documentFormatNames)('a name that a %s holds', (format) => {
  test.each(
    Object.keys(plant).filter((place) => format !== 'md' || !/title|author|subject/u.test(place)),
  )('in %s is found', async (place) => {
    const bytes = await written(format, (tree) => plant[place]?.(tree, 'Salma Quaggari') ?? tree);
    expect((await namesLeft(format, bytes, hiderFor('Salma Quaggari', 'Latn'), [])).join()).toMatch(
      /quaggari/iu,
    );
  });

  test('in Arabic is found, and one that it has not is not', async () => {
    const bytes = await written(format, (tree) => inFirst(tree, 'paragraph', 'سلمى القحطاني'));
    expect(await namesLeft(format, bytes, hiderFor('سلمى القحطاني', 'Arab'), [])).not.toEqual([]);
    expect(await namesLeft(format, bytes, hiderFor('Salma Quaggari', 'Latn'), [])).toEqual([]);
  });

  test('is not told where it was said that a part of it may stay, and the whole is told all the same', async () => {
    const part = await written(format, (tree) => inFirst(tree, 'paragraph', 'said Quaggari there'));
    const hider = hiderFor('Salma Quaggari', 'Latn');
    expect(await namesLeft(format, part, hider, ['Quaggari'])).toEqual([]);
    expect(await namesLeft(format, part, hider, 'all')).toEqual([]);
    const whole = await written(format, (tree) => inFirst(tree, 'paragraph', 'said Salma Quaggari there'));
    expect(await namesLeft(format, whole, hider, 'all')).toEqual([
      expect.stringMatching(/^Salma Quaggari$/iu),
    ]);
  });
});

test('bytes that are no document are not taken for one without names', async () => {
  const junk = new TextEncoder().encode('no zip');
  await expect(namesLeft('docx', junk, hiderFor('Salma Quaggari', 'Latn'), [])).rejects.toThrow(
    'invalid zip data',
  );
});
