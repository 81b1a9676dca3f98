// What rests on nothing but somebody's inference is said, and one passage that was seen or heard ends it.

import { expect, test } from 'vitest';
import type { NoteBasis } from '../../../core/model/kinds/source-note.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { contradicts, doc, makeWorld, p, supports } from '../../builders/records.ts';
import { wholeFindings } from './whole-findings.ts';

function setUp() {
  const world = makeWorld();
  const brief = world.brief();
  const told = (basis: NoteBasis | null) =>
    world.excerpt(
      world.source({ sourceKind: 'call', note: { channel: '', writtenAt: null, basis } }),
      'a drone',
    );
  const found = () =>
    wholeFindings(new RecordStore(world.records), brief.id)
      .filter(({ rule }) => rule === 'only-inferred')
      .map(({ place }) => place.recordId);
  return { world, brief, told, found };
}

test('a judgement, an event and a number that were only inferred', () => {
  const { world, brief, told, found } = setUp();
  const inferred = told('inferred');
  world.section(brief, { sectionKind: 'judgements' });
  world.section(brief, { sectionKind: 'timeline' });
  const judgement = world.judgement(doc(p('It was a drone.')), { basis: supports(inferred) });
  const event = world.event('A drone strikes', '2026-11-29', { evidence: supports(inferred) });
  expect(found()).toEqual([judgement.id, event.id]);
  Object.assign(judgement, { basis: supports(inferred, told('heard')) });
  Object.assign(event, { evidence: [...supports(inferred), ...contradicts(told('seen'))] });
  expect(found()).toEqual([event.id]);
  Object.assign(event, { evidence: supports(told(null)) });
  expect(found()).toEqual([]);
});
