// Word documents: what of them is text, what stands beside it, and what is told as left out.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { cell, type DocxParts, docxFile, docxParts, paragraph, run } from '../../builders/docx-file.ts';
import { converted, sampleDocx } from '../../support/office-files.ts';
import { scoreText } from '../../support/text-score.ts';
import { findTool } from '../../support/tools.ts';
import { must, read } from './read-here.ts';

const soffice = findTool('soffice');
const sourceOf = (body: string, parts: DocxParts = {}) => must(docxFile(body, parts), 'a.docx');
const blocksOf = async (body: string, parts: DocxParts = {}) => (await sourceOf(body, parts)).text.blocks;
const textsOf = async (body: string, parts: DocxParts = {}) =>
  (await blocksOf(body, parts)).map(({ text }) => text);
const toldOf = async (body: string, parts: DocxParts = {}) =>
  (await sourceOf(body, parts)).losses.map(({ what }) => what).join('\n');

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const style = (id: string, name: string, more = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${more}</w:style>`;

describe('headings, lists and styles', () => {
  test('a heading is one by outline level, by name in its language, and by what its style is based on', async () => {
    const styles = [
      style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      style('Chapter', 'Our chapter', '', 'berschrift1'),
      style('Nadpis2', 'Nadpis 2'),
      style('Plain', 'Not in contents', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 'berschrift1'),
      style('Round', 'Round', '', 'Round'),
      style('Titel', 'Title'),
      style('Caption', 'caption'),
      style('Zitat', 'Intense Quote'),
    ].join('');
    const body = [
      paragraph('The title', styled('Titel')),
      paragraph('One', styled('Chapter')),
      paragraph('Two', styled('Nadpis2')),
      paragraph('Three', styled('Plain')),
      paragraph('Four', '<w:outlineLvl w:val="7"/>'),
      paragraph('Five', styled('Round')),
      paragraph('Six', styled('Caption')),
      paragraph('Seven', styled('Zitat')),
    ].join('');
    const source = await sourceOf(body, { styles });
    expect(source.text.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'The title' },
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'heading', level: 2, text: 'Two' },
      { kind: 'paragraph', text: 'Three' },
      { kind: 'heading', level: 6, text: 'Four' },
      { kind: 'paragraph', text: 'Five' },
      { kind: 'caption', text: 'Six' },
      { kind: 'quote', text: 'Seven' },
    ]);
    expect(source.metadata).toMatchObject({
      title: 'The title',
      found: { title: 'text' },
      sourceKind: 'report',
    });
  });
  test('lists have levels, and are counted or not, by the paragraph or by its style', async () => {
    const level = (at: number, format: string, more = '') =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/>${more}</w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="5">${level(0, 'decimal')}${level(1, 'bullet')}${level(2, 'none')}${level(3, 'lowerRoman', '<w:pStyle w:val="Item"/>')}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0">${level(0, 'bullet')}</w:lvlOverride></w:num>`;
    const styles = style('Item', 'Item', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>');
    const item = (id: number, at: number) =>
      `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
    const body = [
      paragraph('a', item(2, 0)),
      paragraph('b', item(2, 1)),
      paragraph('c', item(2, 2)),
      paragraph('d', item(3, 0)),
      paragraph('e', styled('Item')),
      paragraph('f', `${styled('Item')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      paragraph('g', item(9, 0)),
    ].join('');
    expect(await blocksOf(body, { numbering, styles })).toEqual([
      { kind: 'listItem', level: 0, ordered: true, text: 'a' },
      { kind: 'listItem', level: 1, ordered: false, text: 'b' },
      { kind: 'paragraph', text: 'c' },
      { kind: 'listItem', level: 0, ordered: false, text: 'd' },
      { kind: 'listItem', level: 3, ordered: true, text: 'e' },
      { kind: 'paragraph', text: 'f' },
      { kind: 'paragraph', text: 'g' },
    ]);
  });
});

