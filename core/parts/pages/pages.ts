// Runs of pages with their headers, footers and cover, and the properties that the file carries.

import { withoutTurns } from '../../base/isolate.ts';
import type { Block, DocumentSection, Inline, RunningMatter } from '../../document/tree.ts';
import type { DocumentMarking } from '../../query/marking/document-marking.ts';
import type { PageSetup } from '../../template/page.ts';
import { type AssemblyContext, text } from '../assembly-context.ts';
import { asOfText, briefPattern } from './masthead.ts';

/** The template's page without what it says of columns, which sections say themselves. */
export function uprightPage({ template }: Pick<AssemblyContext, 'template'>): PageSetup {
  const { columns: _columns, columnGapPt: _gap, ...page } = template.page;
  return page;
}

/** A title or a distribution of a whole paragraph would stand in three lines over every page; the masthead has it whole. */
const RUNNING_LETTERS = 60;

/**
 * One run of pages with header and footer; the first page has its own header under a cover. A marked document carries
 * its marking in both, also with a template that has no place for one.
 */
export function pages(context: AssemblyContext, blocks: readonly Block[], marked: boolean): DocumentSection {
  const { template, words } = context;
  const { header, footer } = template;
  const running = (start: readonly Inline[], marking: RunningMatter['marking'] | null): RunningMatter => ({
    start,
    centre: [],
    end: [],
    marking: marking ?? (marked ? 'end' : 'none'),
  });
  const count: Inline[] = footer.pageNumbers
    ? [
        ...(words.page.before === '' ? [] : [text(words.page.before)]),
        { type: 'field', field: 'page' },
        text(words.page.between),
        { type: 'field', field: 'pages' },
      ]
    : [];
  const footerText = briefPattern(context, footer.text, RUNNING_LETTERS);
  const gap = count.length > 0 && footerText.length > 0 ? [text(' · ')] : [];
  const own = header.firstText !== header.text && template.cover !== 'none';
  return {
    page: uprightPage(context),
    start: 'page',
    columns: 1,
    columnGapPt: template.page.columnGapPt,
    header: running(briefPattern(context, header.text, RUNNING_LETTERS), header.marking),
    footer: running([...count, ...gap, ...footerText], footer.marking),
    firstHeader: own
      ? running(briefPattern(context, header.firstText, RUNNING_LETTERS * 2), header.marking)
      : null,
    firstFooter: null,
    restartPageNumber: null,
    blocks,
  };
}

/** The share of a cover page that stands empty over its title. */
const COVER_DROP = 0.26;

/** The cover as a page of its own, with header, footer and marking like every other. */
export function coverPage(
  context: AssemblyContext,
  blocks: readonly Block[],
  marked: boolean,
): DocumentSection {
  const whole = pages(context, blocks, marked);
  const marginTopPt = Math.round(whole.page.heightPt * COVER_DROP);
  const header = whole.firstHeader ?? whole.header;
  return { ...whole, page: { ...whole.page, marginTopPt }, header, firstHeader: null };
}

/** As-of, issue, marking and distribution under their English names; empty ones are left out. */
export function customProperties(
  context: AssemblyContext,
  { marking }: DocumentMarking,
): Record<string, string> {
  const { brief } = context;
  const properties: Record<string, string> = {
    'As of': asOfText(context),
    Issue: brief.issueNumber,
    Marking: marking?.label ?? '',
    Distribution: brief.distribution,
  };
  return Object.fromEntries(
    Object.entries(properties)
      .map(([name, value]) => [name, withoutTurns(value)] as const)
      .filter(([, value]) => value.trim() !== ''),
  );
}
