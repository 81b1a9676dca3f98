// RTF: what of it is text, what stands beside it, and what is told as left out.

import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { converted, sampleDocx } from '../../support/office-files.ts';
import { scoreText } from '../../support/text-score.ts';
import { findTool } from '../../support/tools.ts';
import { must, read } from './read-here.ts';

const soffice = findTool('soffice');
/** A file with that text in it; characters stand for the bytes of their codes. */
const rtf = (text: string, head = ''): Uint8Array =>
  Uint8Array.from(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}\n${text}}`, 'latin1'));
const sourceOf = (text: string, head = '') => must(rtf(text, head), 'a.rtf');
const blocksOf = async (text: string, head = '') => (await sourceOf(text, head)).text.blocks;
const textsOf = async (text: string, head = '') => (await blocksOf(text, head)).map((block) => block.text);
const toldOf = async (text: string, head = '') =>
  (await sourceOf(text, head)).losses.map(({ what }) => what).join('\n');

describe('characters', () => {
  test('of code pages, of the document and of fonts', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204{\\*\\panose 0203}Arial Cyr;}{\\f2\\fcharset128 Mincho;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset255 Dos;}}';
    const text = "\\f0 Gr\\'f6\\'dfe \\f1\\'cf\\'f0 \\f2\\'8a\\'bf\\f3 a\\f4 \\'84\\f0  end\\par";
    expect(await textsOf(text, fonts)).toEqual(['Größe Пр 漢αä end']);
  });
  test('of Unicode, with what stands for them in older programs left out', async () => {
    const text =
      "\\u1605?\\u-3913\\'3f {\\uc2\\u8364 EU}{\\uc0\\u8364}{\\upr{old}{\\*\\ud{new}}} \\u55357?\\u56832?\\par";
    expect(await textsOf(text)).toEqual(['م\uf0b7 €€new 😀']);
  });
  test('with names: quotation marks, dashes, spaces, hyphens', async () => {
    const text =
      '\\ldblquote a\\rdblquote\\~b\\_c\\-d\\emdash e\\tab f\\line g \\{h\\}\\\\ 43{\\super 1}\\par';
    expect(await textsOf(text)).toEqual(['“a” b-cd—e f g {h}\\ 43¹']);
  });
  test('hidden ones are told', async () => {
    expect(await textsOf('Seen{\\v  not seen} too\\par')).toEqual(['Seen too']);
    expect(await toldOf('Seen{\\v  not seen} too\\par')).toContain('Text that the document hides: 2 words');
  });
});

describe('paragraphs', () => {
  test('are headings by level and by style', async () => {
    const styles =
      "{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Chapter;}{\\s3 \\'dcberschrift 3;}{\\s4 Title;}{\\s5 caption;}{\\*\\cs10 Strong;}{\\s6 toc 1;}}";
    const text =
      '\\pard\\s4 T\\par\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\s3 Three\\par\\pard\\s5 Cap\\par\\pard\\s6 One 3\\par\\pard\\outlinelevel1 Four\\par\\pard Five\\par';
    const source = await sourceOf(text, styles);
    expect(source.text.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'T' },
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'heading', level: 1, text: 'Two' },
      { kind: 'heading', level: 3, text: 'Three' },
      { kind: 'caption', text: 'Cap' },
      { kind: 'heading', level: 2, text: 'Four' },
      { kind: 'paragraph', text: 'Five' },
    ]);
    expect(source.metadata).toMatchObject({ title: 'T', sourceKind: 'report' });
    expect(source.losses.map(({ what }) => what).join()).toContain('Table of contents or index: 2 words');
  });
  test('are items of lists by the tables of the file, or by the mark before them', async () => {
    const lists =
      "{\\*\\listtable{\\list{\\listlevel\\levelnfc0{\\leveltext\\'02\\'00.;}}{\\listlevel\\levelnfc23}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\ls3}}";
    const text =
      "\\pard\\ls3{\\listtext 1.\\tab}one\\par\\pard\\ls3\\ilvl1{\\listtext\\'b7\\tab}two\\par\\pard{\\pntext a)\\tab}three\\par\\pard four\\par";
    expect(await blocksOf(text, lists)).toEqual([
      { kind: 'listItem', level: 0, ordered: true, text: 'one' },
      { kind: 'listItem', level: 1, ordered: false, text: 'two' },
      { kind: 'listItem', level: 0, ordered: true, text: 'three' },
      { kind: 'paragraph', text: 'four' },
    ]);
  });
  test('stand in tables row by row; one with one cell a row is a frame', async () => {
    const text =
      '\\trowd\\trhdr\\cellx1\\cellx2\\pard\\intbl A\\cell B\\cell\\row\\trowd\\cellx1\\cellx2\\pard\\intbl one\\par two\\cell x{\\itap2 y\\nestcell z\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables\\par}}\\cell\\row\\pard After\\par\\trowd\\cellx1\\pard\\intbl Frame\\par Two\\cell\\row\\pard End\\par';
    expect(await blocksOf(text)).toEqual([
      { kind: 'tableRow', header: true, text: 'A\tB' },
      { kind: 'tableRow', header: false, text: 'one two\txy z' },
      { kind: 'paragraph', text: 'After' },
      { kind: 'paragraph', text: 'Frame' },
      { kind: 'paragraph', text: 'Two' },
      { kind: 'paragraph', text: 'End' },
    ]);
  });
});

describe('beside the text', () => {
  test('notes and comments stand below their block', async () => {
    const text =
      '43{\\super\\chftn}{\\footnote{\\super\\chftn} First.} dead{\\super\\chftn}{\\footnote\\ftnalt{\\chftn} End.}{\\*\\atnid AH}{\\*\\atnauthor Amal}\\chatn{\\*\\annotation{\\*\\atndate 5}Really?}{\\*}{\\footnote * Own.}\\par Next\\par';
    expect(await blocksOf(text, '\\aftnnrlc')).toEqual([
      { kind: 'paragraph', text: '43[1] dead[i]' },
      { kind: 'footnote', text: '[1] First.' },
      { kind: 'footnote', text: '[i] End.' },
      { kind: 'comment', text: 'Amal: Really?' },
      { kind: 'footnote', text: '* Own.' },
      { kind: 'paragraph', text: 'Next' },
    ]);
  });
  test('tracked changes are what they are', async () => {
    const authors = '{\\*\\revtbl{Unknown;}{Amal;}{Ben;}}';
    const text =
      'It {\\deleted\\revauthdel1 is}{\\deleted\\revauthdel1\\b  not}{\\revised\\revauth2 was} so.{\\deleted\\par} Still.\\par';
    expect(await textsOf(text, authors)).toEqual(['It was so. Still.']);
    const told = await toldOf(text, authors);
    expect(told).toContain('not in the text: 1 passage by Amal, 2 words in all');
    expect(told).toContain('in the text like the rest: 1 passage by Ben, 1 word in all');
  });
  test('fields give their results, a check box its state, and contents are told', async () => {
    const text =
      '{\\field{\\*\\fldinst HYPERLINK "https://pier.example"}{\\fldrslt{link}}} {\\field{\\*\\fldinst FORMCHECKBOX{\\*\\formfield{\\fftype1\\ffres25\\ffdefres1}}}{\\fldrslt}}\\par{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt One 1\\par Two 2\\par}}Text\\par';
    expect(await textsOf(text)).toEqual(['link ☒', 'Text']);
    expect(await toldOf(text)).toContain('Table of contents or index: 4 words');
  });
  test('pictures, objects, headers and properties are told or skipped; text boxes are read once', async () => {
    const text =
      '{\\header DRAFT\\par}Before{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv A map}}}\\pngblip 89504e47}}{\\nonshppict{\\pict 00}}{\\object{\\*\\objdata 00}{\\result x}}{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt In the box\\par}}{\\shprslt{\\do{\\dptxbx{\\dptxbxtext In the box\\par}}}}}{\\*\\unknown gone}\\bin5 {}}\\x\\par';
    expect(await blocksOf(text)).toEqual([
      { kind: 'paragraph', text: 'Before' },
      { kind: 'caption', text: 'A map' },
      { kind: 'paragraph', text: 'In the box' },
    ]);
    const told = await toldOf(text);
    for (const what of ['Pictures: 1', 'Embedded objects: 1', 'pages: “DRAFT”']) expect(told).toContain(what);
  });
  test('formulas are a line of their signs', async () => {
    const text =
      'Be {\\mmath{\\*\\moMath{\\msSup{\\msSupPr{\\mctrlPr x}}{\\me{\\mr x}}{\\msup{\\mr 2}}}{\\mf{\\mnum{\\mr a}}{\\mden{\\mr b}}}}}\\par';
    expect(await textsOf(text)).toEqual(['Be x^2a/b']);
    expect(await toldOf(text)).toContain('A formula stands as a line of their signs');
  });
  test('it says who wrote it', async () => {
    const info =
      "{\\info{\\title The east of Libya}{\\author Ana L\\'f3pez}{\\creatim\\yr2014\\mo5\\dy16\\hr1}{\\revtim\\yr2014\\mo5\\dy18}}";
    expect((await sourceOf('Text\\par', info)).metadata).toMatchObject({
      title: 'The east of Libya',
      authors: ['Ana López'],
      published: { edtf: '2014-05-16' },
    });
  });
});

describe('what is not as it should be', () => {
  test('one that breaks off is read as far as it goes, and told', async () => {
    const bytes = rtf('One\\par {\\b Two');
    const source = await must(bytes.subarray(0, bytes.length - 1), 'a.rtf');
    expect(canonicalText(source.text)).toBe('One\nTwo');
    expect(source.losses).toMatchObject([{ kind: 'truncated' }]);
  });
  test('braces without end, and more closed than opened', async () => {
    const result = await read(rtf('{'.repeat(100_000)), 'a.rtf');
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'unreadable-input', reason: 'nested too deeply' },
    });
    expect(await textsOf('One\\par}}}} Two\\par')).toEqual(['One']);
  });
  test('a picture that says it is longer than the file', async () => {
    expect(await textsOf('One\\par{\\pict\\bin2000000000 x}')).toEqual(['One']);
  });
  test('is known without its name', async () => {
    expect(canonicalText((await must(rtf('Text\\par'), null)).text)).toBe('Text');
  });
});

test.skipIf(soffice === null)('the sample brief comes back word for word', { timeout: 240_000 }, async () => {
  const { bytes, truth } = await sampleDocx();
  const source = await must(await converted(soffice ?? '', bytes, 'docx', 'rtf'), 'sample.rtf');
  const score = scoreText(truth, canonicalText(source.text));
  expect(score.recall).toBeGreaterThanOrEqual(0.99);
  expect(score.precision).toBeGreaterThanOrEqual(0.99);
});
