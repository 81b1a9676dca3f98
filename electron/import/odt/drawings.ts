// What is drawn in an OpenDocument text (OASIS ODF 1.3-3, 10): text in frames and shapes is taken, the rest is told.

import type { Anchored } from '../office/sink.ts';
import { isVisible } from '../text/clean-text.ts';
import { childOf, childrenOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { OdtWork } from './work.ts';

/** Shapes, which may hold paragraphs. */
const SHAPES: ReadonlySet<string> = new Set(
  'rect line polyline polygon regular-polygon path circle ellipse connector caption measure custom-shape control page-thumbnail'
    .split(' ')
    .map((name) => `draw:${name}`),
);

export const isDrawing = ({ name }: XmlElement): boolean =>
  name === 'draw:frame' || name === 'draw:g' || name === 'draw:a' || SHAPES.has(name);

/** What a drawing gives: text that belongs into the line (a formula), and what is to be read after the paragraph. */
export function readOdtDrawing(work: OdtWork, drawing: XmlElement): { text: string; anchored: Anchored[] } {
  const anchored: Anchored[] = [];
  let text = '';
  const walk = (element: XmlElement): void => {
    const described = childOf(element, 'svg:desc') ?? childOf(element, 'svg:title');
    if (element.name === 'draw:frame') text += readFrame(work, element, anchored);
    else if (element.name === 'draw:control') work.told.count('object');
    else if (SHAPES.has(element.name)) {
      if (isVisible(textBelow(element))) anchored.push({ box: withoutWords(element) });
      else work.told.count('drawing');
    } else for (const child of childrenOf(element)) walk(child);
    const words = textBelow(described).trim();
    if (isVisible(words)) anchored.push({ caption: words });
  };
  walk(drawing);
  return { text, anchored };
}

/** A frame holds one thing, in one or more forms: the first is it, others are for programs that can't show that. */
function readFrame({ told, object }: OdtWork, frame: XmlElement, anchored: Anchored[]): string {
  const content = childrenOf(frame).find(({ name }) => CONTENTS.has(name));
  switch (content?.name) {
    case 'draw:text-box':
    case 'table:table':
      anchored.push({ box: content });
      return '';
    case 'draw:image':
      told.count('picture');
      return '';
    case 'draw:plugin':
      told.count('media');
      return '';
    case 'draw:object': {
      const root =
        childrenOf(content).find(({ name }) => name === 'math:math') ??
        object(content.attributes['xlink:href']);
      if (root?.name === 'math:math') {
        told.formula();
        return mathText(root);
      }
      told.count(childOf(childOf(root, 'office:body'), 'office:chart') === null ? 'object' : 'chart');
      return '';
    }
    default:
      if (content !== undefined) told.count('object');
      return '';
  }
}

const CONTENTS: ReadonlySet<string> = new Set([
  'draw:text-box',
  'draw:image',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:applet',
  'draw:floating-frame',
  'table:table',
]);

/** A shape as what it holds, without what is said about it. */
const withoutWords = (shape: XmlElement): XmlElement => ({
  ...shape,
  children: childrenOf(shape).filter(({ name }) => name !== 'svg:title' && name !== 'svg:desc'),
});

/** A formula (MathML) as one line of its signs; a fraction has a stroke and a power its sign. */
function mathText(element: XmlElement): string {
  const parts = childrenOf(element).map(mathText);
  const [first = '', second = '', third = ''] = parts;
  switch (element.name) {
    case 'math:mfrac':
      return `${group(first)}/${group(second)}`;
    case 'math:msup':
      return `${first}^${group(second)}`;
    case 'math:msub':
      return `${first}_${group(second)}`;
    case 'math:msubsup':
      return `${first}_${group(second)}^${group(third)}`;
    case 'math:msqrt':
      return `√${group(parts.join(''))}`;
    default:
      return parts.length > 0 ? parts.join('') : token(textBelow(element).trim());
  }
}

/** Words stand apart from the signs around them. */
const token = (text: string): string => (/^[\p{L}\p{N}]*\p{L}{2}/u.test(text) ? ` ${text} ` : text);

const group = (text: string): string => (/^(?:\p{L}|[\d.,]+)?$/u.test(text) ? text : `(${text})`);
