import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION, recordKinds, recordSchemas } from '../../core/model/any-record.ts';
import { asOfSchema } from '../../core/model/kinds/brief.ts';
import { reportedValueSchema } from '../../core/model/kinds/figure.ts';
import { assetJsonSchema } from '../../core/model/files/project-json.ts';
import * as record from '../../core/model/record.ts';
import { richTextSchema } from '../../core/model/text/rich-text.ts';
import { segmentSchema } from '../../core/model/text/selector.ts';
import { sourceTextSchema } from '../../core/model/text/source-text.ts';
import { APPLICATION_ID, currentFormat } from '../../electron/storage/rows/schema.ts';
import { root } from '../../build/paths.mjs';
import { type Row, rowsOf } from './describe-schema.ts';

const text = readFileSync(join(root, 'docs', 'project-format.md'), 'utf8');

/** The text below a heading, up to the next one. */
function below(heading: string): string {
  const start = text.indexOf(`\n${heading}\n`);
  if (start === -1) throw new Error(`The document has no heading "${heading}"`);
  const from = start + heading.length + 2;
  const end = text.slice(from).search(/^#/mu);
  return end === -1 ? text.slice(from) : text.slice(from, from + end);
}

/** The first table of fields below a heading. Throws at a field without a meaning. */
function fieldsBelow(heading: string): Row[] {
  const table = /\| field \| type \| meaning \|\n.*\n((?:\|.*\n)+)/u.exec(below(heading))?.[1] ?? '';
  return table
    .trim()
    .split('\n')
    .map((line): Row => {
      const [, field = '', type = '', meaning = ''] = /^\| `(.+?)` \| (.+?) \| (.+?) \|$/u.exec(line) ?? [];
      if (meaning === '') throw new Error(`No field, type and meaning in: ${line}`);
      return [field, type];
    });
}

const COMMON_FIELDS = 5;

describe('docs/project-format.md', () => {
  test('names the version, the application id and the tables of the file', () => {
    expect(text).toContain(`# The project file, version ${FORMAT_VERSION}`);
    expect(text).toContain(`0x${APPLICATION_ID.toString(16)}`);
    for (const statement of currentFormat.tables('').trim().split('\n')) expect(text).toContain(statement);
  });

  test.each(recordKinds)('lists the fields of %s as the schema has them', (kind) => {
    const rows = rowsOf(recordSchemas[kind]);
    expect(fieldsBelow(`### \`${kind}\``)).toEqual(rows.slice(COMMON_FIELDS));
    const common = fieldsBelow('## Records').map(([field]) => field);
    expect(common).toEqual(rows.slice(0, COMMON_FIELDS).map(([field]) => field));
  });

  test.each([
    ['### Date', record.dateValueSchema],
    ['### As-of', asOfSchema],
    ['### Marking', record.markingSchema],
    ['### Evidence', record.evidenceLinkSchema],
    ['### Speaker', record.speakerSchema],
    ['### Name', record.recordNameSchema],
    ['### Segment', segmentSchema],
    ['### Reported value', reportedValueSchema],
    ['### Asset reference', record.assetRefSchema],
    ['## The project as JSON', assetJsonSchema],
  ])('lists the fields of a shared value: %s', (heading, schema) => {
    expect(fieldsBelow(heading)).toEqual(rowsOf(schema));
  });

  test('names every block, inline, mark and attribute of rich text', () => {
    for (const name of namesIn(richTextSchema)) expect(below('### Rich text')).toContain(`\`${name}\``);
  });

  test('names every kind of block in the text of a source', () => {
    for (const name of namesIn(sourceTextSchema)) expect(below('### Text of a source')).toMatch(quoted(name));
  });

  test('links only to headings that are there', () => {
    const anchors = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/gu, '')
        .replaceAll(' ', '-'),
    );
    for (const [, anchor] of text.matchAll(/\]\(#(.+?)\)/gu)) expect(anchors).toContain(anchor);
  });
});

const quoted = (name: string): RegExp => new RegExp(`[\`"]${name}[\`"]`, 'u');

/** Every property name and constant word of a schema, without those of its frame. */
function namesIn(schema: z.ZodType): string[] {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties' && typeof inner === 'object' && inner !== null)
        for (const name of Object.keys(inner)) names.add(name);
      if (key === 'const' && typeof inner === 'string') names.add(inner);
      walk(inner);
    }
  };
  walk(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  for (const frame of ['type', 'content', 'attrs', 'marks', 'doc', 'version', 'blocks']) names.delete(frame);
  return [...names];
}
