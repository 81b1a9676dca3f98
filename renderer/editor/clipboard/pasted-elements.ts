// What single elements of pasted HTML mean: what is left out, what is a heading, what is an item of one of Word's lists.

import type { LeftOut } from '../../words/inputs/clipboard.ts';
import { type LeveledItem, signOf } from './leveled-lists.ts';
import type { Declarations, PastedStyles } from './pasted-styles.ts';

/** Elements that end the line before them. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
   form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p pre section summary table tbody td
   tfoot th thead tr ul`.split(/\s+/u),
);

/** Elements whose words are none. */
export const CLOSED_TAGS: ReadonlySet<string> = new Set(
  'base col colgroup datalist defs head link meta noembed noframes script style svg template title xml'.split(
    ' ',
  ),
);

const MEDIA = new Set(['audio', 'embed', 'frame', 'frameset', 'iframe', 'object', 'applet', 'video']);
const FORMS = new Set(['button', 'input', 'meter', 'progress', 'select', 'textarea']);
const PICTOGRAM =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3|[#*0-9]|\p{Emoji_Modifier})+$/u;

/** What an element counts as that is left out, and the words that stand for it; null for one that is taken in. */
export function countedAs(
  element: Element,
  tag: string,
  style: Declarations,
): { readonly left: keyof LeftOut | null; readonly words: string } | null {
  if (MEDIA.has(tag)) return { left: 'media', words: '' };
  if (FORMS.has(tag)) return { left: element.getAttribute('type') === 'hidden' ? null : 'forms', words: '' };
  if (tag === 'canvas') return { left: 'pictures', words: '' };
  if (tag === 'img' || tag === 'v:imagedata') return pictureOf(element);
  const part = style['mso-element'];
  if (part === 'comment') return { left: 'comments', words: '' };
  const classes = element.getAttribute('class') ?? '';
  if (/(?:^|\s)(?:msocomanchor|MsoCommentReference)(?:\s|$)/iu.test(classes))
    return { left: null, words: '' };
  // Words that are marked as deleted by somebody, not those that are struck through.
  if (tag === 'del' && element.hasAttribute('datetime')) return { left: 'deletions', words: '' };
  return null;
}

/** Small pictures that nobody sees count visits; pictures of an emoji are one. */
function pictureOf(element: Element): { readonly left: keyof LeftOut | null; readonly words: string } {
  const alt = (element.getAttribute('alt') ?? '').trim();
  if (alt !== '' && alt.length <= 16 && PICTOGRAM.test(alt)) return { left: null, words: alt };
  const tiny = ['width', 'height'].some((name) => {
    const size = element.getAttribute(name);
    return size !== null && Number.parseInt(size, 10) <= 2;
  });
  return { left: tiny ? null : 'pictures', words: '' };
}

/** Whether nobody saw it where it was copied. */
export const isHidden = (element: Element, style: Declarations): boolean =>
  element.hasAttribute('hidden') ||
  style['display']?.startsWith('none') === true ||
  /^(hidden|collapse)/u.test(style['visibility'] ?? '') ||
  style['mso-hide'] === 'all' ||
  style['mso-list'] === 'ignore';

/** The level of a heading that a text has, 1 to 3; null for other elements. */
export function headingLevel(element: Element, tag: string, style: Declarations): number | null {
  const named = /^h([1-6])$/u.exec(tag)?.[1];
  const told = element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null;
  const classes = element.getAttribute('class') ?? '';
  const outline = tag === 'p' ? style['mso-outline-level'] : undefined;
  const level = Number(named ?? told ?? outline ?? (/(?:^|\s)MsoTitle/u.test(classes) ? 1 : Number.NaN));
  return Number.isInteger(level) && level >= 1 ? Math.min(3, level) : null;
}

/** An item of a list that Word wrote as a paragraph, or Word for the web as a list of one; null for others. */
export function leveledItemOf(
  element: Element,
  styles: PastedStyles,
  blocksOf: (element: Element) => string,
): LeveledItem | null {
  const tag = element.tagName.toLowerCase();
  if (tag === 'div') return itemOfWeb(element, blocksOf);
  if (tag !== 'p' && !/^h[1-6]$/u.test(tag)) return null;
  const style = styles.of(element);
  const [, list = '', level = ''] = /(l\d+)\s+level(\d+)/u.exec(style['mso-list'] ?? '') ?? [];
  if (level === '' || headingLevel(element, tag, style) !== null) return null;
  const sign = [...element.querySelectorAll('[style]')].find(
    (child) => styles.of(child)['mso-list'] === 'ignore',
  );
  const format = styles.listFormat(`${list}:level${level}`);
  const said = signOf(sign?.textContent ?? '') ?? {
    ordered: format !== undefined && format !== 'bullet',
    number: null,
  };
  return { level: Number(level), ...said, html: blocksOf(element) };
}

function itemOfWeb(element: Element, blocksOf: (element: Element) => string): LeveledItem | null {
  if (!/(?:^|\s)ListContainerWrapper(?:\s|$)/u.test(element.getAttribute('class') ?? '')) return null;
  const list = element.firstElementChild;
  const item = list?.firstElementChild;
  if (list === null || item === undefined || item === null || list.childElementCount !== 1) return null;
  const ordered = list.tagName.toLowerCase() === 'ol';
  if ((!ordered && list.tagName.toLowerCase() !== 'ul') || item.tagName.toLowerCase() !== 'li') return null;
  const level = Number.parseInt(item.getAttribute('data-aria-level') ?? '1', 10);
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return {
    level: level >= 1 && level <= 20 ? level : 1,
    ordered,
    number: ordered && Number.isFinite(start) ? start : null,
    html: blocksOf(item),
  };
}
