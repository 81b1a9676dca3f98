// The words of a Word document as its readers get them: paragraph by paragraph across the runs that divide them, and beside them
// properties and what attributes tell (ISO/IEC 29500).

import { strFromU8, unzipSync } from 'fflate';
import { attributesIn, decoded } from '../parts/marked-up-text.ts';
import type { ReadBack } from '../writer.ts';

/** Runs of a paragraph are one text; tabs and breaks are spaces. */
const PARAGRAPH = /<\/(?:w:p|a:p|w:tc|dc:\w+|cp:\w+|Company|vt:\w+|text:p)>/u;

/** The attributes that are told to readers, or lead somewhere. */
const TOLD = /^(?:descr|title|alt|Target|w:name|w:anchor|w:tooltip|w:author|w:initials|tooltip)$/u;

/** Each paragraph and property of each part, and what its attributes tell. */
export const readBack: ReadBack = (bytes) =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (!/\.(?:xml|rels)$/u.test(name)) return [];
    // Codes of fields and addresses of schemas are words of the format.
    const xml = strFromU8(part)
      .replaceAll(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/gu, '')
      .replaceAll(/\s(?:xmlns(?::\w+)?|Type|ContentType|uri)="[^"]*"/gu, '');
    const paragraphs = xml
      .split(PARAGRAPH)
      .map((piece) =>
        decoded(piece.replaceAll(/<w:(?:tab|br|cr)\b[^>]*>/gu, ' ').replaceAll(/<[^>]*>/gu, '')),
      );
    return [...paragraphs, ...attributesIn(xml, TOLD)];
  });
