// Measures of the paged formats, in points. Word and PDF take them from here, so that a page of one ends where the page
// of the other ends. Of the room after a block and that before the next the larger counts, as in Word.

import type { IllustrationBlock, Table, TextDirection } from '../../../core/document/tree.ts';
import { textWidthPt } from '../../../core/drawing/measure-text.ts';

/** Word knows sizes of text in half points. */
export const textSizePt = (sizePt: number): number => Math.max(1, Math.round(sizePt * 2) / 2);

/** Arabic letters are set larger than the Latin ones beside them, which they would look small by. */
export const arabicScale = 1.12;

/** Word knows lengths in twentieths of a point. */
export const lengthPt = (points: number): number => Math.round(points * 20) / 20;

/** Height of a line; Arabic and Hebrew need more room above and below than Latin. */
export const linePt = (look: { sizePt: number; lineHeight: number }, dir: TextDirection): number =>
  lengthPt(look.sizePt * (dir === 'rtl' ? Math.max(look.lineHeight, 1.5) : look.lineHeight));

/** Room for the printed number of a heading or a paragraph, before its words. */
export const numberRoomPt = (number: string, look: { sizePt: number; bold: boolean }): number =>
  Math.max(22, lengthPt(textWidthPt(number, look.sizePt, look.bold) + 8));

/** Room between the text of a filled paragraph and the edge of its ground, and between text and a rule. */
export const fillPadPt = 7;
export const rulePadPt = 4;

/** Room over the notes of a page, with the rule in its middle. */
export const noteRulePt = 5.7;

/** Room around a illustration; the last above its caption. */
export const illustrationRoom = { beforePt: 6, afterPt: 8, captionPt: 5 } as const;
/** A rule across the column: its room, and the height of its line. */
export const ruleRoom = { beforePt: 6, afterPt: 8, heightPt: 1 } as const;
/** Room under the last entry of the contents. */
export const contentsEndPt = 6;

/** Room of a table's cells: above and below their words, at their start, and between them and the next column. */
export function cellRoom(role: Table['styleRole']): { verticalPt: number; startPt: number; endPt: number } {
  return {
    verticalPt: role === 'plain' ? 2 : role === 'masthead' ? 5 : 3,
    startPt: role === 'grid' ? 5 : 0,
    endPt: role === 'grid' ? 5 : 8,
  };
}

/** In Word a paragraph without words parts a table from what follows: the part of the room that no other block can share. */
export const tableEndPt = 1;
/** Room under a table, or above its caption. */
export const tableAfterPt = (role: Table['styleRole']): number => (role === 'masthead' ? 12 : 8);

/** Room between the items of a list, as a share of the size. */
export const itemGapShare = 0.35;

/** A picture's share of the column's width, smaller where the page would not hold it with two lines of caption. */
export function illustrationSize(
  illustration: IllustrationBlock,
  column: { readonly widthPt: number; readonly pageHeightPt: number },
  width: number,
  height: number,
): { readonly widthPt: number; readonly heightPt: number } {
  const share = Math.min(1, Math.max(0.02, Number.isFinite(illustration.width) ? illustration.width : 1));
  const room = Math.max(20, column.pageHeightPt - (illustration.caption ? 40 : 0));
  const scale = Math.min((column.widthPt * share) / width, room / height);
  return { widthPt: width * scale, heightPt: height * scale };
}

/** A row of more than this share of a page, about two lines, doesn’t look lost when it stands alone under its head or at a table’s end. */
export const lowRowShare = 0.04;
