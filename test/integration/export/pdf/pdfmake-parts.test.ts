// Fails when what lies under pdfmake's public face moves, before a document does.
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../../electron/export/pdf/font-library.ts';
import { lineBreaks, openPdf, shapeRenderer } from '../../../../electron/export/pdf/pdfmake-parts.ts';
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

  it('mark content, name places and take structure', async () => {
    const pdf = open();
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
    pdf.addPage({ size: [200, 100], margin: 0 });
    const content = pdf.markStructureContent('P');
    shapeRenderer(pdf).renderVector({
      type: 'line',
      x1: 0,
      y1: 0,
      x2: 9,
      y2: 9,
      lineColor: '#000000',
      lineWidth: 1,
    });
    pdf.endMarkedContent();
    pdf.addNamedDestination('here', 'XYZ', 0, 30, null);
    const root = pdf.struct('Document', {});
    pdf.addStructure(root);
    const paragraph = pdf.struct('P', {});
    root.add(paragraph);
    paragraph.add(content);
    paragraph.end();
    root.end();
    const item = pdf.outline.addItem('Title', { expanded: false });
    expect(item.outlineData['Dest']).toBeDefined();
    pdf.end();
    await ended;
    const file = Buffer.concat(chunks).toString('latin1');
    expect(file).toMatch(/\/S \/P/u);
    expect(file).toMatch(/\/XYZ 0 70 null/u);
    expect(file).toContain('/MarkInfo');
    expect(file).toContain('/Lang (en)');
  });
});
