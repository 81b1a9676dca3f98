// A brief in a language that has no table of words says so, instead of printing English labels in silence.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { doc, makeWorld, p } from '../../builders/records.ts';

const definition = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
) as never;

function lossesIn(language: string) {
  const world = makeWorld();
  const copy = world.templateCopy(definition);
  const brief = world.brief({ templateCopyId: copy.id, language });
  world.section(brief, { content: doc(p('Words.')) });
  const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };
  const result = assemble(new RecordStore(world.records), brief.id, at);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.losses.map(({ what }) => what);
}

test('Spanish labels are told as English ones; French, Arabic and English lack nothing', () => {
  expect(lossesIn('es')).toEqual([expect.stringContaining('stand in English')]);
  for (const language of ['en', 'en-GB', 'fr', 'ar']) expect(lossesIn(language)).toEqual([]);
});
