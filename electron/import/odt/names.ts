// The namespaces of an OpenDocument text (OASIS ODF 1.3) and what of it says nothing about its text.

import type { XmlNames } from '../xml/xml-tree.ts';

const oasis = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;

const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  [oasis('office'), 'office'],
  [oasis('text'), 'text'],
  [oasis('table'), 'table'],
  [oasis('drawing'), 'draw'],
  [oasis('style'), 'style'],
  [oasis('meta'), 'meta'],
  [oasis('svg-compatible'), 'svg'],
  [oasis('xsl-fo-compatible'), 'fo'],
  [oasis('manifest'), 'manifest'],
  [oasis('form'), 'form'],
]);

const skipped: ReadonlySet<string> = new Set([
  'office:scripts',
  'office:font-face-decls',
  'office:settings',
  'style:paragraph-properties',
  'style:graphic-properties',
  'style:table-properties',
  'style:table-row-properties',
  'style:table-column-properties',
  'style:table-cell-properties',
  'style:list-level-properties',
  'style:section-properties',
  'style:page-layout',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content-source',
  'text:bibliography-source',
  'text:alphabetical-index-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:object-index-source',
  'text:user-index-source',
  'table:table-column',
  'table:table-columns',
  'table:table-header-columns',
  'draw:enhanced-geometry',
  'math:annotation',
]);

export const odtNames: XmlNames = { prefixes, skipped };
