// Fails when what lies under pdfmake's public face moves, before a document does.
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../../electron/export/pdf/fonts/font-library.ts';
import {
  gatherOutput,
  lineBreaks,
  openPdf,
  pictureRenderer,
} from '../../../../electron/export/pdf/pdfmake-parts.ts';
import { structLeaf, structNode } from '../../../../electron/export/pdf/file/structure.ts';
import { openTags } from '../../../../electron/export/pdf/file/tags.ts';
import { media } from '../../../builders/media.ts';
import { fontsFolder } from '../../../support/fonts.ts';

const open = () => openPdf(readFonts(fontsFolder()).common, { Title: 'x', CreationDate: new Date(0) }, 'en');

describe('the parts of pdfmake below its face', () => {
  it('open fonts from bytes, with metrics, glyphs and widths', () => {
    const font = open().provideFont('serif', false, false);
    expect(font.ascender).toBeGreaterThan(900);
    expect(font.descender).toBeLessThan(-200);
    expect(font.font.hasGlyphForCodePoint(0x41)).toBe(true);
    expect(font.font.hasGlyphForCodePoint(0x6f22)).toBe(false);
    expect(font.widthOfString('AA', 1000)).toBeCloseTo(2 * font.widthOfString('A', 1000), 0);
    const [codes, positions] = font.encode('AB');
    expect(codes).toHaveLength(2);
    expect(positions[0]).toMatchObject({ xOffset: 0, yOffset: 0 });
  });

  it('turn an Arabic word round and keep Arabic digits', () => {
    const font = open().provideFont('arabic', false, false);
    const [joined] = font.encode('كلمة');
    expect(joined).toHaveLength(4);
  });

  it('break lines by UAX 14', () => {
    expect(lineBreaks('one two-three\nfour')).toEqual([4, 8, 14, 18]);
    expect(lineBreaks('')).toEqual([0]);
  });

  it('read no file', () => {
    const pdf = open() as unknown as {
      validateLocalFile(path: string): void;
      provideImage(path: string): void;
    };
    expect(() => pdf.validateLocalFile('/etc/passwd')).toThrow(/policy/u);
    expect(() => pdf.provideImage('/etc/passwd')).toThrow(/policy/u);
  });

  it('hand over what is drawn and written in large pieces, every object where the table of the file says', async () => {
    const pdf = open();
    const output = gatherOutput(pdf);
    const tags = openTags(pdf);
    const root = structNode(null, 'Document');
    const leaf = structLeaf(structNode(root, 'P', { lang: 'ar' }));
    pdf.addPage({ size: [200, 100], margin: 0 });
    pdf.addContent(tags.begin(leaf));
    pdf.addContent('0 0 m 9 9 l S');
    pdf.addContent('EMC');
    tags.link(leaf, { x: 10, y: 20, width: 30, height: 10 }, '(words)', { kind: 'place', id: 'here' });
    pdf.addNamedDestination('here', 'XYZ', 0, 30, null);
    const item = pdf.outline.addItem('Title', { expanded: false });
    expect(item.outlineData['Dest']).toBeDefined();
    tags.end(root);
    pdf.end();
    const text = Buffer.from(await output.file).toString('latin1');
    expect(text).toMatch(/^%PDF-1.7\n/u);
    expect(text).toMatch(/\/S \/P\n\/Lang \(ar\)/u);
    expect(text).toMatch(/\/XYZ 0 70 null/u);
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/Lang (en)');
    expect(text).toContain('/Rect [10 70 40 80]');
    expect(text).toContain('/Contents (\\(words\\))\n/StructParent 1');
    expect(text).toMatch(/0 \[\d+ 0 R\]\s+1 \d+ 0 R/u);
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gmu)].map(([, digits]) => Number(digits));
    expect(offsets.length).toBeGreaterThan(10);
    offsets.forEach((offset, at) => expect(text.slice(offset)).toMatch(new RegExp(`^${at + 1} 0 obj`, 'u')));
  });

  it('draw pictures where they are told', () => {
    const pdf = open();
    const drawn: string[] = [];
    pdf.addPage({ size: [200, 100], margin: 0 });
    pdf.addContent = (operator) => {
      drawn.push(operator);
      return pdf;
    };
    const picture = Buffer.from(media('golden.png') ?? []);
    pictureRenderer(pdf).renderImage({ image: pdf.openImage(picture), x: 5, y: 6, _width: 20, _height: 10 });
    expect(drawn.join(' ')).toMatch(/20 0 0 -10 5 16 cm \/I1 Do/u);
  });
});