describe('runs', () => {
  test('are joined; tabs and breaks are spaces, hyphens plain, raised digits small, signs those of their font', async () => {
    const body = paragraph(
      [
        run('Sea'),
        run('ttle'),
        '<w:r><w:noBreakHyphen/><w:t>based</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>',
        run(' 43'),
        run('1', '<w:vertAlign w:val="superscript"/>'),
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Odd" w:char="F061"/></w:r>',
      ].join(''),
    );
    expect(await textsOf(body)).toEqual(['Seattle-based a bc 43¹✓α']);
    expect(await toldOf(body)).toContain('Signs of symbol fonts that are not known: 1');
  });
  test('space at the ends of a text counts only where the file keeps it', async () => {
    expect(
      await textsOf(`<w:p><w:r><w:t> one </w:t></w:r>${run(' two ')}<w:r><w:t>three</w:t></w:r></w:p>`),
    ).toEqual(['one two three']);
  });
  test('hidden text is left out and told, by run, by style and by paragraph', async () => {
    const styles = `${style('Hidden', 'Hidden', '<w:rPr><w:vanish/></w:rPr>')}<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body =
      paragraph(
        run('Seen') +
          run(' not seen', '<w:vanish/>') +
          run(' seen too', '<w:vanish w:val="0"/>') +
          run(' gone', '<w:rStyle w:val="Gone"/>'),
      ) + paragraph('All of it', styled('Hidden'));
    expect(await textsOf(body, { styles })).toEqual(['Seen seen too']);
    expect(await toldOf(body, { styles })).toContain('Text that the document hides: 6 words');
  });
  test('links, content controls, smart tags and directions are only around text; ruby says how a word is said', async () => {
    const body = paragraph(
      `<w:hyperlink r:id="x">${run('one ')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('two ')}</w:sdtContent></w:sdt><w:smartTag>${run('three ')}</w:smartTag><w:bdo w:val="rtl">${run('أربعة ')}</w:bdo><w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>`,
    );
    expect(await textsOf(body)).toEqual(['one two three أربعة 漢(かん)']);
  });
  test('words that only ask for words are told', async () => {
    const body = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here')}</w:sdtContent></w:sdt>${paragraph('Text')}`;
    expect(await textsOf(body)).toEqual(['Text']);
    expect(await toldOf(body)).toContain('Fields that nobody filled in: 1');
  });
  test('formulas are a line of their signs', async () => {
    const m = (name: string, content: string) => `<m:${name}>${content}</m:${name}>`;
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = paragraph(
      `${run('Be ')}<m:oMath>${m('sSup', m('e', t('x')) + m('sup', t('2')))}${t('=')}${m('f', m('num', t('a+b')) + m('den', t('3')))}</m:oMath>`,
    );
    expect(await textsOf(body)).toEqual(['Be x^2=(a+b)/3']);
    expect(await toldOf(body)).toContain('A formula stands as a line of their signs');
  });
});

