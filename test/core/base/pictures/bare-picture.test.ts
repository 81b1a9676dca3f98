// Pictures packed anew: the same pixels, and not a byte that tells anything else; what can't be walked through is nothing.

import { describe, expect, it, test } from 'vitest';
import { barePicture } from '../../../../core/base/pictures/bare-picture.ts';
import { turnOf } from '../../../../core/base/pictures/exif-turn.ts';
import { isWholePng } from '../../../../electron/export/parts/whole-png.ts';
import { wordsInPicture } from '../../../../electron/storage/sharing/words-in-picture.ts';
import { jpeg, png } from '../../../builders/media.ts';
import { chunk, exif, jpegWith, notedPictures, pngWith, segment } from '../../../builders/noted-pictures.ts';

const bare = (bytes: Uint8Array): Buffer => {
  const made = barePicture(bytes);
  if (made === null) throw new Error('nothing was left');
  return Buffer.from(made);
};
const tells = (bytes: Uint8Array): boolean =>
  [...wordsInPicture(bytes)].some((words) => /zubayda|قرقوم|GPS/iu.test(words));

test.each(Object.entries(notedPictures))('%s is told before and not after', (_, picture) => {
  expect(tells(picture)).toBe(true);
  const made = bare(picture);
  expect(tells(made)).toBe(false);
  expect(made.includes('Zubayda')).toBe(false);
  expect(made.includes('GPS')).toBe(false);
});

test('a picture without notes stays as it is, to the byte', () => {
  expect(bare(png).equals(png)).toBe(true);
  expect(bare(jpeg).equals(jpeg)).toBe(true);
  expect(
    bare(bare(notedPictures['JPEG Exif'] ?? jpeg)).equals(bare(notedPictures['JPEG Exif'] ?? jpeg)),
  ).toBe(true);
});

describe('what shows is kept', () => {
  it('of a PNG: colours, what one can see through, size', () => {
    const kept = [
      chunk('gAMA', Buffer.alloc(4, 1)),
      chunk('cHRM', Buffer.alloc(32, 2)),
      chunk('sRGB', Buffer.alloc(1)),
      chunk('tRNS', Buffer.alloc(6)),
      chunk('bKGD', Buffer.alloc(6)),
      chunk('pHYs', Buffer.alloc(9)),
    ];
    const picture = pngWith(kept);
    expect(bare(picture).equals(picture)).toBe(true);
    expect(isWholePng(bare(picture))).toBe(true);
    expect(bare(pngWith([chunk('bKGD', Buffer.from('Zubayda Qarqum'))])).equals(png)).toBe(true);
  });

  it('of a JPEG: density and Adobe’s colours, cut to what they say', () => {
    const adobe = Buffer.from('Adobe\0d\0\0\0\0\u0001Zubayda', 'latin1');
    const made = bare(jpegWith([segment(0xee, adobe)]));
    expect(made.includes(Buffer.from('Adobe\0d\0\0\0\0\u0001', 'latin1'))).toBe(true);
    expect(made.includes('Zubayda')).toBe(false);
  });

  it('of both: how they are turned', () => {
    for (const turn of [2, 3, 4, 5, 6, 7, 8]) {
      const photo = bare(jpegWith([segment(0xe1, exif('Zubayda Qarqum', turn))]));
      const at = photo.indexOf('Exif\0\0');
      expect(turnOf(photo.subarray(at + 6))).toBe(turn);
      const shot = bare(pngWith([chunk('eXIf', exif('Zubayda Qarqum', turn).subarray(6))]));
      expect(turnOf(shot.subarray(shot.indexOf('eXIf') + 4))).toBe(turn);
      expect(isWholePng(shot)).toBe(true);
    }
    expect(bare(notedPictures['JPEG Exif, not turned'] ?? png).equals(jpeg)).toBe(true);
  });

  it('of a scan in parts with restarts: everything up to its end', () => {
    const end = jpeg.length - 2;
    const scan = Buffer.from([0xff, 0xd0, 0x12, 0xff, 0x00, 0x34]);
    const more = Buffer.concat([jpeg.subarray(0, end), scan, jpeg.subarray(end)]);
    expect(bare(more).equals(more)).toBe(true);
    const second = Buffer.concat([
      jpeg.subarray(0, end),
      segment(0xfe, Buffer.from('Zubayda')),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      scan,
    ]);
    const made = bare(second);
    expect(made.includes('Zubayda')).toBe(false);
    expect(made.subarray(-2).equals(Buffer.from([0xff, 0xd9]))).toBe(true);
    expect(made.includes(scan)).toBe(true);
  });
});

