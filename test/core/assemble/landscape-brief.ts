// Briefs with wide tables for tests, and the runs of pages that they become.

import { readFileSync } from 'node:fs';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Block, DocumentSection, DocumentTree } from '../../../core/document/tree.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { isLandscape } from '../../../core/template/page.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import { tableWith, type World } from '../../builders/records.ts';

const read = readTemplate(
  JSON.parse(
    readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
  ),
  'situation-report',
);

if (!read.ok) throw new Error('The template can’t be read');

export const template = { ...read.value, keyLine: false };

export const covered = { ...template, cover: 'page' as const };

export const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };

export function treeOf(world: World, brief: Brief, own = template): DocumentTree {
  const result = assemble(new RecordStore(world.records), brief.id, { ...at, template: own });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.tree;
}

/** What stands in a run of pages: the words of headings and captions, and the kinds of all other blocks. */
const told = (block: Block): string => {
  if (block.type === 'heading' || (block.type === 'paragraph' && block.role === 'body'))
    return block.inlines.map((inline) => (inline.type === 'text' ? inline.text.slice(0, 20) : '')).join('');
  if (block.type === 'keepTogether') return `(${block.blocks.map(told).join(' ')})`;
  return block.type === 'paragraph' ? block.role : block.type;
};

const isCover = (block: Block): boolean =>
  (block.type === 'paragraph' && ['kicker', 'title', 'subtitle'].includes(block.role)) ||
  (block.type === 'table' && block.styleRole === 'masthead');

export const runs = (sections: readonly DocumentSection[]): string[] =>
  sections.map(
    ({ page, blocks }) =>
      `${isLandscape(page) ? 'landscape' : 'portrait'}: ${blocks
        .filter((block) => !isCover(block))
        .map(told)
        .join(' | ')}`,
  );

export const COLUMNS = [
  'Municipality',
  'Displacement',
  'Humanitarian',
  'Infrastructure',
  'Telecommunications',
  'Accessibility',
  'Responsibility',
  'Implementation',
];

export const wide = (caption = 'All of it') =>
  tableWith(
    { caption },
    COLUMNS,
    COLUMNS.map(() => 'considerable requirements throughout'),
  );

export const narrow = () => tableWith({ caption: 'Little' }, ['Who', 'Killed'], ['All', '43']);
