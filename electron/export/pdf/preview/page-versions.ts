// Pages compared with those of the layout before: one that would be drawn the same keeps its version.

import { jsonEqual } from '../../../../core/base/json.ts';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import type { DocumentPage } from '../pages/compose-pages.ts';
import type { LaidDocument } from '../pages/layout-document.ts';
import type { Mark } from '../pages/page-model.ts';

export type NumberedPage = {
  readonly page: DocumentPage;
  /** Everything that its drawing looks at. */
  readonly looks: unknown;
  readonly version: number;
};

/** Numbers the pages of a layout. Versions count up from 1; one is never given again to a page that looks otherwise. */
export function numberPages(
  before: readonly NumberedPage[],
  laid: LaidDocument,
  tree: DocumentTree,
): readonly NumberedPage[] {
  const last = before.reduce((most, { version }) => Math.max(most, version), 0);
  return laid.pages.map((page, at) => {
    const looks = looksOf(page, laid, tree);
    const old = before[at];
    // Marks of blocks that were kept are the same objects, so this looks closely only at what changed.
    return { page, looks, version: old && jsonEqual(old.looks, looks) ? old.version : last + 1 };
  });
}

function looksOf(page: DocumentPage, laid: LaidDocument, tree: DocumentTree): unknown {
  const { env, section, ...own } = page;
  const { blocks: _blocks, ...running } = section;
  const { classification, dir, digits } = tree;
  return {
    ...own,
    running,
    styles: env.styles,
    classification,
    dir,
    digits,
    total: laid.pages.length,
    numbers: numbersOn(page, laid.pageOf),
  };
}

/** The numbers of pages that are filled in while the page is drawn. */
function numbersOn(page: DocumentPage, pageOf: ReadonlyMap<string, string>): string {
  const numbers: string[] = [];
  const walk = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      if (mark.kind === 'pageNumber') numbers.push(pageOf.get(mark.id) ?? '');
      else if (mark.kind === 'shift' || mark.kind === 'illustration') walk(mark.marks);
    }
  };
  for (const { layout } of page.columns) for (const { box } of layout.boxes) walk(box.marks);
  return numbers.join(' ');
}
