import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { RecordStore } from '../../../core/store/record-store.ts';

const sample = JSON.parse(readFileSync('templates/sample-libya/sample.json', 'utf8')) as {
  records: AnyRecord[];
};
const store = new RecordStore(sample.records);

test('a judgement is called by its statement, mentions included', () => {
  const titles = store.ofKind('judgement').map((judgement) => recordTitle(store, judgement));
  expect(titles).toContain('Khalifa Haftar is likely to resume operations in Benghazi within weeks.');
});

test('an excerpt is called by its quote, cut to a line', () => {
  for (const excerpt of store.ofKind('excerpt')) {
    const title = recordTitle(store, excerpt);
    expect(title.length).toBeLessThanOrEqual(80);
    expect(title).toContain(excerpt.segments[0]?.exact.slice(0, 20));
  }
});
