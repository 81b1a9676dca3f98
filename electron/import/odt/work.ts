// What the parts of the reader share while an OpenDocument text is read.

import type { Told } from '../office/told.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { Changes } from './changes.ts';
import type { OdtStyles } from './styles.ts';

export type OdtWork = {
  readonly styles: OdtStyles;
  readonly changes: Changes;
  readonly told: Told;
  /** The content of an embedded object by the address that leads to it; null when it isn't in the file. */
  readonly object: (address: string | undefined) => XmlElement | null;
  /** Notes and comments that the block being read refers to: what their text begins with, and where it stands. */
  readonly beside: { kind: 'footnote' | 'comment'; begins: string; element: XmlElement }[];
  readonly title: { text: string | null };
  readonly progress: () => void;
};
