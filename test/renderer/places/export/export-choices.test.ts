import { expect, test } from 'vitest';
import { plainExport } from '../../../../core/contract/export-options.ts';
import type { BriefId } from '../../../../core/model/kinds/brief.ts';
import type { ExportRecord } from '../../../../core/model/kinds/export-record.ts';
import { lastChoices } from '../../../../renderer/places/export/export-choices.ts';

const mine = 'brief:1' as BriefId;
const other = 'brief:2' as BriefId;
const options = {
  cap: { marking: { scheme: 'tlp', label: 'TLP:GREEN' }, above: 'block', unmarked: 'bySources' },
  archival: 'a-3a',
  sourcePack: true,
};
const made = (briefId: BriefId, format: string, kept: unknown): ExportRecord =>
  ({ briefId, format, options: kept }) as ExportRecord;

test('a brief is exported again as it was the last time', () => {
  const exports = [
    made(mine, 'docx', {}),
    made(mine, 'pdf', { ...options, templateId: 'chronology' }),
    made(other, 'md', {}),
  ];
  expect(lastChoices(exports, mine)).toEqual({
    format: 'pdf',
    templateId: 'chronology',
    options,
    answers: {},
  });
});

test('a new brief takes the form of the project’s last export, but not its cap and template', () => {
  const exports = [made(other, 'pdf', { ...options, templateId: 'chronology' }), made(other, 'json', {})];
  expect(lastChoices(exports, mine)).toEqual({
    format: 'pdf',
    templateId: null,
    options: { ...options, cap: null },
    answers: {},
  });
});

test('an older record, or none, gives plain choices', () => {
  expect(lastChoices([], mine)).toEqual({
    format: 'docx',
    templateId: null,
    options: plainExport,
    answers: {},
  });
  expect(lastChoices([made(mine, 'html', { cap: 'odd' })], mine)).toEqual({
    format: 'html',
    templateId: null,
    options: plainExport,
    answers: {},
  });
});

test('what was said of parts of names is offered again for the same brief alone', () => {
  const kept = {
    ...options,
    templateId: null,
    hiddenSpellings: ['Haftar'],
    despiteSuspects: {
      by: 'Amal',
      at: '2014-05-18T16:00:00.000Z',
      spellings: [{ spelling: 'May', count: 2 }],
    },
  };
  expect(lastChoices([made(mine, 'pdf', kept)], mine)).toMatchObject({
    options,
    answers: { Haftar: 'hide', May: 'leave' },
  });
  expect(lastChoices([made(other, 'pdf', kept)], mine).answers).toEqual({});
});
