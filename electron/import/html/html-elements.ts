// What elements of HTML mean for the text of a page. Knows no blocks.

import { smallDigitsOf } from '../text/small-digits.ts';
import { attributeOf, walkTree } from './html-tree.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Begins and ends a block. */
export const BLOCKS = words(
  'html head body p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 hgroup ul ol menu li blockquote pre listing xmp plaintext figure figcaption table caption tr td th thead tbody tfoot dl dt dd address hr form fieldset legend details summary center dialog dir search',
);
/** Holds nothing to read: code, settings, choices of forms. */
export const SILENT = words(
  'script style template title meta link base noscript noframes noembed frameset param source track datalist select option textarea input button progress meter map area rp colgroup col',
);
/** Shows something that text can't carry. */
export const MEDIA: Readonly<Record<string, string>> = {
  img: 'Pictures',
  svg: 'Drawings',
  canvas: 'Drawings',
  video: 'Videos',
  audio: 'Recordings',
  iframe: 'Embedded pages',
  frame: 'Embedded pages',
  object: 'Embedded objects',
  embed: 'Embedded objects',
  applet: 'Embedded objects',
  math: 'Formulas',
};
/** Nodes, and UTF-16 units of text, that a raised number may be made of. */
const SHORT = 40;

/** Whether a page hides an element by itself; what style sheets hide is not known. */
export function isHidden(element: Element, name: string): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (name === 'dialog' && attributeOf(element, 'open') === null) return true;
  const style = attributeOf(element, 'style');
  return (
    style !== null &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(style)
  );
}

/** The raised or lowered digits for the digits in `sup` and `sub`: "43<sup>1</sup>" must not become the number 431. */
export function smallDigits(element: Element, name: string): string | null {
  if (name !== 'sup' && name !== 'sub') return null;
  return smallDigitsOf(shortText(element), name === 'sup' ? 'raised' : 'lowered');
}

/** The text below an element, no more than is needed to see that it isn't short: they may be nested, and each is asked. */
function shortText(element: Element): string {
  let text = '';
  let nodes = 0;
  walkTree(element, {
    text: (piece) => {
      nodes += 1;
      text += piece.slice(0, SHORT + 1 - text.length);
    },
    enter: () => {
      nodes += 1;
      if (nodes <= SHORT && text.length <= SHORT) return 'into';
      text = 'too long';
      return 'stop';
    },
    leave: () => {},
  });
  return text;
}
