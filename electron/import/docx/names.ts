// The namespaces of a Word document (ISO/IEC 29500, strict and transitional) and what of it says nothing about its text.

import { isSymbolFont } from '../office/symbols.ts';
import type { XmlNames } from '../xml/xml-tree.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** How text looks, how it was checked, and how pages are set: most elements of a document. */
const skipped = words(`
  w:sz w:szCs w:lang w:color w:b w:bCs w:i w:iCs w:u w:kern w:spacing w:highlight w:shd w:bdr w:noProof w:effect
  w:position w:w w:fitText w:snapToGrid w:rtl w:cs w:em w:oMath w:rPrChange w:jc w:ind w:tabs w:keepNext w:keepLines
  w:pBdr w:widowControl w:contextualSpacing w:textAlignment w:suppressAutoHyphens w:suppressLineNumbers w:wordWrap
  w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:adjustRightInd w:mirrorIndents w:pPrChange w:cnfStyle
  w:proofErr w:tblBorders w:tblCellMar w:tblLayout w:tblW w:tblInd w:tblLook w:tblPrChange w:tblPrEx w:tblGrid
  w:tcBorders w:tcW w:tcMar w:vAlign w:tcPrChange w:trPrChange w:trHeight w:cantSplit w:pgSz w:pgMar w:pgBorders
  w:cols w:docGrid w:lnNumType w:sectPrChange w:rsids w:latentStyles w:tblStylePr
  w:rsidR w:rsidRDefault w:rsidP w:rsidRPr w:rsidTr w:rsidDel w:rsidSect w14:paraId w14:textId
  wp:extent wp:effectExtent wp:positionH wp:positionV wp:wrapSquare wp:wrapTight wp:wrapThrough a:effectLst a:ln
  a:prstGeom a:custGeom a:solidFill a:xfrm wps:style wps:bodyPr o:lock v:path v:formulas v:stroke v:fill
`);

export const docxNames: XmlNames = {
  prefixes,
  skipped,
  // Fonts matter where their characters are signs; nearly every run names one.
  isNoise: (name, attributes) => name === 'w:rFonts' && !isSymbolFont(attributes['w:ascii']),
};
