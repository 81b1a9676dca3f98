// The core properties of a Word document (ISO/IEC 29500-2, Dublin Core).

import type { OfficeProperties } from '../office/office-metadata.ts';
import { childOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

export function readProperties(root: XmlElement | null): OfficeProperties {
  const value = (name: string): string | null => {
    const text = textBelow(childOf(root, name)).trim();
    return text === '' ? null : text;
  };
  return {
    title: value('dc:title'),
    creator: value('dc:creator'),
    language: value('dc:language'),
    created: value('dcterms:created'),
    modified: value('dcterms:modified'),
  };
}
