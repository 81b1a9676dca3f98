// What a file carries to follow the standards of access and archives: metadata, colour, and the glyphs of its fonts. Knows nothing of pages.

import type { Archival } from '../../../../core/document/write-options.ts';
import type { PdfDocument, PdfFont } from '../pdf-document.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpPacket } from './xmp.ts';

/** What a choice of archival form allows. */
export type Conformance = {
  readonly version: '1.4' | '1.7';
  /** PDF/A part and level; null for a file that promises nothing. */
  readonly archival: { readonly part: number; readonly level: string } | null;
  readonly attachments: boolean;
  readonly transparency: boolean;
};

/** By ISO 19005-1, -2 and -3. */
export const conformances: Readonly<Record<Archival, Conformance>> = {
  none: { version: '1.7', archival: null, attachments: true, transparency: true },
  'a-1b': {
    version: '1.4',
    archival: { part: 1, level: 'B' },
    attachments: false,
    transparency: false,
  },
  'a-2a': { version: '1.7', archival: { part: 2, level: 'A' }, attachments: false, transparency: true },
  'a-3a': { version: '1.7', archival: { part: 3, level: 'A' }, attachments: true, transparency: true },
};

/** Makes the document write our metadata at its end, and the meaning of its colours where an archive asks for it. */
export function conform(
  pdf: PdfDocument,
  conformance: Conformance,
  info: Readonly<Record<string, unknown>>,
  language: string,
): void {
  const text = (key: string): string => (typeof info[key] === 'string' ? info[key] : '');
  const date = (key: string): Date => (info[key] instanceof Date ? info[key] : new Date(0));
  pdf.endMetadata = () => {
    const packet = xmpPacket({
      title: text('Title'),
      author: text('Author'),
      subject: text('Subject'),
      keywords: text('Keywords'),
      language,
      creator: text('Creator'),
      producer: text('Producer'),
      created: date('CreationDate'),
      modified: date('ModDate'),
      archival: conformance.archival,
    });
    const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
    // Readers that look for the packet must find it without unpacking.
    metadata.compress = false;
    metadata.end(Buffer.from(packet, 'utf8'));
    pdf._root.data['Metadata'] = metadata;
  };
  if (!conformance.archival) return;
  pdf.subset = conformance.archival.part;
  pdf.endSubset = () => {
    const profile = pdf.ref({ N: 3 });
    profile.end(srgbProfile());
    const intent = pdf.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: new String('sRGB IEC61966-2.1'),
      OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    });
    intent.end();
    pdf._root.data['OutputIntents'] = [intent];
  };
}

/**
 * Keeps what pdfkit says of a font true: every glyph in the file has a width, those that letters are put together from too, and the sign for a missing
 * letter means something.
 */
export function completeFont(font: PdfFont): void {
  font.unicode[0] = [0xfffd];
  const { subset } = font;
  const encode = subset.encode.bind(subset);
  const scale = 1000 / font.font.unitsPerEm;
  subset.encode = () => {
    const bytes = encode();
    subset.glyphs.forEach((glyph, inFile) => {
      font.widths[inFile] ??= font.font.getGlyph(glyph).advanceWidth * scale;
      font.unicode[inFile] ??= [0xfffd];
    });
    return bytes;
  };
}
