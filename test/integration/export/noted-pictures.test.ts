// What cameras and programs write into pictures goes into no document; how a picture is turned does.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { jpeg, png } from '../../builders/media.ts';
import { NOTED, notedPictures } from '../../builders/noted-pictures.ts';
import { styleSheet } from '../../builders/style-sheet.ts';
import { doc, image, p, section } from '../../builders/tree.ts';
import { fontsFolder } from '../../support/fonts.ts';

const formats: readonly DocumentFormat[] = ['docx', 'pdf', 'html'];
const typeOf = (name: string) => (name.startsWith('PNG') ? 'image/png' : 'image/jpeg');

const write = async (format: DocumentFormat, pictures: Readonly<Record<string, Uint8Array>>) =>
  renderTree(
    format,
    doc(
      section(
        ...Object.keys(pictures).map((name) => image(name, typeOf(name), { alt: 'A picture' })),
        p('the end'),
      ),
    ),
    styleSheet,
    {
      media: (name) => pictures[name] ?? null,
      fontsFolder: fontsFolder(),
      signal: new AbortController().signal,
      progress: () => undefined,
    },
  );

/** The bytes of a document with what is packed in it, pictures as they are kept. */
const insideOf = (format: DocumentFormat, bytes: Uint8Array): string => {
  if (format === 'docx')
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part, true))
      .join('\n');
  const text = Buffer.from(bytes).toString('latin1');
  const data = [...text.matchAll(/base64,([A-Za-z0-9+/=]+)/gu)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64').toString('latin1'),
  );
  return [text, ...data].join('\n');
};
const ARABIC = Buffer.from('قرقوم').toString('latin1');

describe.each(formats)('in %s', (format) => {
  it('nothing stands that was written into a picture, and every picture does', async () => {
    const { bytes, losses } = await write(format, notedPictures);
    expect(losses.filter(({ kind }) => kind.endsWith('media'))).toEqual([]);
    const inside = insideOf(format, bytes);
    for (const words of [...NOTED.split(' '), ARABIC, 'GPS', 'tEXt', 'zTXt', 'iTXt'])
      expect(inside.includes(words), words).toBe(false);
  });

  it('a picture without notes is packed as it was', async () => {
    const { bytes } = await write(format, { 'PNG plain': png, 'JPEG plain': jpeg });
    const inside = insideOf(format, bytes);
    expect(inside.includes(Buffer.from(jpeg).toString('latin1'))).toBe(true);
    // A PDF has the pixels of a PNG without its chunks.
    expect(inside.includes(Buffer.from(png).toString('latin1'))).toBe(format !== 'pdf');
  });

  it('a turned one is still turned', async () => {
    const turned = await write(format, { 'JPEG Exif': notedPictures['JPEG Exif'] ?? jpeg });
    const inside = insideOf(format, turned.bytes);
    expect(inside.includes('Exif\0\0MM\0*')).toBe(true);
  });
});