describe('fields', () => {
  test('give their results, also one in the other, and form fields their state', async () => {
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const nested = field(`IF ${field('PAGE', run('7'))}`, run('shown') + field('REF a', run(' and this')));
    expect(
      await textsOf(
        paragraph(nested + box) + paragraph(`<w:fldSimple w:instr="DATE">${run('18 May')}</w:fldSimple>`),
      ),
    ).toEqual(['shown and this☒', '18 May']);
  });
  test('a table of contents is left out and told, as a field, a control or lines of its styles', async () => {
    const styles = style('TOC1', 'toc 1');
    const over = `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('First 1')}</w:p><w:p>${run('Second 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('Text')}</w:p>`;
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Third 3')}</w:sdtContent></w:sdt>`;
    const body = over + control + paragraph('Fourth 4', styled('TOC1'));
    expect(await textsOf(body, { styles })).toEqual(['Text']);
    expect(await toldOf(body, { styles })).toContain('Table of contents or index: 8 words');
  });
  test('one without an end hides nothing of what follows', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>${run('One')}</w:p>${paragraph('Two')}`;
    expect(await textsOf(body)).toEqual(['One', 'Two']);
  });
});

describe('tables', () => {
  test('are rows; wide and high cells keep the columns, nested tables and paragraphs are words of their cell', async () => {
    const inner = `<w:tbl><w:tr>${cell('x')}${cell('y')}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Wide', '<w:gridSpan w:val="2"/>')}${cell('C')}</w:tr><w:tr>${cell('High', '<w:vMerge w:val="restart"/>')}${cell(paragraph('one') + paragraph('two'))}${cell(inner + paragraph('z'))}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('b')}${cell('c')}</w:tr></w:tbl>`;
    expect(await blocksOf(body)).toEqual([
      { kind: 'tableRow', header: true, text: 'Wide\t\tC' },
      { kind: 'tableRow', header: false, text: 'High\tone two\tx y z' },
      { kind: 'tableRow', header: false, text: '\tb\tc' },
    ]);
  });
  test('one of a single cell is a frame around what stands in it', async () => {
    const body = `<w:tbl><w:tr>${cell(paragraph('One') + paragraph('Two'))}</w:tr></w:tbl>`;
    expect((await blocksOf(body)).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

const note = (id: number, text: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;
const call = (id: number, kind = 'footnote', more = ''): string =>
  `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;

describe('notes and comments', () => {
  test('stand below the block that refers to them, under the marks that Word would print', async () => {
    const footnotes = note(5, 'First.') + note(6, 'Second.') + note(7, '† Own.');
    const endnotes = note(1, 'End.', 'endnote');
    const own = `<w:r><w:footnoteReference w:id="7" w:customMarkFollows="1"/><w:t>†</w:t></w:r>`;
    const row = `<w:tbl><w:tr>${cell(paragraph(run('a') + call(6)))}${cell('b')}</w:tr></w:tbl>`;
    const body =
      paragraph(run('43') + call(5) + run(' dead') + call(1, 'endnote')) +
      row +
      paragraph(run('c') + own + call(5));
    expect(await blocksOf(body, { footnotes, endnotes })).toEqual([
      { kind: 'paragraph', text: '43[1] dead[i]' },
      { kind: 'footnote', text: '[1] First.' },
      { kind: 'footnote', text: '[i] End.' },
      { kind: 'tableRow', header: false, text: 'a[2]\tb' },
      { kind: 'footnote', text: '[2] Second.' },
      { kind: 'paragraph', text: 'c[†][3]' },
      { kind: 'footnote', text: '[†] Own.' },
    ]);
  });
  test('are counted as their section says', async () => {
    const footnotes = note(1, 'a') + note(2, 'b') + note(3, 'c');
    const section = (rules: string) => `<w:sectPr><w:footnotePr>${rules}</w:footnotePr></w:sectPr>`;
    const body =
      paragraph(run('x') + call(1), section('<w:numFmt w:val="chicago"/>')) +
      paragraph(run('y') + call(2)) +
      paragraph(run('z') + call(3)) +
      section('<w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/><w:numRestart w:val="eachSect"/>');
    expect((await textsOf(body, { footnotes })).filter((text) => text.length < 5)).toEqual([
      'x[*]',
      'y[c]',
      'z[d]',
    ]);
  });
  test('a note that refers to itself is read once; one that isn’t there is told', async () => {
    const footnotes = `<w:footnote w:id="1">${paragraph(run('again') + call(1))}</w:footnote>`;
    const body = paragraph(run('a') + call(1) + call(9));
    expect(await textsOf(body, { footnotes })).toEqual(['a[1][2]', '[1] again[3]']);
    expect(await toldOf(body, { footnotes })).toContain('Marks of notes that are not in the document: 1');
  });
  test('a comment names who wrote it; one on nothing is told', async () => {
    const comment = (id: number, author: string) =>
      `<w:comment w:id="${id}" w:author="${author}">${paragraph('Is this so?')}</w:comment>`;
    const body =
      paragraph(`${run('A claim.')}<w:r><w:commentReference w:id="1"/></w:r>`) + paragraph('Next.');
    const parts = { comments: comment(1, 'Amal') + comment(2, 'Ben') };
    expect(await blocksOf(body, parts)).toEqual([
      { kind: 'paragraph', text: 'A claim.' },
      { kind: 'comment', text: 'Amal: Is this so?' },
      { kind: 'paragraph', text: 'Next.' },
    ]);
    expect(await toldOf(body, parts)).toContain('Comments on nothing that is in the text: 1');
  });
});

describe('tracked changes', () => {
  const by = (name: string, author: string, content: string) =>
    `<w:${name} w:id="1" w:author="${author}">${content}</w:${name}>`;
  const gone = (text: string) => `<w:r><w:delText>${text}</w:delText></w:r>`;
  test('insertions are text and deletions are not; both are told by author', async () => {
    const body = paragraph(
      run('It ') +
        by('del', 'Amal', gone('is')) +
        by('del', 'Amal', gone(' not')) +
        by('ins', 'Ben', run('was')) +
        run(' so.'),
    );
    expect(await textsOf(body)).toEqual(['It was so.']);
    const told = await toldOf(body);
    expect(told).toContain(
      'Deleted in tracked changes, and not in the text: 1 passage by Amal, 2 words in all',
    );
    expect(told).toContain(
      'Inserted in tracked changes, and in the text like the rest: 1 passage by Ben, 1 word in all',
    );
  });
  test('what was moved stands once, at its new place', async () => {
    const body =
      paragraph(by('moveFrom', 'Amal', run('Moved.')), '<w:rPr><w:moveFrom w:id="2"/></w:rPr>') +
      paragraph('Stays.') +
      paragraph(by('moveTo', 'Amal', run('Moved.')));
    expect(await textsOf(body)).toEqual(['Stays.', 'Moved.']);
  });
  test('a paragraph whose mark was deleted goes on in the next; deleted rows are gone', async () => {
    const body = `${paragraph(run('One '), '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>')}${paragraph('two.')}<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr><w:trPr><w:del w:author="A"/></w:trPr>${cell('c')}${cell('d')}</w:tr></w:tbl>`;
    expect(await textsOf(body)).toEqual(['One two.', 'a\tb']);
  });
});

describe('what is drawn', () => {
  const drawing = (attributes: string, content: string) =>
    `<w:drawing><wp:inline><wp:docPr id="1" name="x" ${attributes}/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  test('a text box is read once, after the paragraph in which it is anchored, in either form', async () => {
    const shape = drawing('', `<wps:wsp><wps:txbx>${box('In the box')}</wps:txbx></wps:wsp>`);
    const old = `<w:pict><v:shape><v:textbox>${box('In the box')}</v:textbox></v:shape></w:pict>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(
      await textsOf(paragraph(run('Before') + both + run(' after')) + paragraph(`<w:r>${old}</w:r>`)),
    ).toEqual(['Before after', 'In the box', 'In the box']);
  });
  test('a picture gives its description as a caption, unless that is the name of a file', async () => {
    const picture = '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="a.png"/></pic:nvPicPr></pic:pic>';
    const body =
      paragraph(`<w:r>${drawing('descr="A map of Benghazi"', picture)}</w:r>${run('Text')}`) +
      paragraph(`<w:r>${drawing('descr="C:\\pictures\\map.png"', picture)}</w:r>`);
    expect(await blocksOf(body)).toEqual([
      { kind: 'paragraph', text: 'Text' },
      { kind: 'caption', text: 'A map of Benghazi' },
    ]);
    expect(await toldOf(body)).toContain('Pictures: 2');
  });
  test('embedded objects and inserted documents are told', async () => {
    const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>';
    const told = await toldOf(paragraph(run('Text') + object) + '<w:altChunk r:id="rId9"/>');
    expect(told).toContain('Embedded objects: 1');
    expect(told).toContain('Parts that are other documents, such as web pages: 1');
    expect(told).not.toContain('Pictures');
  });
});

describe('around the text', () => {
  test('headers and footers are told with their words', async () => {
    expect(await toldOf(paragraph('Text'), { header: paragraph('DRAFT'), footer: paragraph('Page 1') })).toBe(
      'Headers and footers of its pages: “DRAFT · Page 1” (the original is kept)',
    );
  });
  test('properties that programs fill in are not believed', async () => {
    const core = (title: string, creator: string, more = '') =>
      `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator>${more}`;
    const dates =
      '<dcterms:created>2014-05-16T08:00:00Z</dcterms:created><dcterms:modified>2014-05-18T08:00:00Z</dcterms:modified>';
    const good = await sourceOf(paragraph('Text'), {
      core: core('The east of Libya', 'Amal Haddad; Ben Lund', dates),
    });
    expect(good.metadata).toMatchObject({
      title: 'The east of Libya',
      authors: ['Amal Haddad', 'Ben Lund'],
      published: { edtf: '2014-05-16' },
      found: { title: 'metadata', authors: 'metadata', published: 'guessed' },
    });
    const rubbish = await sourceOf(paragraph('Text', '<w:outlineLvl w:val="0"/>'), {
      core: core(
        'Microsoft Word - draft.doc',
        'Microsoft Office User',
        dates.replace('2014-05-16', '2009-05-16'),
      ),
    });
    expect(rubbish.metadata).toMatchObject({ title: 'Text', authors: [], published: null });
  });
});

describe('the sample brief', () => {
  test('comes back word for word', { timeout: 60_000 }, async () => {
    const { bytes, truth } = await sampleDocx();
    const source = await must(bytes, 'sample.docx');
    const score = scoreText(truth, canonicalText(source.text));
    expect(score.recall).toBeGreaterThanOrEqual(0.99);
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
    expect(source.text.blocks.filter(({ kind }) => kind === 'footnote').length).toBeGreaterThan(40);
  });
  test.skipIf(soffice === null)('also as another program writes it', { timeout: 240_000 }, async () => {
    const { bytes, truth } = await sampleDocx();
    const odt = await converted(soffice ?? '', bytes, 'docx', 'odt');
    const source = await must(await converted(soffice ?? '', odt, 'odt', 'docx'), 'sample.docx');
    const score = scoreText(truth, canonicalText(source.text));
    expect(score.recall).toBeGreaterThanOrEqual(0.99);
    expect(score.precision).toBeGreaterThanOrEqual(0.98);
  });
});

describe('files that can’t be read', () => {
  const errorFor = async (bytes: Uint8Array, name = 'a.docx') => {
    const result = await read(bytes, name);
    return result.ok ? null : result.error;
  };
  test('a document with a password is told as such, an old one as of a kind that isn’t read', async () => {
    const start = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const compound = (part: string) =>
      new Uint8Array(Buffer.concat([start, Buffer.alloc(504), Buffer.from(part, 'utf16le')]));
    expect(await errorFor(compound('EncryptedPackage'))).toEqual({ kind: 'input-password', name: 'a.docx' });
    expect(await errorFor(compound('WordDocument'), 'a.doc')).toEqual({
      kind: 'unsupported-input',
      name: 'a.doc',
    });
  });
  test('other archives are of a kind that isn’t read, broken documents are damaged', async () => {
    expect((await errorFor(zipSync({ 'a.txt': strToU8('a') }), 'a.zip'))?.kind).toBe('unsupported-input');
    const whole = docxFile(paragraph('Text'));
    expect(await errorFor(whole.subarray(0, whole.length - 40))).toMatchObject({
      kind: 'unreadable-input',
      reason: 'it is damaged or not whole',
    });
  });
  test('markup that breaks off is read as far as it goes, and told', async () => {
    const parts = docxParts(paragraph('One') + paragraph('Two & three') + paragraph('Four'));
    const source = await must(zipSync(parts), 'a.docx');
    expect(canonicalText(source.text)).toBe('One');
    expect(source.losses[0]).toMatchObject({ kind: 'truncated' });
  });
  test('strict documents are read like others', async () => {
    const parts = docxParts(paragraph('Text'));
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        strToU8(
          new TextDecoder()
            .decode(bytes)
            .replaceAll(
              'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
              'http://purl.oclc.org/ooxml/wordprocessingml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
        ),
      ]),
    );
    expect(canonicalText((await must(zipSync(strict), 'a.docx')).text)).toBe('Text');
  });
});
