// Filled columns set on pages: where each stands, which number a page has, and sections that begin under the one before.

import { columnsOf } from '../../../../core/document/section-columns.ts';
import type { DocumentSection, TextDirection } from '../../../../core/document/tree.ts';
import type { ColumnLayout } from './fill-column.ts';
import type { LayoutEnv } from './layout-env.ts';
import type { PageRoom } from './paginate.ts';

/** Where things are on a page, in points from its top left. */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type PlacedColumn = { readonly layout: ColumnLayout; readonly frame: Frame };

export type DocumentPage = {
  /** The first section on it, whose header and footer it has. */
  readonly section: DocumentSection;
  /** In the order of reading. */
  readonly columns: readonly PlacedColumn[];
  /** Of all its text. */
  readonly frame: Frame;
  /** As printed. */
  readonly number: number;
  /** The first page of its section. */
  readonly first: boolean;
  readonly env: LayoutEnv;
};

/** Pages as they are composed. A page is given away when the next begins, since a section may go on on it. */
export type PageComposer = {
  /** Begins a section with this text area and gives the room that its pages have. */
  section(section: DocumentSection, frame: Frame, env: LayoutEnv): PageRoom;
  /** Takes the columns of pages of the section; `afterPt` is the room that its last block wants under it. */
  add(pages: readonly (readonly ColumnLayout[])[], afterPt: number): void;
  /** Gives the last page away, and tells how many there are. */
  end(): number;
};

/** A section begins on a page that has so much of its text area left, and else on the next. */
const leastShare = 0.2;
const sectionGapPt = 12;

export function pageComposer(dir: TextDirection, visit: (page: DocumentPage) => void): PageComposer {
  let pending: DocumentPage | null = null;
  let number = 0;
  let count = 0;
  let afterPt = 0;
  let current: { section: DocumentSection; frame: Frame; env: LayoutEnv } | null = null;
  let first = true;
  let below: Frame | null = null;

  function give(): void {
    if (pending) visit(pending);
    pending = null;
  }

  return {
    section(section, frame, env) {
      below =
        section.start === 'continuous' && pending
          ? roomUnder(pending, frame, Math.max(sectionGapPt, afterPt))
          : null;
      if (!below && section.restartPageNumber !== null) number = section.restartPageNumber - 1;
      current = { section, frame, env };
      first = true;
      return {
        columns: columnsOf(section, frame.width).count,
        heightPt: frame.height,
        firstPt: below && below.height,
      };
    },
    add(pages, after) {
      if (!current) return;
      const { section, frame, env } = current;
      for (const layouts of pages) {
        const columns = placed(layouts, section, below ?? frame, dir);
        if (below && pending) pending = { ...pending, columns: [...pending.columns, ...columns] };
        else {
          give();
          number += 1;
          count += 1;
          pending = { section, columns, frame, number, first, env };
        }
        below = null;
        first = false;
      }
      afterPt = after;
    },
    end() {
      give();
      return count;
    },
  };
}

/** Columns side by side in an area, the first one where lines begin. */
function placed(
  layouts: readonly ColumnLayout[],
  section: DocumentSection,
  area: Frame,
  dir: TextDirection,
): PlacedColumn[] {
  const { widthPt: width, gapPt } = columnsOf(section, area.width);
  return layouts.map((layout, at) => {
    const along = at * (width + gapPt);
    const left = dir === 'rtl' ? area.left + area.width - width - along : area.left + along;
    return { layout, frame: { ...area, left, width } };
  });
}

/** What is left of a page under its text and over its notes; null where that is little or the next section's pages are set up otherwise. */
function roomUnder(page: DocumentPage, frame: Frame, gapPt: number): Frame | null {
  const same = (['left', 'top', 'width', 'height'] as const).every(
    (side) => frame[side] === page.frame[side],
  );
  if (!same) return null;
  let top = frame.top;
  let bottom = frame.top + frame.height;
  for (const { layout, frame: own } of page.columns) {
    const last = layout.boxes.at(-1);
    if (last) top = Math.max(top, own.top + last.y + last.box.heightPt + gapPt);
    if (layout.notes.length > 0)
      bottom = Math.min(bottom, own.top + own.height - layout.notesHeightPt - gapPt);
  }
  return bottom - top < frame.height * leastShare ? null : { ...frame, top, height: bottom - top };
}
