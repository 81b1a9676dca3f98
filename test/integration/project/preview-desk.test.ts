// The pages beside the text, asked for as the window asks: with what is typed and not yet written.

import { describe, expect, test } from 'vitest';
import { projectCallInputs } from '../../../core/contract/project-calls.ts';
import { readInk } from '../../../core/document/page-ink.ts';
import type { PageInk } from '../../../core/document/page-ink.ts';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { doc, p } from '../../builders/records.ts';
import { png } from '../../builders/media.ts';
import { errorOf, valueOf } from '../storage/support.ts';
import { openSession, type Session } from './support.ts';

const idOf = (text: RichText, index: number): string => text.content[index]?.attrs.id ?? '';
const many = (count: number): RichText =>
  doc(...Array.from({ length: count }, (_, at) => p(`Paragraph ${at} ${'of the situation '.repeat(20)}`)));

/** A project with a brief whose first section has a text that was written. */
async function written(content = many(60)) {
  const session = await openSession();
  const brief = session.file.records.ofKind('brief').at(-1);
  const section = session.file.records.ofKind('section').find(({ sectionKind }) => sectionKind === 'text');
  if (brief === undefined || section === undefined) throw new Error('no brief');
  await write(session, section.id, content);
  const ask = async (more: object = {}) => {
    const input = { briefId: brief.id, draft: null, cursor: null, shown: [], ...more };
    const pages = valueOf(await session.call('previewBrief', input));
    if (pages === null) throw new Error('gave way');
    return pages;
  };
  return { session, brief, section, content, ask };
}

async function write(session: Session, id: string, content: RichText): Promise<void> {
  const update = updateRecord<'section'>(
    session.file.records,
    { id: id as never, patch: { content } },
    session.env,
  );
  await session.send(valueOf(update));
}

const glyphsOf = (ink: PageInk | undefined): number => {
  let glyphs = 0;
  const brush = new Proxy({}, { get: (_, name) => () => (glyphs += name === 'glyph' ? 1 : 0) });
  if (ink !== undefined) readInk(ink, brush as never);
  return glyphs;
};
const everyPage = Array.from({ length: 20 }, (_, page) => ({ page, version: 0 }));
const glyphsIn = (pages: Awaited<ReturnType<Awaited<ReturnType<typeof written>>['ask']>>): number =>
  pages.inks.reduce((sum, { ink }) => sum + glyphsOf(ink), 0);

describe('a draft', () => {
  test('is on the pages before it is written, and leaves no trace when it is given up', async () => {
    const { session, section, content, ask } = await written(doc(p('Calm.')));
    const before = await ask({ shown: everyPage });
    const draft = { sectionId: section.id, content: doc(...content.content, p('Typed')) };
    const typed = await ask({ draft, shown: everyPage });
    expect(glyphsIn(typed)).toBe(glyphsIn(before) + 'Typed'.length);
    expect(session.file.records.get(section.id)?.content).toEqual(content);
    expect(glyphsIn(await ask({ shown: everyPage }))).toBe(glyphsIn(before));
  });

  test('gives the pages that its being written gives', async () => {
    const { session, section, ask } = await written();
    const content = many(61);
    const typed = await ask({ draft: { sectionId: section.id, content } });
    await write(session, section.id, content);
    const after = await ask();
    expect(after.sizes).toEqual(typed.sizes);
    expect(after.versions).toEqual(typed.versions);
  });

  test('that is no text, or of no section, is refused before anything is made of it', async () => {
    const { session, section, brief, ask } = await written();
    const schema = projectCallInputs.previewBrief;
    const input = { briefId: brief.id, cursor: null, shown: [] };
    const wrong = { type: 'doc', content: [{ type: 'script', attrs: { id: 'a' } }] };
    for (const draft of [
      { sectionId: section.id, content: wrong },
      { sectionId: brief.id, content: null },
      'text',
    ]) {
      expect(schema.safeParse({ ...input, draft }).success).toBe(false);
      expect(errorOf(await session.call('previewBrief', { ...input, draft })).kind).toBe('bad-request');
    }
    const gone = session.env.newId('section');
    const pages = await ask({ draft: { sectionId: gone, content: doc(p('Nowhere')) } });
    expect(pages.versions).toEqual((await ask()).versions);
  });
});

