// What the style sheets and style attributes of pasted HTML say about an element. They are read as text: nothing is
// applied, and what they name is never loaded.

export type Declarations = Readonly<Record<string, string>>;

/** What is asked about one element, as it is laid out. */
export type PastedStyles = {
  readonly of: (element: Element) => Declarations;
  /** The number format of a level of one of Word's lists ("l0:level1"); undefined where none is told. */
  readonly listFormat: (level: string) => string | undefined;
};

const MOST_RULES = 5_000;

/** Reads the rules for names of elements and for single classes; others lay out what is not taken in. */
export function pastedStyles(root: ParentNode): PastedStyles {
  const rules = new Map<string, Declarations>();
  const formats = new Map<string, string>();
  for (const sheet of root.querySelectorAll('style')) {
    const text = (sheet.textContent ?? '').replaceAll(/<!--|-->|\/\*[\s\S]*?\*\//gu, ' ');
    for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]{1,2000})\{([^{}]{0,20000})\}/gu)) {
      if (rules.size >= MOST_RULES) break;
      const found = declarationsIn(body);
      const level = /@list\s+(l\d+:level\d+)/u.exec(selectors)?.[1];
      if (level !== undefined) formats.set(level, found['mso-level-number-format'] ?? 'decimal');
      else
        for (const selector of selectors.split(',')) {
          const name = selector.trim().toLowerCase();
          if (/^[a-z0-9]*(\.[\w-]+)?$/u.test(name)) rules.set(name, { ...rules.get(name), ...found });
        }
    }
  }
  return {
    listFormat: (level) => formats.get(level),
    of: (element) => {
      const own = declarationsIn(element.getAttribute('style') ?? '');
      if (rules.size === 0) return own;
      const tag = element.tagName.toLowerCase();
      const classes = (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/u).slice(0, 50);
      const named = classes.flatMap((name) => [rules.get(`.${name}`), rules.get(`${tag}.${name}`)]);
      return Object.assign({}, rules.get(tag), ...named, own) as Declarations;
    },
  };
}

function declarationsIn(text: string): Declarations {
  const found: Record<string, string> = {};
  if (text === '') return found;
  for (const part of text.slice(0, 20_000).split(';')) {
    const at = part.indexOf(':');
    if (at > 0)
      found[part.slice(0, at).trim().toLowerCase()] = part
        .slice(at + 1)
        .trim()
        .toLowerCase();
  }
  return found;
}

export type PastedMarks = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly raised: 'sup' | 'sub' | null;
};

export const noMarks: PastedMarks = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  code: false,
  raised: null,
};

const tagMarks: Readonly<Record<string, Partial<PastedMarks>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sup: { raised: 'sup' },
  sub: { raised: 'sub' },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};

/** The marks of what stands in an inline element: those around it, its own, and what its style takes back. */
export function marksWithin(around: PastedMarks, tag: string, style: Declarations): PastedMarks {
  const marks: { -readonly [Name in keyof PastedMarks]: PastedMarks[Name] } = { ...around, ...tagMarks[tag] };
  const weight = style['font-weight'];
  if (weight !== undefined && weight !== 'inherit') marks.bold = /^(bold|bolder|[6-9]\d\d)/u.test(weight);
  const slant = style['font-style'];
  if (slant !== undefined && slant !== 'inherit') marks.italic = /^(italic|oblique)/u.test(slant);
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`;
  if (line.includes('underline')) marks.underline = true;
  if (line.includes('line-through')) marks.strike = true;
  const place = style['vertical-align'];
  if (place === 'super') marks.raised = 'sup';
  else if (place === 'sub') marks.raised = 'sub';
  else if (place === 'baseline') marks.raised = null;
  return marks;
}
