// Formulas of Office (ISO/IEC 29500-1, 22.1) as one line of their signs.

import { childOf, childrenOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** The signs of a formula: a fraction has a stroke, a power its sign, so that no two numbers become one. */
export function formulaText(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
      return textBelow(element);
    case 'm:f':
      return `${group(childOf(element, 'm:num'))}/${group(childOf(element, 'm:den'))}`;
    case 'm:sSup':
      return `${partOf(element, 'm:e')}^${group(childOf(element, 'm:sup'))}`;
    case 'm:sSub':
      return `${partOf(element, 'm:e')}_${group(childOf(element, 'm:sub'))}`;
    case 'm:sSubSup':
      return `${partOf(element, 'm:e')}_${group(childOf(element, 'm:sub'))}^${group(childOf(element, 'm:sup'))}`;
    case 'm:rad':
      return `${partOf(element, 'm:deg')}√${group(childOf(element, 'm:e'))}`;
    case 'm:d':
      return `(${partOf(element, 'm:e')})`;
    case 'm:ctrlPr':
    case 'm:rPr':
      return '';
    default:
      return childrenOf(element).map(formulaText).join('');
  }
}

function partOf(element: XmlElement, name: string): string {
  const part = childOf(element, name);
  return part === null ? '' : formulaText(part);
}

/** In brackets where it is more than one sign or number. */
function group(element: XmlElement | null): string {
  const text = element === null ? '' : formulaText(element);
  return /^(?:\p{L}|[\d.,]+)?$/u.test(text.trim()) ? text : `(${text})`;
}
