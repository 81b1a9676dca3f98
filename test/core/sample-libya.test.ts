// The sample project: its file is what the builder makes, whole and valid. UPDATE_SAMPLE=1 writes the file anew.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../core/checks/registry.ts';
import { findSegment } from '../../core/model/text/anchor.ts';
import { readProjectJson } from '../../core/model/files/project-json.ts';
import { canonicalText, sourceTextSchema } from '../../core/model/text/source-text.ts';
import { RecordStore } from '../../core/store/record-store.ts';
import { assemble } from '../../core/assemble/assemble.ts';
import { sampleLibya } from '../builders/sample-libya.ts';

const file = new URL('../../templates/sample-libya/sample.json', import.meta.url);
const sample = sampleLibya();
if (process.env['UPDATE_SAMPLE'] === '1') writeFileSync(file, `${JSON.stringify(sample, null, 1)}\n`);

describe('the sample project', () => {
  it('is in the repository as the builder makes it', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(sample)));
  });

  it('is a whole and valid project', () => {
    const read = readProjectJson(JSON.parse(JSON.stringify(sample)), 'sample.json');
    expect(read.ok ? 'ok' : read.error).toBe('ok');
  });

  it('has assets whose bytes have the hash that names them', () => {
    for (const asset of sample.assets)
      expect(createHash('sha256').update(Buffer.from(asset.base64, 'base64')).digest('hex')).toBe(
        asset.sha256,
      );
  });

  it('has excerpts that stand word for word where they say, in the sources they name', () => {
    const store = new RecordStore(sample.records);
    for (const excerpt of store.ofKind('excerpt')) {
      const source = store.get(excerpt.sourceId);
      const asset = sample.assets.find(({ sha256 }) => sha256 === source?.assets.text.sha256);
      const text = canonicalText(
        sourceTextSchema.parse(JSON.parse(Buffer.from(asset?.base64 ?? '', 'base64').toString('utf8'))),
      );
      for (const segment of excerpt.segments) {
        expect(text.slice(segment.start, segment.end)).toBe(segment.exact);
        expect(findSegment(text, segment)).toMatchObject({ kind: 'found', start: segment.start });
      }
    }
  });

  it('shows what the product promises: enough actors, events and excerpts, and counts that disagree', () => {
    const store = new RecordStore(sample.records);
    expect(store.ofKind('actor').length).toBeGreaterThanOrEqual(5);
    expect(store.ofKind('event').length).toBeGreaterThanOrEqual(8);
    expect(store.ofKind('excerpt').length).toBeGreaterThanOrEqual(10);
    expect(store.ofKind('actor').some((actor) => actor.protected)).toBe(true);
    expect(store.ofKind('figure')[0]?.reports.length).toBeGreaterThanOrEqual(3);
  });

  it('passes its own checks', () => {
    const store = new RecordStore(sample.records);
    const brief = store.ofKind('brief')[0];
    expect(brief && runChecks(store, brief.id).map((item) => item.message)).toEqual([]);
  });

  it('assembles without a loss', () => {
    const store = new RecordStore(sample.records);
    const brief = store.ofKind('brief')[0];
    if (brief === undefined) throw new Error('no brief');
    const result = assemble(store, brief.id, { created: brief.createdAt, modified: brief.updatedAt });
    expect(result.ok && result.value.losses).toEqual([]);
    expect(result.ok && JSON.stringify(result.value.tree)).not.toContain('Specimen');
  });
});
