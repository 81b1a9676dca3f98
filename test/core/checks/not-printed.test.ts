// What the terms of sources keep out of a brief is said while it is written.

import { expect, test } from 'vitest';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { runChecks } from '../../../core/checks/registry.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cite, doc, makeWorld, p, supports } from '../../builders/records.ts';

function briefOn(use: Parameters<typeof termsFor>[0], until: string | null = null) {
  const world = makeWorld();
  const brief = world.brief();
  const call = world.source({ title: 'Call with a nurse', terms: { ...termsFor(use), until } });
  const said = world.excerpt(call, 'nine of them were brought in before the morning prayer');
  const written = p('Nine were brought in.', cite(said));
  const quoted = p('Nine of them were brought in before the morning prayer, she says.');
  const section = world.section(brief, { content: doc(written, quoted) });
  const event = world.event('Nine brought in', '2014-05-17', { evidence: supports(said) });
  world.section(brief, { sectionKind: 'timeline', content: null });
  const found = (now = '') =>
    runChecks(new RecordStore(world.records), brief.id, { now })
      .filter(({ rule }) => rule === 'not-printed')
      .map(({ message, place, severity, while: when }) => ({ message, place, severity, when }));
  return { found, section, event, written, quoted };
}

test('each passage and record that rests on a source for background is named with why', () => {
  const { found, section, event, written, quoted } = briefOn('background');
  const why = 'rests on “Call with a nurse”, of which nothing may be printed.';
  expect(found()).toEqual([
    {
      message: `“Nine brought in” will not be printed: it ${why}`,
      place: { recordId: event.id, blockId: null, range: null },
      severity: 'warning',
      when: 'drafting',
    },
    expect.objectContaining({
      message: `This passage will not be printed: it ${why}`,
      place: { recordId: section.id, blockId: 'id' in written.attrs ? written.attrs.id : '', range: null },
    }),
    expect.objectContaining({
      message:
        'This passage will not be printed: it has words of “Call with a nurse”, which may not be quoted.',
      place: { recordId: section.id, blockId: 'id' in quoted.attrs ? quoted.attrs.id : '', range: null },
    }),
  ]);
});

test('of one that may be used and not quoted, only its words are named', () => {
  expect(briefOn('notForAttribution').found()).toHaveLength(1);
});

test('nothing is said of what is on the record, or whose embargo is over', () => {
  expect(briefOn('onRecord').found()).toEqual([]);
  const { found } = briefOn('embargoed', '2014-06-01T00:00:00.000Z');
  expect(found('2014-05-31T00:00:00.000Z')).toHaveLength(3);
  expect(found('2014-06-02T00:00:00.000Z')).toEqual([]);
});