describe('a colour profile of a JPEG', () => {
  const profile = (tags: readonly (readonly [string, Buffer])[]): Buffer => {
    const table = Buffer.alloc(132 + tags.length * 12);
    table.write('appl', 4, 'latin1');
    table[8] = 4;
    table.write('mntrRGB XYZ ', 12, 'latin1');
    table.write('acsp', 36, 'latin1');
    table.write('ZUBA', 48, 'latin1');
    table.writeUInt32BE(tags.length, 128);
    let at = table.length;
    for (const [index, [name, data]] of tags.entries()) {
      table.write(name, 132 + index * 12, 'latin1');
      table.writeUInt32BE(at, 136 + index * 12);
      table.writeUInt32BE(data.length, 140 + index * 12);
      at += data.length;
    }
    const whole = Buffer.concat([table, ...tags.map(([, data]) => data)]);
    whole.writeUInt32BE(whole.length, 0);
    return whole;
  };
  const parts = (whole: Buffer, count: number): Buffer[] =>
    Array.from({ length: count }, (_, index) => {
      const size = Math.ceil(whole.length / count);
      const head = Buffer.from([...Buffer.from('ICC_PROFILE\0'), index + 1, count]);
      return segment(0xe2, Buffer.concat([head, whole.subarray(index * size, (index + 1) * size)]));
    });
  const whole = profile([
    ['desc', Buffer.from('Screen of Zubayda Qarqum')],
    ['rXYZ', Buffer.from('XYZ \0\0\0\0red_')],
    ['rTRC', Buffer.from('curv\0\0\0\0\0\0\0\0')],
  ]);

  it('keeps its colours and loses its words, in one part or several in any order', () => {
    for (const segments of [parts(whole, 1), parts(whole, 3), parts(whole, 3).reverse()]) {
      const made = bare(jpegWith(segments));
      expect(made.includes('ICC_PROFILE')).toBe(true);
      expect(made.includes('red_')).toBe(true);
      expect(made.includes('mluc')).toBe(true);
      expect(made.includes('Zubayda')).toBe(false);
      expect(made.includes('ZUBA')).toBe(false);
      expect(bare(made).equals(made)).toBe(true);
    }
  });

  it('goes where a part is missing, or it is none', () => {
    expect(bare(jpegWith(parts(whole, 3).slice(1))).equals(jpeg)).toBe(true);
    expect(bare(jpegWith(parts(Buffer.from('Zubayda'), 1))).equals(jpeg)).toBe(true);
    const outside = Buffer.from(whole);
    outside.writeUInt32BE(9_999, 148);
    expect(bare(jpegWith(parts(outside, 1))).equals(jpeg)).toBe(true);
  });
});

describe('what can’t be walked through', () => {
  it('is nothing', () => {
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      new TextEncoder().encode('GIF89a'),
      png.slice(0, 20),
      png.slice(0, png.length - 13),
      pngWith([chunk('ZUBA', Buffer.from('needed'))]),
      jpeg.slice(0, 40),
      Uint8Array.of(0xff),
      Uint8Array.of(0xff, 0xd8),
      Uint8Array.of(0xff, 0xd8, 0xff, 0xd9),
      // Words where a table is said to be, behind one, and in a segment that no program writes.
      jpegWith([segment(0xdb, Buffer.from('Zubayda'))]),
      jpegWith([segment(0xdb, Buffer.concat([Buffer.alloc(65), Buffer.from('Zubayda')]))]),
      jpegWith([segment(0xc4, Buffer.concat([Buffer.alloc(17), Buffer.from('Zubayda')]))]),
      jpegWith([segment(0xdd, Buffer.from('Zubayda'))]),
      jpegWith([segment(0xde, Buffer.from('Zubayda'))]),
    ])
      expect(barePicture(bytes)).toBeNull();
  });

  it('never throws, whatever is cut off or changed', () => {
    for (const picture of Object.values(notedPictures)) {
      for (let length = 0; length < picture.length; length += 3)
        expect(() => barePicture(picture.slice(0, length))).not.toThrow();
      for (let at = 0; at < Math.min(picture.length, 400); at += 1) {
        const changed = picture.slice();
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        expect(() => barePicture(changed)).not.toThrow();
        expect(() => [...wordsInPicture(changed)]).not.toThrow();
      }
    }
  });
});
