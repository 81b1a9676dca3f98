// Captures as the window asks for them: pastes, pages, pictures.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { errorOf, valueOf } from '../storage/support.ts';
import { openSession } from './support.ts';
import { ARTICLE, captured } from './captured-text.ts';

describe('capturing', () => {
  test('a paste keeps its original and its text, once each', async () => {
    const session = await openSession();
    const { source, text } = await captured(session);
    expect(text).toBe(ARTICLE.replace('\n\n', '\n'));
    expect(source).toMatchObject({ wordCount: 15, textLength: text.length, reliability: null });
    const original = source.assets.original;
    if (original === null) throw new Error('no original');
    const asset = valueOf(await session.call('readAsset', { sha256: original.sha256 }));
    expect(new TextDecoder().decode(asset.bytes)).toBe(ARTICLE);
    const again = valueOf(await session.call('captureText', { jobId: 'c', text: ARTICLE, html: null }));
    expect(again.fields.assets).toEqual(source.assets);
  });

  test('a page finds its title and paragraphs; what it can not read is refused with the file’s name', async () => {
    const session = await openSession();
    const page = `<html lang="en"><head><title>Clashes in Benghazi</title></head><body><article><h1>Clashes in Benghazi</h1>
      ${'<p>Men loyal to the general moved against bases of militias on Friday, and fighting went on into Saturday.</p>'.repeat(4)}
      </article><script>alert(1)</script></body></html>`;
    const { fields } = valueOf(
      await session.call('capture', { jobId: 'c', token: session.give('page.html', page) }),
    );
    expect(fields.title).toBe('Clashes in Benghazi');
    expect(fields.assets.original).toMatchObject({ mediaType: 'text/html', fileName: 'page.html' });
    const text = valueOf(await session.call('readSourceText', { sha256: fields.assets.text.sha256 }));
    expect(canonicalText(text)).not.toContain('alert');
    const picture = session.give('x.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    expect(errorOf(await session.call('capture', { jobId: 'c', token: picture }))).toEqual({
      kind: 'unsupported-input',
      name: 'x.txt',
    });
    expect(
      errorOf(await session.call('capture', { jobId: 'c', token: session.give('y.txt', ' \n ') })).kind,
    ).toBe('empty-input');
    const gone = session.grant(join(session.folder, 'gone.txt'));
    expect(errorOf(await session.call('capture', { jobId: 'c', token: gone }))).toMatchObject({
      name: 'gone.txt',
    });
    expect(
      errorOf(await session.call('captureText', { jobId: 'c', text: 'https://example.org/a', html: null })),
    ).toMatchObject({
      kind: 'address-not-fetched',
    });
  });

  test('a picture for the text is kept when it is one', async () => {
    const session = await openSession();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const ref = valueOf(await session.call('putImage', { bytes: new Uint8Array(png) }));
    expect(ref).toMatchObject({ mediaType: 'image/png', byteLength: png.length });
    expect(valueOf(await session.call('readAsset', { sha256: ref.sha256 })).bytes).toEqual(
      new Uint8Array(png),
    );
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(errorOf(await session.call('putImage', { bytes: svg })).kind).toBe('unsupported-input');
    expect((await session.call('readAsset', { sha256: 'a'.repeat(64) })).ok).toBe(false);
  });

  test('search finds what was captured', async () => {
    const session = await openSession();
    const { source } = await captured(session);
    const hits = valueOf(await session.call('search', { query: 'official', most: 10 }));
    expect(hits[0]).toMatchObject({ recordId: source.id, recordKind: 'source' });
    expect(valueOf(await session.call('search', { query: '" OR * NEAR(', most: 10 }))).toEqual([]);
  });
});
