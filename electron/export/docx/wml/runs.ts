// Runs of WordprocessingML (ISO/IEC 29500-1, 17.3.2) as strings: properties in the order of the schema, words, breaks.

import { escaped } from './xml.ts';

/** Fonts by script; those that are left out come from the style. */
export type RunFonts = {
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly eastAsia?: string;
  readonly cs?: string;
  readonly hint?: 'cs' | 'eastAsia';
};

/** How a run looks. `size` in half points, colours as RRGGBB. */
export type RunLook = {
  readonly style?: string;
  readonly fonts?: RunFonts;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** For Arabic and Hebrew letters, which have no italics; left out: not said. */
  readonly italicComplex?: boolean;
  readonly strike?: boolean;
  readonly noProof?: boolean;
  readonly webHidden?: boolean;
  readonly colour?: string;
  readonly size?: number;
  readonly underline?: boolean;
  readonly border?: string;
  readonly fill?: string;
  readonly raised?: 'superscript' | 'subscript';
  readonly rtl?: boolean;
  readonly lang?: { readonly val?: string; readonly eastAsia?: string; readonly bidi?: string };
};

/** `<w:rPr>`; nothing when the look says nothing. */
export function runProperties(look: RunLook): string {
  const inner = runPropertiesInside(look);
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}

function runPropertiesInside(look: RunLook): string {
  let xml = '';
  if (look.style !== undefined) xml += `<w:rStyle w:val="${look.style}"/>`;
  if (look.fonts) xml += fontsOf(look.fonts);
  if (look.bold !== undefined) xml += onOff('b', look.bold) + onOff('bCs', look.bold);
  if (look.italic !== undefined) xml += onOff('i', look.italic);
  if (look.italicComplex !== undefined) xml += onOff('iCs', look.italicComplex);
  if (look.strike) xml += '<w:strike/>';
  if (look.noProof) xml += '<w:noProof/>';
  if (look.webHidden) xml += '<w:webHidden/>';
  if (look.colour !== undefined) xml += `<w:color w:val="${look.colour}"/>`;
  if (look.size !== undefined) xml += `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`;
  if (look.underline) xml += '<w:u w:val="single"/>';
  if (look.border !== undefined)
    xml += `<w:bdr w:val="single" w:sz="8" w:space="0" w:color="${look.border}"/>`;
  if (look.fill !== undefined) xml += `<w:shd w:val="clear" w:color="auto" w:fill="${look.fill}"/>`;
  if (look.raised !== undefined) xml += `<w:vertAlign w:val="${look.raised}"/>`;
  if (look.rtl) xml += '<w:rtl/>';
  if (look.lang) xml += languageOf(look.lang);
  return xml;
}

const onOff = (name: string, on: boolean): string => (on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`);

function fontsOf(fonts: RunFonts): string {
  let xml = '<w:rFonts';
  if (fonts.hint !== undefined) xml += ` w:hint="${fonts.hint}"`;
  if (fonts.ascii !== undefined) xml += ` w:ascii="${fonts.ascii}"`;
  if (fonts.hAnsi !== undefined) xml += ` w:hAnsi="${fonts.hAnsi}"`;
  if (fonts.eastAsia !== undefined) xml += ` w:eastAsia="${fonts.eastAsia}"`;
  if (fonts.cs !== undefined) xml += ` w:cs="${fonts.cs}"`;
  return `${xml}/>`;
}

function languageOf(lang: NonNullable<RunLook['lang']>): string {
  let xml = '<w:lang';
  if (lang.val !== undefined) xml += ` w:val="${lang.val}"`;
  if (lang.eastAsia !== undefined) xml += ` w:eastAsia="${lang.eastAsia}"`;
  if (lang.bidi !== undefined) xml += ` w:bidi="${lang.bidi}"`;
  return `${xml}/>`;
}

/** A run of words; `properties` as `runProperties` gives them. */
export const wordsRun = (properties: string, text: string): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const breakRun = (properties: string): string => `<w:r>${properties}<w:br/></w:r>`;
export const tabRun = (properties: string): string => `<w:r>${properties}<w:tab/></w:r>`;
export const pageBreakRun = '<w:r><w:br w:type="page"/></w:r>';

/** The call of a note in the text, and the number at the note itself. */
export const noteCallRun = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
export const noteNumberRun =
  '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';

/** The place of a comment: an empty range and its mark. */
export const commentRuns = (id: number): string =>
  `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/>` +
  `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
export const commentNumberRun =
  '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
