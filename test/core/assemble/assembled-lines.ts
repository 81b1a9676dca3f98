// Assembles briefs for tests, and writes their blocks as lines that can be read and compared.

import { readFileSync } from 'node:fs';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Block, Inline } from '../../../core/document/tree.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import type { Template } from '../../../core/template/template.ts';
import type { World } from '../../builders/records.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);

const read = readTemplate(json, 'situation-report');

if (!read.ok) throw new Error('The template can’t be read');

export const template = read.value;

export const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };

export const briefIn = (world: World, fields: Partial<Brief> = {}) =>
  world.brief({ templateCopyId: world.templateCopy(json as never).id, ...fields });

export function assembled(world: World, brief: Brief, own?: Template) {
  const result = assemble(new RecordStore(world.records), brief.id, own ? { ...at, template: own } : at);
  if (!result.ok) throw new Error(result.error.kind);
  const blocks = result.value.tree.sections[0]?.blocks ?? [];
  return { ...result.value, blocks };
}

/** The words of inlines, with plain spaces; notes as ^n. */
export const say = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.type === 'text' || inline.type === 'ref'
        ? inline.text
        : inline.type === 'note'
          ? `^${inline.number}`
          : inline.type === 'link'
            ? `<${say(inline.inlines)}>`
            : inline.type === 'break'
              ? '\n'
              : '',
    )
    .join('')
    .replaceAll(/[\u00a0\u202f]/gu, ' ');

/** Every paragraph and heading in reading order, as `role: words`. */
export function lines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [`${block.role}: ${say(block.inlines)}`];
      case 'heading':
        return [`h${block.level}: ${block.number ?? ''}${say(block.inlines)}`];
      case 'list':
        return block.items.flatMap((item) => lines(item.blocks));
      case 'table':
        return [
          ...block.rows.flatMap((row) => row.cells.flatMap((item) => lines(item.blocks))),
          ...(block.caption ? [`caption: ${block.caption.label} ${say(block.caption.inlines)}`] : []),
        ];
      case 'keepTogether':
        return lines(block.blocks);
      default:
        return [block.type];
    }
  });
}

/** The notes of a document by number, in reading order. */
export function notes(blocks: readonly Block[]): [number, string][] {
  const found: [number, string][] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const inline = value as Inline;
      if (inline.type === 'note') {
        const [first] = inline.blocks;
        found.push([inline.number, first?.type === 'paragraph' ? say(first.inlines) : '']);
      } else Object.values(value).forEach(visit);
    }
  };
  visit(blocks);
  return found;
}

/** A section with `content` and what it becomes, without cover and key line. */
export function bodyOf(world: World, brief: Brief, own?: Template): string[] {
  const all = lines(assembled(world, brief, own).blocks).filter((line) => !line.startsWith('keyLine'));
  return all.slice(all.findIndex((line) => line.startsWith('h1')));
}
