// OpenDocument texts: what of them is text, what stands beside it, and what is told as left out.

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { odtFile, type OdtParts, odtParts, p } from '../../builders/odt-file.ts';
import { converted, sampleDocx } from '../../support/office-files.ts';
import { scoreText } from '../../support/text-score.ts';
import { findTool } from '../../support/tools.ts';
import { must, read } from './read-here.ts';

const soffice = findTool('soffice');
const sourceOf = (text: string, parts: OdtParts = {}) => must(odtFile(text, parts), 'a.odt');
const blocksOf = async (text: string, parts: OdtParts = {}) => (await sourceOf(text, parts)).text.blocks;
const textsOf = async (text: string, parts: OdtParts = {}) =>
  (await blocksOf(text, parts)).map((block) => block.text);
const toldOf = async (text: string, parts: OdtParts = {}) =>
  (await sourceOf(text, parts)).losses.map(({ what }) => what).join('\n');

const style = (family: string, name: string, properties: string, parent = ''): string =>
  `<style:style style:family="${family}" style:name="${name}"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`;

describe('paragraphs', () => {
  test('are headings, captions and quotations by element and style', async () => {
    const styles = style('paragraph', 'P1', '', 'Quotations') + style('paragraph', 'P2', '', 'Heading_20_3');
    const text = `${p('Title', 'Title')}<text:h text:outline-level="2">Head</text:h><text:h text:outline-level="9">Deep</text:h>${p('Quote', 'P1')}${p('Third', 'P2')}${p('Cap', 'Caption')}${p('Text')}`;
    const source = await sourceOf(text, { styles });
    expect(source.text.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Title' },
      { kind: 'heading', level: 2, text: 'Head' },
      { kind: 'heading', level: 6, text: 'Deep' },
      { kind: 'quote', text: 'Quote' },
      { kind: 'heading', level: 3, text: 'Third' },
      { kind: 'caption', text: 'Cap' },
      { kind: 'paragraph', text: 'Text' },
    ]);
    expect(source.metadata).toMatchObject({ title: 'Title', sourceKind: 'report' });
  });
  test('have spaces for spaces, tabs and breaks, and small digits', async () => {
    const styles = style('text', 'T1', 'style:text-position="super 58%"');
    const text = p(
      'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d 43<text:span text:style-name="T1">1</text:span> <text:a>link</text:a><text:page-number>7</text:page-number>',
    );
    expect(await textsOf(text, { styles })).toEqual(['a b c d 43¹ link7']);
  });
  test('hidden words, sections and fields are left out and told', async () => {
    const styles =
      style('text', 'T1', 'text:display="none"') + style('paragraph', 'P1', 'text:display="none"');
    const text = `${p('Seen<text:span text:style-name="T1"> not seen</text:span>')}${p('gone', 'P1')}<text:section text:display="none">${p('three more words')}</text:section><text:section text:name="s">${p('Shown')}</text:section>`;
    expect(await textsOf(text, { styles })).toEqual(['Seen', 'Shown']);
    expect(await toldOf(text, { styles })).toContain('Text that the document hides: 6 words');
  });
  test('a table of contents is left out and told; a bibliography is text', async () => {
    const text = `<text:table-of-content><text:index-body>${p('Chapter one 4')}</text:index-body></text:table-of-content><text:bibliography><text:index-body>${p('A book')}</text:index-body></text:bibliography>`;
    expect(await textsOf(text)).toEqual(['A book']);
    expect(await toldOf(text)).toContain('Table of contents or index: 3 words');
  });
});

test('lists have levels, and are counted or not; what follows in an item is a paragraph', async () => {
  const styles =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/><text:list-level-style-number text:level="3" style:num-format=""/></text:list-style>';
  const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
  const list = (content: string, name = '') =>
    `<text:list${name === '' ? '' : ` text:style-name="${name}"`}>${content}</text:list>`;
  const text = list(
    `<text:list-header>${p('head')}</text:list-header>${item(p('a') + p('more') + list(item(p('b') + list(item(p('c'))))))}${item('<text:h text:outline-level="1">H</text:h>')}`,
    'L1',
  );
  expect(await blocksOf(text, { styles })).toEqual([
    { kind: 'paragraph', text: 'head' },
    { kind: 'listItem', level: 0, ordered: true, text: 'a' },
    { kind: 'paragraph', text: 'more' },
    { kind: 'listItem', level: 1, ordered: false, text: 'b' },
    { kind: 'paragraph', text: 'c' },
    { kind: 'heading', level: 1, text: 'H' },
  ]);
});

describe('tables', () => {
  const cell = (content: string, attributes = '') =>
    `<table:table-cell ${attributes}>${content}</table:table-cell>`;
  const row = (content: string, attributes = '') =>
    `<table:table-row ${attributes}>${content}</table:table-row>`;
  test('are rows, with merged cells in their places', async () => {
    const text = `<table:table><table:table-header-rows>${row(cell(p('Wide'), 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell(p('C')))}</table:table-header-rows>${row(cell(p('one') + p('two')) + cell(p('x')) + cell(''))}${row(cell(p('hid')) + cell(p('den')), 'table:visibility="collapse"')}</table:table>`;
    expect(await blocksOf(text)).toEqual([
      { kind: 'tableRow', header: true, text: 'Wide\t\tC' },
      { kind: 'tableRow', header: false, text: 'one two\tx' },
    ]);
    expect(await toldOf(text)).toContain('Text that the document hides');
  });
  test('rows and cells that repeat without end are bounded and told', async () => {
    const text = `<table:table>${row(cell(p('a'), 'table:number-columns-repeated="1000000"') + cell(p('b')), 'table:number-rows-repeated="1048576"')}${row(cell('', 'table:number-columns-repeated="16384"') + cell(''), 'table:number-rows-repeated="1048576"')}</table:table>`;
    const blocks = await blocksOf(text);
    expect(blocks.length).toBeLessThanOrEqual(1_000);
    expect(blocks[0]?.text.split('\t')).toHaveLength(1_000);
    expect(await toldOf(text)).toContain('is to be repeated 1048576 times');
  });
});

