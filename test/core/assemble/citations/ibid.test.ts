// The note right after one of the same source says Ibid. where the template does so; where that could be misread it names
// the source.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../../../core/assemble/assemble.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { cite, doc, makeWorld, p } from '../../../builders/records.ts';
import { notesOf } from '../../../support/notes-of.ts';

const definition = JSON.parse(
  readFileSync(new URL('../../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
) as { citations: object };

function notesIn(language: string, ibid: boolean): string[] {
  const world = makeWorld();
  const template = { ...definition, citations: { ...definition.citations, ibid } };
  const brief = world.brief({ templateCopyId: world.templateCopy(template as never).id, language });
  const wire = world.source({ title: 'Ships turn away', outlet: 'Harbour Wire', reliability: null });
  const other = world.source({ title: 'The port is open', outlet: 'Port Paper', reliability: null });
  const [one, two, three] = [
    world.excerpt(wire, 'a', { paragraph: 1 }),
    world.excerpt(wire, 'b', { paragraph: 4 }),
    world.excerpt(other, 'c', { paragraph: 2 }),
  ] as const;
  world.section(brief, {
    content: doc(
      p('A', cite(one), ' b', cite(one), ' c', cite(two), ' d', cite(two, three), ' e', cite(three)),
    ),
  });
  const made = assemble(new RecordStore(world.records), brief.id, {
    created: '2014-05-18T16:00:00.000Z',
    modified: '2014-05-18T16:00:00.000Z',
  });
  if (!made.ok) throw new Error(made.error.kind);
  return notesOf(made.value.tree);
}

test('an identical note is Ibid., another passage says which, and after two sources the source is named', () => {
  const [, again, passage, both, after] = notesIn('en', true);
  expect(again).toBe('Ibid.');
  expect(passage).toBe('Ibid., para. 4: “b”.');
  expect(both).toMatch(/^Harbour Wire, para. 4; /u);
  expect(after).toMatch(/^Port Paper, para. 2/u);
});

test('it is said in the language of the brief', () => {
  expect(notesIn('fr', true)[1]).toBe('Ibid.');
  expect(notesIn('ar', true)[1]).toBe('المصدر نفسه.');
});

test('a template that does without names the source each time', () => {
  expect(notesIn('en', false).join('\n')).not.toContain('Ibid');
});
