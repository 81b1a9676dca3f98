// Briefs with references for tests, and what a reference says in them.

import { readFileSync } from 'node:fs';
import { assemble } from '../../../../core/assemble/assemble.ts';
import type { Block, DocumentTree } from '../../../../core/document/tree.ts';
import type { Brief } from '../../../../core/model/kinds/brief.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import type { Template } from '../../../../core/template/template.ts';
import { readTemplate } from '../../../../core/template/read-template.ts';
import type { World } from '../../../builders/records.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);

const read = readTemplate(json, 'situation-report');

if (!read.ok) throw new Error('The template can’t be read');

export const numbered: Template = { ...read.value, numberHeadings: true };

const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };

export const briefIn = (world: World, template: Template = numbered, fields: Partial<Brief> = {}) =>
  world.brief({ templateCopyId: world.templateCopy(template as never).id, ...fields });

export function assembled(world: World, brief: Brief) {
  const result = assemble(new RecordStore(world.records), brief.id, at);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** Everything a reference could lead to in a tree, in reading order: ids and labels of captions and of sections. */
export function targetsIn(tree: DocumentTree, ids: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const visit = (block: Block): void => {
    switch (block.type) {
      case 'heading':
        if (ids.has(block.id)) found.push(block.id);
        return;
      case 'table':
        for (const row of block.rows) for (const item of row.cells) item.blocks.forEach(visit);
        if (block.caption !== null) found.push(`${block.caption.id} ${block.caption.label}`);
        return;
      case 'illustration':
        if (block.caption !== null) found.push(`${block.caption.id} ${block.caption.label}`);
        return;
      case 'list':
        for (const item of block.items) item.blocks.forEach(visit);
        return;
      case 'keepTogether':
        block.blocks.forEach(visit);
        return;
      default:
    }
  };
  for (const section of tree.sections) section.blocks.forEach(visit);
  return found;
}
