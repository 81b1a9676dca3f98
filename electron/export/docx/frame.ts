// The small parts around the text: settings, fonts, properties.

import type { StyleSheet } from '../../../core/template/styles.ts';
import { instant } from './notes.ts';
import { isRtlLanguage, legalText, wordLanguage } from './text.ts';
import { hyphenates } from './word-styles.ts';
import { escaped, escapedAttribute, namespaces, xmlDeclaration } from './wml/xml.ts';
import type { Work } from './work.ts';

/** The notes part up to its first note: the rules above notes, at the side where lines start. */
export function openNotes(rtl: boolean): string {
  const rule = (type: string, id: number, mark: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr>${rtl ? '<w:bidi/>' : ''}` +
    `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  return (
    `${xmlDeclaration}<w:footnotes ${namespaces}>` +
    rule('separator', -1, 'separator') +
    rule('continuationSeparator', 0, 'continuationSeparator')
  );
}

/** Settings of a Word 2013 document or later, with nothing that asks the reader anything. */
export function settingsPart(work: Work): string {
  const tag = wordLanguage(work.tree.language);
  const rtl = tag !== null && isRtlLanguage(tag);
  const compat = [
    ['compatibilityMode', 15],
    ['overrideTableStyleFontSizeAndJustification', 1],
    ['enableOpenTypeFeatures', 1],
    ['doNotFlipMirrorIndents', 1],
    ['differentiateMultirowTableHeaders', 1],
  ].map(
    ([name, value]) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  );
  return (
    `${xmlDeclaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
    // Names and abbreviations in capitals stay whole, and no more than two lines in a row end in a hyphen.
    (hyphenates(work.styles)
      ? '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
      : '') +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    (work.next.note > 0 ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : '') +
    `<w:compat>${compat.join('')}</w:compat>` +
    `<w:themeFontLang w:val="${!rtl && tag ? tag : 'en-GB'}" w:bidi="${rtl && tag ? tag : 'ar-SA'}"/>` +
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
  );
}

/** The families by name, each with one that most computers have in its place. */
export function fontTablePart(styles: StyleSheet): string {
  const { sans, serif, arabic, hebrew } = styles.fonts;
  const fonts: readonly (readonly [name: string, instead: string, family: string])[] = [
    [sans, 'Segoe UI', 'swiss'],
    [serif, 'Cambria', 'roman'],
    [arabic, 'Traditional Arabic', 'auto'],
    [hebrew, 'Arial', 'swiss'],
  ];
  const written = fonts.map(
    ([name, instead, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${xmlDeclaration}<w:fonts ${namespaces}>${written.join('')}</w:fonts>`;
}

/** Title, author and dates (ISO/IEC 29500-2, clause 10), all from the tree. */
export function corePart(work: Work): string {
  const { tree, losses } = work;
  return losses.within('document properties', () => {
    const element = (name: string, text: string) =>
      text === '' ? '' : `<${name}>${escaped(legalText(text, losses))}</${name}>`;
    const date = (name: string, text: string) =>
      `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant(text) ?? '1970-01-01T00:00:00Z'}</dcterms:${name}>`;
    return (
      `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      element('dc:title', tree.title) +
      element('dc:subject', tree.subject) +
      element('dc:creator', tree.author) +
      element('cp:keywords', tree.keywords.join(', ')) +
      element('dc:language', wordLanguage(tree.language) ?? '') +
      element('cp:lastModifiedBy', tree.author) +
      `<cp:revision>1</cp:revision>${date('created', tree.created)}${date('modified', tree.modified)}</cp:coreProperties>`
    );
  });
}

export const appPart =
  `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Briefwright</Application></Properties>';

/** Custom properties; Word wants names that differ, also in case, and are not empty. Null where there are none. */
export function customPart(work: Work): string | null {
  const { losses } = work;
  const seen = new Set<string>();
  let written = '';
  losses.within('document properties', () => {
    for (const [key, words] of Object.entries(work.tree.customProperties)) {
      const name = legalText(key, losses).trim().slice(0, 255);
      if (name === '' || seen.has(name.toLowerCase())) {
        losses.add('unsupported-style', `the property “${name}”: its name is empty or used twice`);
        continue;
      }
      seen.add(name.toLowerCase());
      written +=
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${seen.size + 1}" name="${escapedAttribute(name)}">` +
        `<vt:lpwstr>${escaped(legalText(words, losses))}</vt:lpwstr></property>`;
    }
  });
  if (written === '') return null;
  return (
    `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${written}</Properties>`
  );
}
