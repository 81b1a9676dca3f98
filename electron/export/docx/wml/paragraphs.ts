// Paragraphs of WordprocessingML (ISO/IEC 29500-1, 17.3.1) as strings: properties in the order of the schema.

/** One line of a paragraph's or a table's frame; `size` in eighths of a point, `space` in points. */
export type Side = { readonly size: number; readonly colour: string; readonly space: number };
export type Sides = {
  readonly top?: Side | undefined;
  readonly left?: Side | undefined;
  readonly bottom?: Side | undefined;
  readonly right?: Side | undefined;
};

/** The sides of one paragraph. Null takes the side of its style away, which else stays. */
export type OwnSides = { readonly [side in keyof Sides]: Sides[side] | null };

export type LineRule = 'auto' | 'exact' | 'atLeast';
/** In twentieths of a point, `line` with the rule `auto` in 240ths of a line. */
export type Spacing = {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly rule?: LineRule;
};
/** In twentieths of a point; Word reads `left` as the side where lines start, also from right to left. */
export type Indent = { readonly left?: number; readonly right?: number; readonly hanging?: number };
export type Alignment = 'left' | 'right' | 'center' | 'both';

export type ParagraphLook = {
  readonly style?: string;
  readonly keepNext?: boolean | undefined;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number } | undefined;
  readonly borders?: OwnSides | undefined;
  readonly fill?: string;
  /** A tab stop; positions in twentieths of a point. */
  readonly tab?: { readonly at: number; readonly to: 'left' | 'right'; readonly leader?: 'dot' } | undefined;
  readonly rtl?: boolean;
  readonly spacing?: Spacing | undefined;
  readonly indent?: Indent | undefined;
  readonly alignment?: Alignment | undefined;
  /** A section's properties, which stand in its last paragraph. */
  readonly section?: string;
};

/** `<w:pPr>`; nothing when the look says nothing. */
export function paragraphProperties(look: ParagraphLook): string {
  let xml = '';
  if (look.style !== undefined) xml += `<w:pStyle w:val="${look.style}"/>`;
  if (look.keepNext !== undefined) xml += onOff('keepNext', look.keepNext);
  if (look.keepLines) xml += '<w:keepLines/>';
  if (look.pageBreakBefore) xml += '<w:pageBreakBefore/>';
  if (look.numbering)
    xml += `<w:numPr><w:ilvl w:val="${look.numbering.level}"/><w:numId w:val="${look.numbering.id}"/></w:numPr>`;
  if (look.borders) xml += `<w:pBdr>${sides(look.borders)}</w:pBdr>`;
  if (look.fill !== undefined) xml += `<w:shd w:val="clear" w:color="auto" w:fill="${look.fill}"/>`;
  if (look.tab) xml += tabsOf(look.tab);
  if (look.rtl) xml += '<w:bidi/>';
  if (look.spacing) xml += spacingOf(look.spacing);
  if (look.indent) xml += indentOf(look.indent);
  if (look.alignment !== undefined) xml += `<w:jc w:val="${look.alignment}"/>`;
  if (look.section !== undefined) xml += look.section;
  return xml === '' ? '' : `<w:pPr>${xml}</w:pPr>`;
}

/** A paragraph of runs. */
export const paragraph = (look: ParagraphLook, runs: string): string =>
  `<w:p>${paragraphProperties(look)}${runs}</w:p>`;

const onOff = (name: string, on: boolean): string => (on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`);

const tabsOf = (tab: NonNullable<ParagraphLook['tab']>): string =>
  `<w:tabs><w:tab w:val="${tab.to}"${tab.leader ? ` w:leader="${tab.leader}"` : ''} w:pos="${tab.at}"/></w:tabs>`;

const attribute = (name: string, value: number | string | undefined): string =>
  value === undefined ? '' : ` w:${name}="${value}"`;

const spacingOf = ({ before, after, line, rule }: Spacing): string =>
  before === undefined && after === undefined && line === undefined
    ? ''
    : `<w:spacing${attribute('before', before)}${attribute('after', after)}${attribute('line', line)}${attribute('lineRule', rule)}/>`;

const indentOf = ({ left, right, hanging }: Indent): string =>
  `<w:ind${attribute('left', left)}${attribute('right', right)}${attribute('hanging', hanging)}/>`;

/** The sides that are there, in the order of the schema. */
export function sides(borders: OwnSides): string {
  let xml = '';
  for (const name of ['top', 'left', 'bottom', 'right'] as const) {
    const side = borders[name];
    if (side !== undefined) xml += border(name, side);
  }
  return xml;
}

/** One line, or none at all. */
export const border = (name: string, side: Side | null): string =>
  side
    ? `<w:${name} w:val="single" w:sz="${side.size}" w:space="${side.space}" w:color="${side.colour}"/>`
    : `<w:${name} w:val="none" w:sz="0" w:space="0" w:color="auto"/>`;
