import { expect, test } from 'vitest';
import type { RecoveryReport } from '../../../core/model/files/recovery-report.ts';
import { recoveryToWords } from '../../../core/words/recovery-words.ts';

const whole: RecoveryReport = {
  fileName: 'Libya.brief',
  records: 1_204,
  assets: 1,
  historyEntries: 0,
  lost: { records: [], unnamedRecords: 0, assets: [], historyEntries: 0, versions: 0 },
  standIns: [],
  uncertain: [],
  removedMayBeBack: false,
  proven: true,
};

test('a project that came back whole has one sentence and no list', () => {
  expect(recoveryToWords(whole)).toEqual({
    brought:
      '1,204 records, 1 file kept inside and 0 entries of the history came back from “Libya.brief”. Nothing is missing.',
    missing: [],
    groups: [],
  });
});

test('what is missing stands in groups, and the same lines in one list', () => {
  const { brought, missing, groups } = recoveryToWords({
    ...whole,
    lost: {
      records: [
        { recordKind: 'excerpt', count: 2, titles: [] },
        { recordKind: 'actor', count: 1, titles: ['Khalifa Haftar'] },
        { recordKind: 'event', count: 3, titles: ['Airport shelled'] },
      ],
      unnamedRecords: 1,
      assets: [{ recordKind: 'source', title: '' }],
      historyEntries: 3,
      versions: 1,
    },
    standIns: [{ recordKind: 'source', referredToBy: ['nine people were killed'] }],
    uncertain: [{ recordKind: 'actor', title: 'Khalifa Haftar' }],
    removedMayBeBack: true,
    proven: false,
  });
  expect(brought).not.toMatch(/Nothing is missing/u);
  expect(groups.map(({ title, lines }) => [title, lines.length])).toEqual([
    ['Lost', 7],
    ['Standing in for what was lost', 1],
    ['To be looked at', 3],
  ]);
  expect(missing).toEqual(groups.flatMap(({ lines }) => lines));
  expect(missing.slice(0, 3)).toEqual([
    'Lost: 2 excerpts.',
    'Lost: 1 actor: “Khalifa Haftar”.',
    'Lost: 3 events, among them “Airport shelled”.',
  ]);
});
