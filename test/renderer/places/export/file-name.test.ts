import { expect, test } from 'vitest';
import { exportFileName } from '../../../../renderer/places/export/file-name.ts';
import type { Brief } from '../../../../core/model/kinds/brief.ts';
import { makeWorld } from '../../../builders/records.ts';

const brief = (fields: Partial<Brief>): Brief => ({ ...makeWorld().brief({}), ...fields });

test('a pattern is filled with title, issue, as-of day and marking', () => {
  const name = exportFileName(
    '{title} No. {issue} {date} {marking}',
    brief({
      title: 'Libya: clashes in Benghazi',
      issueNumber: '3',
      asOf: { local: '2014-05-18T18:00', zone: 'Africa/Tripoli' },
      marking: { scheme: 'tlp', label: 'TLP:AMBER' },
    }),
  );
  expect(name).toBe('Libya clashes in Benghazi No. 3 2014-05-18 TLP-AMBER');
});

test('what is empty goes with the words that lead to it', () => {
  const fields = { title: 'Libya', issueNumber: '', asOf: null, marking: null };
  expect(exportFileName('{title} No. {issue} {date}', brief(fields))).toBe('Libya');
});

test('words in braces that mean nothing stay, so that a slip is seen', () => {
  expect(exportFileName('{title} {isue}', brief({ title: 'Libya' }))).toBe('Libya {isue}');
});
