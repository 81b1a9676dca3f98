// OpenDocument texts out of hand-written parts, as small as a test needs them.

import { strToU8, type Zippable, zipSync } from 'fflate';

const SPACES = [
  ...[
    ['office', 'office'],
    ['text', 'text'],
    ['table', 'table'],
    ['draw', 'drawing'],
    ['style', 'style'],
    ['meta', 'meta'],
    ['svg', 'svg-compatible'],
    ['manifest', 'manifest'],
  ].map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:math="http://www.w3.org/1998/Math/MathML"',
].join(' ');

export type OdtParts = {
  /** What stands in `office:automatic-styles`, `office:master-styles`, `office:meta` and `manifest:manifest`. */
  readonly styles?: string;
  readonly pages?: string;
  readonly meta?: string;
  readonly manifest?: string;
  /** The content of embedded objects by their names. */
  readonly objects?: Readonly<Record<string, string>>;
};

/** The parts of a document by their names in the archive; `text` is what stands in `office:text`. */
export function odtParts(text: string, parts: OdtParts = {}): Record<string, Uint8Array> {
  const files: Record<string, string> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${SPACES}><office:automatic-styles>${parts.styles ?? ''}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${SPACES}><office:master-styles>${parts.pages ?? ''}</office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${SPACES}><office:meta>${parts.meta ?? ''}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest ${SPACES}>${parts.manifest ?? ''}</manifest:manifest>`,
  };
  for (const [name, content] of Object.entries(parts.objects ?? {}))
    files[`${name}/content.xml`] = content.replace(/^<([\w:-]+)/u, `<$1 ${SPACES}`);
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]));
}

/** The kind of the file stands first, and is not packed. */
export function odtFile(text: string, parts: OdtParts = {}): Uint8Array {
  const { mimetype, ...others } = odtParts(text, parts);
  const files: Zippable = { mimetype: [mimetype ?? new Uint8Array(), { level: 0 }], ...others };
  return zipSync(files);
}

export const p = (content: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${content}</text:p>`;
