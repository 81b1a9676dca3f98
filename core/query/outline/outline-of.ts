// The outline of a brief as an ordered tree with numbers.

import type { BriefId } from '../../model/kinds/brief.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { Section } from '../../model/kinds/section.ts';

export type OutlineNode = {
  readonly section: Section;
  /** "2.1": the place in the outline. */
  readonly number: string;
  /** 0 for top sections. */
  readonly depth: number;
  readonly children: readonly OutlineNode[];
};

/** By order key in code units, then by id: the same order on every machine. */
export const compareSections = (a: Section, b: Section): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * The sections of a brief in order. A section whose parent is missing, of another brief, or within itself is shown at
 * the end of the top level: no section is ever left out.
 */
export function outlineOf(reader: RecordReader, briefId: BriefId): OutlineNode[] {
  const sections = reader
    .ofKind('section')
    .filter((section) => section.briefId === briefId)
    .sort(compareSections);
  const ids = new Set<string | null>(sections.map(({ id }) => id));
  const children = new Map<string | null, Section[]>();
  for (const section of sections) {
    const parent = ids.has(section.parentId) ? section.parentId : null;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [section]);
    else list.push(section);
  }
  const seen = new Set<string>();
  const build = (list: readonly Section[], prefix: string, depth: number, from: number): OutlineNode[] => {
    const nodes: OutlineNode[] = [];
    for (const section of list) {
      if (seen.has(section.id)) continue;
      seen.add(section.id);
      const number = `${prefix}${from + nodes.length + 1}`;
      const below = build(children.get(section.id) ?? [], `${number}.`, depth + 1, 0);
      nodes.push({ section, number, depth, children: below });
    }
    return nodes;
  };
  const roots = build(children.get(null) ?? [], '', 0, 0);
  for (const section of sections)
    if (!seen.has(section.id)) roots.push(...build([section], '', 0, roots.length));
  return roots;
}

/** The nodes of an outline in reading order. */
export const flattenOutline = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...flattenOutline(node.children)]);
