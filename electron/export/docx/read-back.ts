// The words of a Word document as its readers get them: paragraph by paragraph across the runs that divide them, and beside them
// every property and attribute (ISO/IEC 29500).

import { strFromU8, unzipSync } from 'fflate';
import { attributesIn, decoded } from '../parts/marked-up-text.ts';
import type { ReadBack } from '../writer.ts';

/** Runs of a paragraph are one text; tabs and breaks are spaces. */
const PARAGRAPH = /<\/(?:w:p|a:p|w:tc|dc:\w+|cp:\w+|Company|vt:\w+|text:p)>/u;

/** Each paragraph, property and attribute of each part. */
export const readBack: ReadBack = (bytes) =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (!/\.(?:xml|rels)$/u.test(name)) return [name];
    const xml = strFromU8(part);
    const paragraphs = xml
      .split(PARAGRAPH)
      .map((piece) =>
        decoded(piece.replaceAll(/<w:(?:tab|br|cr)\b[^>]*>/gu, ' ').replaceAll(/<[^>]*>/gu, '')),
      );
    return [name, ...paragraphs, ...attributesIn(xml)];
  });
