import { describe, expect, it } from 'vitest';
import { nameCandidates } from '../../../core/query/name-candidates.ts';

describe('names that are no actor yet', () => {
  const text =
    'In Tripoli, Nuri Abu Sahmain spoke. The Health Ministry and Khalifa Haftar disagreed. Nuri Abu Sahmain’s aim is clear. On Friday Benghazi was calm.';

  it('are offered with how often they stand there and where first', () => {
    const [first] = nameCandidates(text, ['Khalifa Haftar'], 9);
    expect(first).toMatchObject({ name: 'Nuri Abu Sahmain', count: 2 });
    expect(nameCandidates(text, ['Khalifa Haftar'], 9).map((each) => each.name)).toContain('Health Ministry');
    for (const each of nameCandidates(text, [], 9)) expect(text.slice(each.start, each.end)).toBe(each.name);
  });

  it('leave known actors and days of the week out', () => {
    const names = nameCandidates(text, ['KHALIFA haftar'], 9).map((each) => each.name);
    expect(names).not.toContain('Khalifa Haftar');
    expect(names.some((name) => name.startsWith('Friday'))).toBe(false);
  });
});