describe('an answer', () => {
  test('brings the pages in sight, and only those that are drawn otherwise', async () => {
    const { section, content, ask } = await written();
    const first = await ask({
      shown: [
        { page: 1, version: 0 },
        { page: 2, version: 0 },
        { page: 900, version: 0 },
      ],
    });
    expect(first.inks.map(({ page }) => page)).toEqual([1, 2]);
    const shown = [1, 2].map((page) => ({ page, version: first.versions[page] ?? 0 }));
    expect((await ask({ shown })).inks).toEqual([]);
    const [head, ...rest] = content.content;
    const draft = { sectionId: section.id, content: doc(...rest.slice(0, -1), p('The end')) };
    expect(head).toBeDefined();
    const next = await ask({ shown, draft });
    expect(next.inks.map(({ page }) => page)).toEqual([1, 2]);
    expect(next.inks[0]?.version).toBeGreaterThan(shown[0]?.version ?? 0);
  });

  test('says on which page and line the cursor is, and brings that page', async () => {
    const { section, content, ask } = await written();
    const at = async (index: number, share = 0) =>
      ask({ cursor: { sectionId: section.id, blockId: idOf(content, index), share } });
    const early = await at(1);
    const late = await at(50);
    expect(late.cursor?.page).toBeGreaterThan(early.cursor?.page ?? 99);
    expect(late.inks.map(({ page }) => page)).toEqual([late.cursor?.page]);
    expect((await at(1, 0.99)).cursor?.yPt).toBeGreaterThan(early.cursor?.yPt ?? 999);
    const title = await ask({ cursor: { sectionId: section.id, blockId: null, share: 0 } });
    expect(title.cursor?.yPt).toBeLessThan(early.cursor?.yPt ?? 0);
  });

  test('puts the cursor of an empty paragraph at the text before it', async () => {
    const { section, content, ask } = await written();
    const empty = p();
    const draft = { sectionId: section.id, content: doc(...content.content.slice(0, 50), empty) };
    const cursor = (blockId: string) => ({ sectionId: section.id, blockId, share: 0 });
    const there = await ask({ draft, cursor: cursor(empty.attrs.id) });
    const before = await ask({ draft, cursor: cursor(idOf(content, 49)) });
    expect(there.cursor).toEqual(before.cursor);
  });

  test('holds the losses of records and of pages', async () => {
    const { section, ask } = await written(doc(p('A \u{10FFFD} and more')));
    expect((await ask()).losses.map(({ kind }) => kind)).toContain('missing-glyph');
    const image = {
      id: 'i1',
      sha256: 'f'.repeat(64),
      mediaType: 'image/png',
      alt: 'A map',
      widthPercent: 50,
      caption: '',
    };
    const draft = {
      sectionId: section.id,
      content: { type: 'doc', content: [{ type: 'image', attrs: image }] },
    };
    expect((await ask({ draft })).losses.map(({ kind }) => kind)).toContain('missing-media');
  });

  test('shows a picture as soon as the project has it', async () => {
    const { session, section, ask } = await written();
    const kept = valueOf(await session.call('putImage', { bytes: png }));
    const image = {
      id: 'i1',
      sha256: kept.sha256,
      mediaType: 'image/png',
      alt: 'A map',
      widthPercent: 50,
      caption: '',
    };
    const draft = {
      sectionId: section.id,
      content: { type: 'doc', content: [{ type: 'image', attrs: image }] },
    };
    const pages = await ask({ draft, shown: everyPage });
    expect(pages.inks.flatMap(({ ink }) => ink.media)).toContain(kept.sha256);
    expect(pages.losses.filter(({ kind }) => kind === 'missing-media')).toEqual([]);
  });

  test('follows changes of other records, and their undoing', async () => {
    const { session, brief, ask } = await written();
    const before = await ask({ shown: everyPage });
    const rename = valueOf(
      updateRecord(
        session.file.records,
        { id: brief.id, patch: { title: 'A much longer title' } },
        session.env,
      ),
    );
    await session.send(rename);
    const after = await ask({ shown: everyPage });
    expect(glyphsIn(after)).toBeGreaterThan(glyphsIn(before));
  });
});

describe('a face', () => {
  test('that a page named can be read, and no other', async () => {
    const { session, ask } = await written();
    const { inks } = await ask({ shown: [{ page: 0, version: 0 }] });
    const [face = ''] = inks[0]?.ink.faces ?? [];
    expect(valueOf(await session.call('readGlyphFont', { face })).bytes.length).toBeGreaterThan(10_000);
    expect(errorOf(await session.call('readGlyphFont', { face: '../../etc/passwd' })).kind).toBe(
      'bad-request',
    );
  });
});
