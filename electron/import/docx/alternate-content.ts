// One of several forms of the same content (ISO/IEC 29500-3): a drawing of today, and beside it one for Word 2007.

import { childOf, childrenOf } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** What a choice may ask for and be read. */
const KNOWN = /^(?:wps|wpg|wpc|wp14|w14|w15|w16\w*|a14|m|v|cx\d?)$/u;

/** The form to be read: the first whose demands are known, else the fallback, else the first. */
export function chosen(element: XmlElement): XmlElement | null {
  const choices = childrenOf(element).filter(({ name }) => name === 'mc:Choice');
  const known = choices.find(({ attributes }) =>
    (attributes['Requires'] ?? '').split(/\s+/u).every((demand) => KNOWN.test(demand)),
  );
  return known ?? childOf(element, 'mc:Fallback') ?? choices[0] ?? null;
}
