// A name in the host of a link is found in every finished document, in which hosts stand in ASCII.

import { expect, test } from 'vitest';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import { nameHider } from '../../../core/query/names/name-hider.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { namesLeft } from '../../../electron/export/names-left.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { makeWorld, recordName } from '../../builders/records.ts';
import { styleSheet } from '../../builders/style-sheet.ts';
import { doc, link, p, section } from '../../builders/tree.ts';
import { fontsFolder } from '../../support/fonts.ts';

const formats: readonly DocumentFormat[] = ['docx', 'pdf', 'html', 'md'];

test.each(formats)('in %s', async (format) => {
  const world = makeWorld();
  world.actor([recordName('زبيدة قرقوم', 'Arab')], { protected: true, protectedAs: 'a nurse' });
  const hider = nameHider(new RecordStore(world.records), documentWords('en'));
  for (const href of ['https://xn--ngbcrjb3hby0ao.ly/blog/1', 'https://زبيدة-قرقوم.ly/']) {
    const tree = doc(section(p('Read her ', link(href, 'blog'), '.')));
    const { bytes } = await renderTree(format, tree, styleSheet, {
      media: () => null,
      fontsFolder: fontsFolder(),
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    expect(await namesLeft(format, bytes, hider, 'all'), href).toHaveLength(1);
  }
});
