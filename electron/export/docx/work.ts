// The state of one document being written: losses, notes, comments, bookmarks, list instances, pictures.

import type { Block, DocumentTree, TextDirection } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import type { LossLog } from '../parts/loss-log.ts';
import type { Targets } from '../parts/targets.ts';
import type { WriterWorld } from '../writer.ts';
import type { Flow } from './body/flow.ts';
import type { ListInstances } from './body/lists.ts';
import type { DocxPackage } from './package/docx-package.ts';
import type { Relations } from './package/relations.ts';
import type { RunningPart } from './body/running-matter.ts';
import type { Faces } from './drawing/scene-to-png.ts';
import { bookmark } from './wml/fields.ts';

/** What surrounds a block: its room, its direction, and what Word allows there. */
export type Place = {
  readonly part: 'body' | 'note' | 'comment' | 'running';
  /** Of the part of the package that the block is written to. */
  readonly relations: Relations;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly dir: TextDirection;
  readonly lang: string | null;
  /** Depth of list around the block; -1 outside lists. */
  readonly listLevel: number;
  /** Inside a list that goes on: its items stand closer than paragraphs. */
  readonly tight: boolean;
  readonly inCell: boolean;
  readonly cellAlign: 'start' | 'end' | 'centre' | null;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
};

/** A part beside the body, opened when the first thing is written to it. */
export type SidePart = {
  readonly relations: Relations;
  readonly write: (xml: string) => void;
};

export type Work = {
  readonly tree: DocumentTree;
  readonly styles: StyleSheet;
  readonly world: WriterWorld;
  readonly losses: LossLog;
  readonly targets: Targets;
  readonly bookmarks: Bookmarks;
  readonly lists: ListInstances;
  readonly file: DocxPackage;
  readonly notes: SidePart;
  readonly comments: SidePart;
  /** Headers and footers so far, each in its own count. */
  readonly running: { readonly header: RunningPart[]; readonly footer: RunningPart[] };
  /** Names of pictures in the package by their name in the media source. */
  readonly media: Map<string, string>;
  /** How many captions of each kind were numbered so far. */
  readonly captions: { table: number; illustration: number };
  /** Numbers for things that Word wants numbered. */
  next: { note: number; comment: number; picture: number; media: number };
  /** The printed page of a place; null where it is not known. */
  readonly pageOf: (id: string) => string | null;
  /** Writes blocks in order; here so that tables and notes can hold blocks again. `lead` goes before the first words. */
  readonly writeBlocks: (
    work: Work,
    blocks: readonly Block[],
    place: Place,
    flow: Flow,
    lead?: string,
  ) => void;
  /** Outlines for drawing fallback pictures. */
  readonly faces: () => Faces;
};

/**
 * Bookmark names for the ids of the tree. Word allows 40 characters of letters, digits and underscores, so names are
 * made; a leading underscore hides them from the reader's list.
 */
export class Bookmarks {
  readonly #names = new Map<string, string>();
  readonly #placed = new Set<string>();
  readonly #started = new Set<string>();

  constructor(targets: Iterable<string>) {
    for (const id of targets) this.#names.set(id, `_Ref${String(this.#names.size + 1).padStart(8, '0')}`);
  }

  /** The name of a target that is somewhere in the document; null when nothing has that id. */
  nameOf(id: string): string | null {
    return this.#names.get(id) ?? null;
  }

  /** The name of the place where a table begins that has a caption of that id. */
  startNameOf(id: string): string | null {
    const name = this.nameOf(id);
    return name === null ? null : `${name}s`;
  }

  /** The bookmark of that place, without words in it; nothing where it stands already. */
  startOf(id: string): string {
    const name = this.startNameOf(id);
    if (name === null || this.#started.has(id)) return '';
    this.#started.add(id);
    return bookmark(this.#next(), name, '');
  }

  /** Runs with the bookmark of an id around them; as they are where another block has the same id already. */
  around(id: string | null, runs: string): string {
    if (id === null || this.#placed.has(id)) return runs;
    const name = this.nameOf(id);
    if (name === null) return runs;
    this.#placed.add(id);
    return bookmark(this.#next(), name, runs);
  }

  #next(): number {
    return this.#placed.size + this.#started.size;
  }
}
