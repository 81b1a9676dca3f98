// A style sheet for tests, with the looks of a situation report.

import type { Palette, Style, StyleRole, StyleSheet } from '../../core/template/styles.ts';

const palette: Palette = {
  ink: '#16191D',
  muted: '#5B626B',
  line: '#C9D0D7',
  paper: '#FFFFFF',
  accent: '#23527C',
  accentSoft: '#EEF3F8',
  event: '#0B6E63',
  eventSoft: '#DEF3EF',
  actor: '#6A3D9A',
  actorSoft: '#EFE8F6',
  figure: '#8A5A00',
  figureSoft: '#FBF0DA',
};

const base: Style = {
  font: 'serif',
  sizePt: 10.5,
  lineHeight: 1.4,
  bold: false,
  italic: false,
  capitals: false,
  letterSpacingPt: 0,
  colour: 'ink',
  spaceBeforePt: 0,
  spaceAfterPt: 6,
  indentStartPt: 0,
  indentEndPt: 0,
  align: 'start',
  hyphenate: false,
  keepNext: false,
  barPt: 0,
  barColour: 'accent',
  fill: null,
  ruleBelowPt: 0,
  ruleAbovePt: 0,
  ruleColour: 'line',
};

const style = (fields: Partial<Style>): Style => ({ ...base, ...fields });
const heading = (sizePt: number, fields: Partial<Style> = {}): Style =>
  style({
    font: 'sans',
    sizePt,
    lineHeight: 1.25,
    bold: true,
    colour: 'accent',
    spaceBeforePt: 12,
    spaceAfterPt: 4,
    keepNext: true,
    ...fields,
  });

const roles: Record<StyleRole, Style> = {
  body: base,
  quote: style({ italic: true, indentStartPt: 18, indentEndPt: 18 }),
  bottomLine: style({
    sizePt: 11,
    lineHeight: 1.35,
    barPt: 3,
    fill: 'accentSoft',
    indentStartPt: 10,
    indentEndPt: 10,
  }),
  keyJudgement: style({ spaceAfterPt: 3 }),
  caption: style({
    font: 'sans',
    sizePt: 8.5,
    lineHeight: 1.3,
    colour: 'muted',
    spaceBeforePt: 3,
    spaceAfterPt: 8,
  }),
  note: style({ sizePt: 8.3, lineHeight: 1.3, spaceAfterPt: 2 }),
  tableText: style({ font: 'sans', sizePt: 8.8, lineHeight: 1.3, spaceAfterPt: 0 }),
  tableHead: style({
    font: 'sans',
    sizePt: 8.8,
    lineHeight: 1.3,
    spaceAfterPt: 0,
    bold: true,
    colour: 'accent',
  }),
  title: style({
    sizePt: 23,
    lineHeight: 1.15,
    bold: true,
    spaceBeforePt: 4,
    spaceAfterPt: 8,
    keepNext: true,
  }),
  subtitle: style({ font: 'sans', sizePt: 13, colour: 'muted' }),
  kicker: style({
    font: 'sans',
    sizePt: 8.6,
    bold: true,
    capitals: true,
    letterSpacingPt: 0.7,
    colour: 'accent',
    spaceAfterPt: 2,
    keepNext: true,
  }),
  masthead: style({ font: 'sans', sizePt: 8.8, spaceAfterPt: 0 }),
  keyLine: style({ font: 'sans', sizePt: 8, colour: 'muted', ruleAbovePt: 0.5 }),
  meta: style({ font: 'sans', sizePt: 9, colour: 'muted' }),
  running: style({ font: 'sans', sizePt: 8.2, lineHeight: 1.2, colour: 'muted', spaceAfterPt: 0 }),
  source: style({ sizePt: 9, spaceAfterPt: 3 }),
  heading1: heading(15),
  heading2: heading(11.5),
  heading3: heading(10.5),
  heading4: heading(10, { colour: 'ink' }),
  heading5: heading(9.5, { colour: 'ink' }),
  heading6: heading(9, { colour: 'muted' }),
  tocEntry: style({ font: 'sans', sizePt: 9.5, lineHeight: 1.25, spaceAfterPt: 3 }),
};

/** Values of every role set, so that a writer that ignores one shows it. */
export const styleSheet: StyleSheet = {
  fonts: {
    sans: 'Noto Sans',
    serif: 'Noto Serif',
    arabic: 'Noto Naskh Arabic',
    hebrew: 'Noto Sans Hebrew',
  },
  palette,
  roles,
  markingSizePt: 12,
};