describe('beside the text', () => {
  test('notes and comments stand below their block, and keep their marks', async () => {
    const note = (mark: string, words: string) =>
      `<text:note text:note-class="footnote"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;
    const comment = `<office:annotation><dc:creator>Amal</dc:creator><dc:date>2014-05-18</dc:date>${p('Really?')}</office:annotation>`;
    expect(
      await blocksOf(p(`43${note('1', 'First.')} dead${note('†', 'Own.')}${comment}.`) + p('Next')),
    ).toEqual([
      { kind: 'paragraph', text: '43[1] dead[†].' },
      { kind: 'footnote', text: '[1] First.' },
      { kind: 'footnote', text: '[†] Own.' },
      { kind: 'comment', text: 'Amal: Really?' },
      { kind: 'paragraph', text: 'Next' },
    ]);
  });
  test('tracked changes are what they are', async () => {
    const info = (author: string) =>
      `<office:change-info><dc:creator>${author}</dc:creator></office:change-info>`;
    const tracked = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>${info('Amal')}${p('not so')}</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion>${info('Ben')}</text:insertion></text:changed-region></text:tracked-changes>`;
    const text =
      tracked +
      p(
        'It <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>was<text:change-end text:change-id="c2"/> so.',
      );
    expect(await textsOf(text)).toEqual(['It was so.']);
    const told = await toldOf(text);
    expect(told).toContain('not in the text: 1 passage by Amal, 2 words in all');
    expect(told).toContain('in the text like the rest: 1 passage by Ben, 1 word in all');
  });
  test('text boxes and shapes are read at their anchor; pictures give their descriptions, formulas their signs', async () => {
    const frame = (content: string) => `<draw:frame>${content}</draw:frame>`;
    const text = p(
      `Before ${frame(`<draw:text-box>${p('In the box')}</draw:text-box>`)}${frame('<draw:image xlink:href="a.png"/><svg:desc>A map</svg:desc>')}<draw:rect>${p('In the shape')}</draw:rect>${frame('<draw:object xlink:href="./Object 1"/><draw:image/>')}${frame('<draw:object xlink:href="./Object 2"/><draw:image/>')} after`,
    );
    const objects = {
      'Object 1':
        '<math:math><math:mfrac><math:mi>a</math:mi><math:mrow><math:mi>b</math:mi><math:mo>+</math:mo><math:mn>1</math:mn></math:mrow></math:mfrac></math:math>',
      'Object 2':
        '<office:document-content><office:body><office:chart/></office:body></office:document-content>',
    };
    expect(await textsOf(text, { objects })).toEqual([
      'Before a/(b+1) after',
      'In the box',
      'A map',
      'In the shape',
    ]);
    const told = await toldOf(text, { objects });
    for (const what of ['Pictures: 1', 'Charts: 1', 'A formula stands']) expect(told).toContain(what);
  });
  test('headers and footers are told with their words', async () => {
    const pages = `<style:master-page><style:header>${p('DRAFT')}</style:header><style:footer>${p('Page <text:page-number>1</text:page-number>')}</style:footer></style:master-page>`;
    expect(await toldOf(p('Text'), { pages })).toBe(
      'Headers and footers of its pages: “DRAFT · Page 1” (the original is kept)',
    );
  });
  test('who began it wrote it', async () => {
    const meta =
      '<dc:title>The east of Libya</dc:title><meta:initial-creator>Amal Haddad</meta:initial-creator><dc:creator>Ben</dc:creator><dc:language>en-GB</dc:language><meta:creation-date>2014-05-16T08:00:00</meta:creation-date><dc:date>2014-05-18T08:00:00</dc:date>';
    expect(
      (await sourceOf(p('The harbour office said that three boats had been found.'), { meta })).metadata,
    ).toMatchObject({
      title: 'The east of Libya',
      authors: ['Amal Haddad'],
      language: 'en-GB',
      published: { edtf: '2014-05-16' },
      found: { published: 'guessed' },
    });
  });
});

describe('the file', () => {
  test('takes a password where it is encrypted', async () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    expect(await read(odtFile('', { manifest }), 'a.odt')).toEqual({
      ok: false,
      error: { kind: 'input-password', name: 'a.odt' },
    });
  });
  test('is known by its kind without its name, and other kinds are not taken for it', async () => {
    expect(canonicalText((await must(odtFile(p('Text')), null)).text)).toBe('Text');
    expect(canonicalText((await must(zipSync(odtParts(p('Text'))), 'a.odt')).text)).toBe('Text');
    const { mimetype: _, ...others } = odtParts(p('Text'));
    const sheet = new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet');
    const result = await read(zipSync({ mimetype: [sheet, { level: 0 }], ...others }), 'a.ods');
    expect(result).toMatchObject({ ok: false, error: { kind: 'unsupported-input' } });
  });
  test.skipIf(soffice === null)(
    'of the sample brief gives it back word for word',
    { timeout: 240_000 },
    async () => {
      const { bytes, truth } = await sampleDocx();
      const source = await must(await converted(soffice ?? '', bytes, 'docx', 'odt'), 'sample.odt');
      const score = scoreText(truth, canonicalText(source.text));
      expect(score.recall).toBeGreaterThanOrEqual(0.99);
      expect(score.precision).toBeGreaterThanOrEqual(0.99);
      expect(source.text.blocks.filter(({ kind }) => kind === 'footnote').length).toBeGreaterThan(40);
    },
  );
});
