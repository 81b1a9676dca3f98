// The metadata of an OpenDocument text (OASIS ODF 1.3-3, 4.3).

import type { OfficeProperties } from '../office/office-metadata.ts';
import { childOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

export function readOdtProperties(root: XmlElement | null): OfficeProperties {
  const meta = childOf(root, 'office:meta');
  const value = (name: string): string | null => {
    const text = textBelow(childOf(meta, name)).trim();
    return text === '' ? null : text;
  };
  return {
    title: value('dc:title'),
    // Who began it; `dc:creator` is who saved it last.
    creator: value('meta:initial-creator') ?? value('dc:creator'),
    language: value('dc:language'),
    created: value('meta:creation-date'),
    modified: value('dc:date'),
  };
}
