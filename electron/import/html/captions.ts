// Tells captions and credits of pictures from the text that can be quoted.

import { attributeOf, walkTree } from './html-tree.ts';

/** What a figure holds that is text of the article, and no caption. */
const TEXT_PARTS: ReadonlySet<string> = new Set('table blockquote pre h1 h2 h3 h4 article'.split(' '));
/** Of one name in a class: `wp-caption-text`, `image-credit`, `media__caption`, `legende`. */
const CLASS =
  /^(?:[a-z]+[-_]+)*(?:fig)?(?:caption|captions|credit|credits|legend|legende|photographer|copyright|bildunterschrift|pie-de-foto)(?:[-_]+(?:text|line|copy|container|wrapper|inner|body|title|source|author|full|image|photo))*$/iu;
/** What bears such a class and isn't for the page as a whole. */
const BEARERS: ReadonlySet<string> = new Set(
  'p div span figcaption small cite aside footer dd li'.split(' '),
);
const LONGEST_CLASS = 300;
const MOST_NAMES = 20;

/** The figures that hold a picture and words about it; one that holds a table or a quotation is text. */
export function figuresOfPictures(top: Element): ReadonlySet<Element> {
  const figures = new Set<Element>();
  const open: Element[] = [];
  walkTree(top, {
    text: () => {},
    enter: (element) => {
      // From the innermost outwards, as far as is not known yet: each figure is looked at once.
      if (TEXT_PARTS.has(element.localName))
        for (let at = open.length - 1; at >= 0 && figures.delete(open[at] as Element); at--);
      if (element.localName === 'figure') {
        open.push(element);
        figures.add(element);
      }
      return 'into';
    },
    leave: (element) => {
      if (element === open.at(-1)) open.pop();
    },
  });
  return figures;
}

/** Whether an element is a caption or a credit by its name, or by what its site calls it. */
export function isCaption(element: Element, name: string): boolean {
  if (name === 'figcaption' || name === 'caption') return true;
  if (!BEARERS.has(name)) return false;
  const names = attributeOf(element, 'class')?.slice(0, LONGEST_CLASS).split(/\s+/u, MOST_NAMES) ?? [];
  return names.some((each) => CLASS.test(each)) && !holdsText(element);
}

/** Makes every caption an element `figcaption`: the search for an article forgets what a site called it. */
export function nameCaptions(root: Document): void {
  const captions: Element[] = [];
  walkTree(root.documentElement, {
    text: () => {},
    enter: (element) => {
      const name = element.localName;
      if (name === 'figcaption' || name === 'caption') return 'over';
      if (!isCaption(element, name)) return 'into';
      captions.push(element);
      return 'over';
    },
    leave: () => {},
  });
  for (const element of captions) {
    const caption = root.createElement('figcaption');
    while (element.firstChild !== null) caption.appendChild(element.firstChild);
    element.parentNode?.replaceChild(caption, element);
  }
}

/** Old sites call the box around the whole article so; the first few elements tell. */
function holdsText(element: Element): boolean {
  let found = false;
  let paragraphs = 0;
  let seen = 0;
  walkTree(element, {
    text: () => {},
    enter: ({ localName }) => {
      seen += 1;
      if (localName === 'p') paragraphs += 1;
      found ||= TEXT_PARTS.has(localName) || paragraphs > 3;
      return found || seen > 100 ? 'stop' : 'into';
    },
    leave: () => {},
  });
  return found;
}
