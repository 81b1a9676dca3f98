// Settings of a Word file: what docx says, and in the places of the schema what it can't.

import type { Document, IContext } from 'docx';
import { isRtlLanguage, wordLanguage } from '../body/text.ts';
import { type Element, element, elementOf, withBefore, withEach } from './element.ts';

/** The mode of Word 2013 and later, in which nothing is laid out as older programs did. */
export const wordMode = 15;

const furtherCompatibility = [
  'overrideTableStyleFontSizeAndJustification',
  'enableOpenTypeFeatures',
  'doNotFlipMirrorIndents',
  'differentiateMultirowTableHeaders',
];

/** Settings of a Word 2013 document or later, with nothing that asks the reader anything. */
export function settingsPart(
  document: Document,
  context: IContext,
  language: string,
  hasNotes: boolean,
): Element {
  const tag = wordLanguage(language);
  const rtl = tag !== null && isRtlLanguage(tag);
  const rules = ['-1', '0'].map((id) => element('w:footnote', { 'w:id': id }));
  const compatibility = furtherCompatibility.map((name) =>
    element('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': '1',
    }),
  );
  const said = withEach(elementOf(document.Settings, context), 'w:compat', (compat) =>
    withBefore(compat, [], ...compatibility),
  );
  const opened = withBefore(said, ['w:displayBackgroundShape'], element('w:zoom', { 'w:percent': '100' }));
  const spaced = withBefore(
    opened,
    ['w:compat'],
    element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    ...(hasNotes ? [element('w:footnotePr', {}, rules)] : []),
  );
  return withBefore(
    spaced,
    [],
    element('w:themeFontLang', {
      'w:val': !rtl && tag ? tag : 'en-GB',
      'w:bidi': rtl && tag ? tag : 'ar-SA',
    }),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  );
}
