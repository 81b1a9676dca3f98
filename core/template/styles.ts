// Named styles: how each role of the document tree looks. Sizes in points, colours as #RRGGBB or palette names.

import { z } from 'zod';

/** The roles a paragraph of the tree can have. */
export const blockRoleSchema = z.enum([
  'body',
  'quote',
  'bottomLine',
  'keyJudgement',
  'caption',
  'note',
  'tableText',
  'tableHead',
  'title',
  'subtitle',
  'kicker',
  'masthead',
  'keyLine',
  'meta',
  'running',
  'source',
]);
export type BlockRole = z.infer<typeof blockRoleSchema>;

/** Roles that headings, lists and links add to those of paragraphs. */
export const styleRoleSchema = z.enum([
  ...blockRoleSchema.options,
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'heading6',
  'tocEntry',
]);
export type StyleRole = z.infer<typeof styleRoleSchema>;

export const fontRoleSchema = z.enum(['sans', 'serif']);
export type FontRole = z.infer<typeof fontRoleSchema>;

const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/u);

export const paletteSchema = z.strictObject({
  ink: hex,
  muted: hex,
  line: hex,
  paper: hex,
  accent: hex,
  accentSoft: hex,
  event: hex,
  eventSoft: hex,
  actor: hex,
  actorSoft: hex,
  figure: hex,
  figureSoft: hex,
});
export type Palette = Readonly<z.infer<typeof paletteSchema>>;
export const paletteColourSchema = paletteSchema.keyof();
export type PaletteColour = z.infer<typeof paletteColourSchema>;

export const styleSchema = z.strictObject({
  font: fontRoleSchema,
  sizePt: z.number().min(4).max(200),
  /** Line height as a multiple of the size. */
  lineHeight: z.number().min(0.8).max(3),
  bold: z.boolean(),
  italic: z.boolean(),
  /** Letters printed as capitals; the text itself stays as written. */
  capitals: z.boolean(),
  letterSpacingPt: z.number().min(-2).max(10),
  colour: paletteColourSchema,
  spaceBeforePt: z.number().min(0).max(400),
  spaceAfterPt: z.number().min(0).max(400),
  indentStartPt: z.number().min(0).max(400),
  indentEndPt: z.number().min(0).max(400),
  align: z.enum(['start', 'end', 'centre', 'justify']),
  /** Long words may be split at a line's end, by the rules of their language. */
  hyphenate: z.boolean().default(false),
  keepNext: z.boolean(),
  /** A bar beside the paragraph at its start, and a fill behind it. */
  barPt: z.number().min(0).max(20),
  barColour: paletteColourSchema,
  fill: paletteColourSchema.nullable(),
  /** A rule under (or over) the paragraph, in points; 0 for none. */
  ruleBelowPt: z.number().min(0).max(10),
  ruleAbovePt: z.number().min(0).max(10),
  ruleColour: paletteColourSchema,
});
export type Style = Readonly<z.infer<typeof styleSchema>>;

/** Everything a writer needs to know about looks. `fonts` names the families that ship with the program. */
export const styleSheetSchema = z.strictObject({
  fonts: z.strictObject({
    sans: z.enum(['Noto Sans']),
    serif: z.enum(['Noto Serif']),
    arabic: z.enum(['Noto Naskh Arabic']),
    hebrew: z.enum(['Noto Sans Hebrew']),
  }),
  palette: paletteSchema,
  roles: z.record(styleRoleSchema, styleSchema),
  /** Size of the marking, at least 12 pt as TLP 2.0 asks. */
  markingSizePt: z.number().min(12).max(40),
});
export type StyleSheet = Readonly<z.infer<typeof styleSheetSchema>>;
