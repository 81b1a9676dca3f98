// What the frame takes for granted about docx: how it hands its objects over, and which parts a document of its has.
import { BuilderElement, Document, Header, type IContext, Paragraph, Styles, TextRun } from 'docx';
import { expect, test } from 'vitest';
import {
  element,
  elementOf,
  isElement,
  partText,
  withBefore,
  withEach,
  Written,
} from '../../../../../electron/export/docx/frame/element.ts';

const document = new Document({
  title: 'One',
  customProperties: [{ name: 'Issue', value: '7' }],
  compatibility: { version: 15 },
  sections: [{ headers: { default: new Header({ children: [new Paragraph('a')] }) }, children: [] }],
});
const context: IContext = { file: document, viewWrapper: document.Document, stack: [] };

const body = (root: ReturnType<typeof element>) => partText(root).replace(/^<\?xml[^>]*\?>\n/u, '');

test('an object of docx becomes the text that docx itself would write', () => {
  const paragraph = new Paragraph({
    style: 'Normal',
    children: [new TextRun({ text: 'a < b & “c”', bold: true })],
  });
  expect(body(elementOf(paragraph, context))).toBe(
    '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr>' +
      '<w:t xml:space="preserve">a &lt; b &amp; “c”</w:t></w:r></w:p>',
  );
});

test('an element of docx without content keeps its name and attributes', () => {
  const empty = new BuilderElement({ name: 'w:a', attributes: { b: { key: 'w:b', value: 'x"y' } } });
  expect(body(elementOf(empty, context))).toBe('<w:a w:b="x&quot;y"/>');
  expect(body(elementOf(new BuilderElement({ name: 'w:a' }), context))).toBe('<w:a/>');
});

test('what is written already goes out as it is, inside an object of docx', () => {
  const paragraph = new Paragraph({ style: 'Header' });
  paragraph.addChildElement(new Written('<w:r><w:t>a &amp; b</w:t></w:r>'));
  expect(body(elementOf(paragraph, context))).toBe(
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>a &amp; b</w:t></w:r></w:p>',
  );
});

test('something that is no text is refused, never written as [object Object]', () => {
  const value = { of: 'nothing known' } as unknown as string;
  const odd = new BuilderElement({ name: 'w:a', attributes: { b: { key: 'w:b', value } } });
  expect(() => elementOf(odd, context)).toThrow('no text');
});

test('elements of our own go before the ones named, or to the end', () => {
  const parent = element('p', {}, [element('a'), element('c')]);
  expect(body(withBefore(parent, ['c', 'd'], element('b')))).toBe('<p><a/><b/><c/></p>');
  expect(body(withBefore(parent, [], element('d')))).toBe('<p><a/><c/><d/></p>');
  expect(body(withEach(parent, 'a', (a) => ({ ...a, children: ['x'] })))).toBe('<p><a>x</a><c/></p>');
});

test('a document of docx has the parts that the frame is taken from, each with the root that is expected', () => {
  const roots = {
    'w:settings': document.Settings,
    'w:fonts': document.FontTable.View,
    'a:theme': document.Theme,
    'cp:coreProperties': document.CoreProperties,
    Properties: document.CustomProperties,
    Types: document.ContentTypes,
    Relationships: document.FileRelationships,
    'w:styles': new Styles({}),
  };
  for (const [name, part] of Object.entries(roots)) expect(elementOf(part, context).name).toBe(name);
  const [header] = document.Headers;
  expect(header && elementOf(header.View, context).name).toBe('w:hdr');
});

test('docx has the elements that ours are put beside', () => {
  const names = (root: ReturnType<typeof element>) =>
    root.children.map((child) => (isElement(child) ? child.name : ''));
  expect(names(elementOf(document.Settings, context))).toEqual([
    'w:displayBackgroundShape',
    'w:defaultTabStop',
    'w:evenAndOddHeaders',
    'w:compat',
  ]);
  const core = elementOf(document.CoreProperties, context);
  expect(names(core)).toEqual(expect.arrayContaining(['dc:title', 'dcterms:created', 'dcterms:modified']));
});
