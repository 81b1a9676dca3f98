// What the core knows of one kind of section: the records that it shows, all that it prints in order, and its blocks. A kind is
// one module of this folder and one line of section-kinds.ts.

import type { Block } from '../document/tree.ts';
import type { AnyRecord } from '../model/any-record.ts';
import type { ExcerptId } from '../model/kinds/excerpt.ts';
import type { Section } from '../model/kinds/section.ts';
import type { Source } from '../model/kinds/source.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { ReferenceTarget, RichText } from '../model/text/rich-text.ts';
import type { AssemblyContext } from '../parts/assembly-context.ts';

/** Something that a section prints: the text of a record, a note of a record, or what has a numbered caption. */
export type PrintedPart =
  | {
      readonly is: 'text';
      readonly record: AnyRecord;
      readonly content: RichText;
      /** The excerpts on which the whole text rests, beside what it cites. */
      readonly basis: readonly ExcerptId[];
    }
  | {
      readonly is: 'note';
      readonly recordId: string;
      /** Which of the record's notes: "supports", "fact-<id>". */
      readonly part: string;
      /** None: there is no note. */
      readonly excerptIds: readonly ExcerptId[];
    }
  | {
      readonly is: 'caption';
      readonly kind: 'table' | 'illustration';
      readonly target: ReferenceTarget;
      /** Empty: it is called by its number alone. Null: it has a title that is not written yet. */
      readonly title: string | null;
    };

export type SectionKind = {
  /** The records that it shows, in their order. `cited` gives the sources that the brief cites. */
  readonly shows: (
    reader: RecordReader,
    section: Section,
    cited: () => readonly Source[],
  ) => readonly AnyRecord[];
  /** All that is printed after the section's own text, in the order in which `blocks` prints it. */
  readonly parts: (reader: RecordReader, section: Section) => readonly PrintedPart[];
  /** Whether anything is printed after its own text. */
  readonly prints: (reader: RecordReader, section: Section) => boolean;
  /** What is printed after its own text; headings begin at `level`. */
  readonly blocks: (context: AssemblyContext, section: Section, level: number) => Block[];
};

/** The text of a record, where it has one. */
export const printedText = (
  record: AnyRecord,
  content: RichText | null,
  basis: readonly ExcerptId[] = [],
): PrintedPart[] => (content === null ? [] : [{ is: 'text', record, content, basis }]);

export const printedNote = (
  recordId: string,
  part: string,
  excerptIds: readonly ExcerptId[],
): PrintedPart => ({ is: 'note', recordId, part, excerptIds });
