// What every part of the layout can see: looks, faces, pictures, places, and where losses are told.

import type { Block, Inline, TextDirection } from '../../../../core/document/tree.ts';
import type { PaletteColour, StyleRole, StyleSheet } from '../../../../core/template/styles.ts';
import type { Digits } from '../../../../core/words/number-words.ts';
import { linePt, textSizePt } from '../../parts/measures.ts';
import type { Face, FaceStyle, Faces } from '../fonts/fonts.ts';
import type { Images } from '../blocks/images.ts';
import type { LossLog } from '../losses.ts';
import type { Band, NoteCall } from './page-model.ts';
import type { Laid } from '../blocks/paragraphs.ts';
import type { StructNode } from '../file/structure.ts';
import type { WordParts } from '../inline/word-atoms.ts';

export type NoteInline = Extract<Inline, { type: 'note' }>;

export type HeadingEntry = {
  readonly id: string;
  readonly level: number;
  readonly number: string | null;
  readonly text: string;
  readonly dir: TextDirection;
};

/** The column that blocks are laid out in; `band`: inside a frame that is drawn already, paragraphs have none of their own. */
export type Area = {
  readonly x: number;
  readonly width: number;
  readonly dir: TextDirection;
  readonly band?: Band;
};

/** A block of the body as it is laid out under another. */
export type BodyBlock = {
  readonly block: Exclude<Block, { type: 'pageBreak' }>;
  readonly area: Area;
  /** The band of the paragraph before it, when it goes on. */
  readonly joins: Band | null;
};

/**
 * Remembers blocks that were laid out before, for layouts that are made again and again. Calls `lay` with the
 * environment to use where it must be done anew. What it gives has no place in a structure tree.
 */
export type BlockMemo = (env: LayoutEnv, given: BodyBlock, lay: (env: LayoutEnv) => Laid) => Laid;

export type LayoutEnv = {
  readonly styles: StyleSheet;
  readonly faces: Faces;
  readonly images: Images;
  readonly losses: LossLog;
  readonly dir: TextDirection;
  /** Of the document, BCP 47. */
  readonly language: string;
  readonly digits: Digits;
  /** Ids that links can lead to. */
  readonly places: ReadonlySet<string>;
  readonly headings: readonly HeadingEntry[];
  /** The number of a place's page as far as it is known; `#pages` for how many pages there are. */
  readonly pageOf: (id: string) => string;
  /** The column at a page's foot, where notes stand, and the height that text can have. */
  readonly body: { readonly widthPt: number; readonly heightPt: number };
  /** In header and footer: the page they stand on. */
  readonly fields: { readonly page: string; readonly pages: string } | null;
  readonly layoutNote: (env: LayoutEnv, note: NoteInline, parent: StructNode | null) => NoteCall;
  /** Lines and pages are filled one by one, as Word fills them: for the page numbers that a Word file shows. */
  readonly asWord: boolean;
  /** Where words of a language may be split. */
  readonly wordParts: WordParts;
  /** Gives a new name for a place that no author named. */
  readonly newPlace: () => string;
  /** For the blocks of the body; null where nothing is remembered, as inside of a block. */
  readonly memo: BlockMemo | null;
};

/** A role's style with its colours looked up. */
export type TextStyle = {
  readonly face: FaceStyle;
  readonly sizePt: number;
  readonly lineHeight: number;
  readonly colour: string;
  readonly capitals: boolean;
  readonly spacingPt: number;
};

export const colourOf = (env: LayoutEnv, colour: PaletteColour): string => env.styles.palette[colour];

/** The text style of a role. */
export function textStyle(env: LayoutEnv, role: StyleRole): TextStyle {
  const style = env.styles.roles[role];
  return {
    face: { serif: style.font === 'serif', bold: style.bold, italic: style.italic },
    sizePt: textSizePt(style.sizePt),
    lineHeight: (style.sizePt * style.lineHeight) / textSizePt(style.sizePt),
    colour: colourOf(env, style.colour),
    capitals: style.capitals,
    spacingPt: style.letterSpacingPt,
  };
}

/** Height of a line and its baseline from the line's top. Arabic needs more room above and below than Latin. */
export function lineMetrics(face: Face, sizePt: number, lineHeight: number, dir: TextDirection) {
  const height = linePt({ sizePt, lineHeight }, dir);
  const ascender = (face.font.ascender / 1000) * sizePt;
  const descender = (face.font.descender / 1000) * sizePt;
  return { height, baseline: (height - ascender + descender) / 2 + ascender };
}
