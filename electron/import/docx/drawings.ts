// What is drawn in a Word document, in DrawingML and in VML: text boxes and descriptions are taken, the rest is told.

import type { Anchored } from '../office/sink.ts';
import { isVisible } from '../text/clean-text.ts';
import { allBelow, childrenOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chosen } from './alternate-content.ts';
import { isOn } from './styles.ts';
import type { Work } from './work.ts';

/** Elements that count as one thing that is left out, with nothing to read below them. */
const COUNTED_AS = {
  'pic:pic': 'picture',
  'v:imagedata': 'picture',
  'c:chart': 'chart',
  'v:line': 'drawing',
  'v:polyline': 'drawing',
  'o:OLEObject': 'object',
  'w:control': 'object',
} as const;
const SHAPES: ReadonlySet<string> = new Set(['wps:wsp', 'v:shape', 'v:rect', 'v:oval', 'v:roundrect']);
const IN_SHAPE: ReadonlySet<string> = new Set([
  'wps:txbx',
  'wps:linkedTxbx',
  'v:textbox',
  'v:imagedata',
  'v:textpath',
]);
const isCounted = (name: string): name is keyof typeof COUNTED_AS => name in COUNTED_AS;

/** Reads a `w:drawing`, `w:pict` or `w:object`; gives what is to be read after the paragraph that it stands in. */
export function readDrawing(work: Work, drawing: XmlElement): Anchored[] {
  const anchored: Anchored[] = [];
  // A picture of an embedded object only stands for it.
  const isObject = drawing.name === 'w:object';
  const describe = (text: string | undefined): void => {
    if (text !== undefined && isVisible(text) && !isFileName(text)) anchored.push({ caption: text });
  };
  const walk = (element: XmlElement): void => {
    const { name, attributes } = element;
    if (name === 'w:txbxContent') {
      anchored.push({ box: element });
      return;
    }
    if (name === 'mc:AlternateContent') {
      const choice = chosen(element);
      if (choice !== null) walk(choice);
      return;
    }
    if (name === 'wp:docPr' || name === 'pic:cNvPr' || name === 'wps:cNvPr' || name === 'wpg:cNvPr') {
      if (!isOn(attributes['hidden'])) describe(attributes['descr'] ?? attributes['title']);
    }
    if (name.startsWith('v:')) describe(attributes['alt']);
    if (name === 'v:textpath') describe(attributes['string']);
    if (name === 'dgm:relIds') {
      work.told.count('diagram');
      for (const text of diagramTexts(work, attributes['r:dm'])) anchored.push({ caption: text });
    }
    if (isShape(element)) work.told.count('drawing');
    if (isCounted(name) && !(isObject && name === 'v:imagedata')) work.told.count(COUNTED_AS[name]);
    for (const child of childrenOf(element)) walk(child);
  };
  walk(drawing);
  return withoutRepeats(anchored);
}

/** Whether it is a shape with nothing to read in it; rules across the page are none. */
const isShape = (element: XmlElement): boolean =>
  SHAPES.has(element.name) &&
  !isOn(element.attributes['o:hr']?.replace('t', 'true')) &&
  !childrenOf(element).some(({ name }) => IN_SHAPE.has(name));

/** The words in a diagram (SmartArt), shape by shape. */
function diagramTexts(work: Work, id: string | undefined): string[] {
  const part = id === undefined ? null : work.pack.partBehind(id);
  if (part === null) return [];
  return allBelow(part, 'a:p').flatMap((paragraph) => {
    const text = allBelow(paragraph, 'a:t').map(textBelow).join('');
    return isVisible(text) ? [text] : [];
  });
}

/** Old versions of Word put the path of a picture where its description belongs. */
const isFileName = (text: string): boolean =>
  /^(?:[a-z]:\\|\\\\|https?:|file:|cid:)/iu.test(text.trim()) ||
  /^\S+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/iu.test(text.trim());

/** A picture repeats its description in the frame around it. */
function withoutRepeats(anchored: readonly Anchored[]): Anchored[] {
  const captions = new Set<string>();
  return anchored.filter((each) => {
    if (!('caption' in each)) return true;
    if (captions.has(each.caption)) return false;
    captions.add(each.caption);
    return true;
  });
}
