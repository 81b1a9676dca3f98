// The neutral document tree: what a brief is once every decision is made. Writers see this and nothing of the records.

import type { Scene } from '../drawing/scene.ts';
import type { PageSetup } from '../template/page.ts';
import type { BlockRole } from '../template/styles.ts';

export type TextDirection = 'ltr' | 'rtl';

/** The marking of every page, already resolved to words and colours (`#RRGGBB`). */
export type Classification = {
  readonly label: string;
  readonly foreground: string;
  readonly background: string;
  readonly caveats: readonly string[];
};

export type DocumentTree = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly dir: TextDirection;
  /** The digits of the numbers that a writer counts itself: pages, lists, notes. Text has its own already. */
  readonly digits: 'latin' | 'arabic';
  /** UTC instants; writers never read a clock. */
  readonly created: string;
  readonly modified: string;
  readonly classification: Classification | null;
  readonly customProperties: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
  readonly sections: readonly DocumentSection[];
};

/** A file carried along: `media` names it in the media source given to the writer. */
export type Attachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly media: string;
  readonly description: string;
};

/** A run of pages with one page set-up. */
export type DocumentSection = {
  readonly page: PageSetup;
  /** Where it begins: on a new page, or under the section before it where its page set-up is the same and some room is left. */
  readonly start: 'page' | 'continuous';
  /** How many columns its text stands in, 1 to 3, and the gap between two. Notes stand at the foot of the column that calls them. */
  readonly columns: number;
  readonly columnGapPt: number;
  readonly header: RunningMatter;
  readonly footer: RunningMatter;
  /** For the first page only; null: the same as the others. */
  readonly firstHeader: RunningMatter | null;
  readonly firstFooter: RunningMatter | null;
  /** The number of its first page; null: goes on counting. */
  readonly restartPageNumber: number | null;
  readonly blocks: readonly Block[];
};

/** Header or footer: text at its start and end. The classification is drawn by the writer where `marking` says. */
export type RunningMatter = {
  readonly start: readonly Inline[];
  readonly centre: readonly Inline[];
  readonly end: readonly Inline[];
  readonly marking: 'start' | 'centre' | 'end' | 'none';
};

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | IllustrationBlock
  | { readonly type: 'toc'; readonly title: string; readonly levels: number }
  | { readonly type: 'pageBreak' }
  | { readonly type: 'rule' }
  /** Blocks that stand on one page where that leaves no large hole on the page before. */
  | { readonly type: 'keepTogether'; readonly blocks: readonly Block[] };

export type Heading = {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Unique in the document; target of refs, contents and outline. */
  readonly id: string;
  /** The number as printed ("2.1"), or null. */
  readonly number: string | null;
  readonly dir: TextDirection | null;
  readonly lang: string | null;
  readonly inlines: readonly Inline[];
};

export type Paragraph = {
  readonly type: 'paragraph';
  readonly role: BlockRole;
  /** Unique where something refers to it; else null. */
  readonly id: string | null;
  /** For forms that number paragraphs, as printed; else null. */
  readonly number: string | null;
  readonly dir: TextDirection | null;
  readonly lang: string | null;
  readonly align: 'start' | 'end' | 'centre' | 'justify' | null;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly inlines: readonly Inline[];
};

export type List = {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman';
  readonly start: number;
  readonly items: readonly { readonly blocks: readonly Block[] }[];
};

export type Table = {
  readonly type: 'table';
  /** Shares of the width; they need not add up to 1. While a tree is assembled 0 stands for a share by content. */
  readonly columns: readonly { readonly width: number; readonly align: 'start' | 'end' | 'centre' }[];
  readonly headerRows: number;
  readonly caption: Caption | null;
  readonly styleRole: 'grid' | 'lines' | 'plain' | 'masthead';
  /** Whether a row may be split where it would else leave a large hole. One that no page can hold is split in any case. */
  readonly allowSplit: boolean;
  readonly dir: TextDirection | null;
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
};

/** A cell; covered cells of a span are left out. */
export type Cell = {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly header: boolean;
  readonly blocks: readonly Block[];
};

/** `label` is the word and number ("Table 1"); inlines the text after it. */
export type Caption = { readonly id: string; readonly label: string; readonly inlines: readonly Inline[] };

export type IllustrationBlock = {
  readonly type: 'illustration';
  readonly content:
    | { readonly kind: 'scene'; readonly scene: Scene }
    | { readonly kind: 'image'; readonly media: string; readonly mediaType: 'image/png' | 'image/jpeg' };
  /** Words for those who can't see it; null only when decorative. */
  readonly alt: string | null;
  /** Share of the text width, 0–1. */
  readonly width: number;
  readonly caption: Caption | null;
  readonly id: string;
};

export type TextMarks = {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  readonly code?: true;
  /** A role of the palette, never a free colour. */
  readonly colour?: 'accent' | 'muted';
};

export type Inline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly marks: TextMarks;
      readonly lang: string | null;
      readonly dir: TextDirection | null;
    }
  | { readonly type: 'link'; readonly href: string; readonly inlines: readonly Inline[] }
  /**
   * Words that lead to a target. With `show: 'page'` the page's number is printed, after `lead` (" on page "); `text` is
   * what stands instead where there are no pages, and may be empty.
   */
  | {
      readonly type: 'ref';
      readonly target: string;
      readonly show: 'text' | 'page' | 'number';
      readonly text: string;
      readonly lead?: string;
      /** How the words look; the number of an endnote is raised. */
      readonly marks?: TextMarks;
    }
  /** A note at the foot of the page; `number` counts up through the document from 1. */
  | { readonly type: 'note'; readonly id: string; readonly number: number; readonly blocks: readonly Block[] }
  | { readonly type: 'break' }
  | { readonly type: 'tab' }
  | {
      readonly type: 'comment';
      readonly author: string;
      readonly date: string;
      readonly blocks: readonly Block[];
    }
  | { readonly type: 'field'; readonly field: 'page' | 'pages' };

/** The bytes behind a media name; null when there are none (the writer reports a loss). Never fetches. */
export type MediaSource = (media: string) => Uint8Array | null;
