// A protected name is hidden in whatever a figure holds, and what turns text around is dropped from it.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cell, doc, makeWorld, p, range, recordName } from '../../builders/records.ts';

const template: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);

test('a protected name stands neither in the reason for a lead figure nor in of whom', () => {
  const world = makeWorld();
  world.actor([recordName('Salma Quaggari')], { protected: true, protectedAs: 'a hospital worker' });
  const brief = world.brief({ templateCopyId: world.templateCopy(template as never).id });
  const kin = {
    value: { type: 'number', value: 3 },
    operator: null,
    words: 'kin of Salma Quaggari',
  } as const;
  const report = world.report('the mayor', [cell('killed', 13, { ofWhom: [kin] })]);
  const figure = world.figure('Killed', [report], {
    telling: { form: 'lead', reportId: report.id, reason: 'Salma Quaggari counted \u202e them' },
  });
  world.section(brief, { content: doc(p('It is said: ', range(figure))) });
  world.section(brief, { sectionKind: 'figures', content: null });
  const moment = '2014-05-18T16:00:00.000Z';
  const made = assemble(new RecordStore(world.records), brief.id, { created: moment, modified: moment });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const text = JSON.stringify(made.value.tree);
  expect(text).toContain('including 3 kin of [a hospital worker]');
  expect(text).not.toMatch(/quaggari/iu);
  expect(text).not.toContain('\u202e');
});
