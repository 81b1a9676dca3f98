import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { keepAssembly } from '../../../core/parts/assembly-memo.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Section } from '../../../core/model/kinds/section.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';
import { doc, p } from '../../builders/records.ts';

const MOMENT = '2014-05-18T16:00:00.000Z';
const dates = { created: MOMENT, modified: MOMENT };

function sample() {
  const { records } = sampleLibya();
  const brief = records.find((record): record is Brief => record.kind === 'brief');
  if (brief === undefined) throw new Error('no brief');
  return { brief, records };
}

describe('assembling again', () => {
  test('gives the document of a first time, whatever was changed between', () => {
    const { brief, records } = sample();
    const sections = records.filter((record): record is Section => record.kind === 'section');
    const events = records.filter((record) => record.kind === 'event');
    const edit = fc.record({
      kind: fc.constantFrom('text', 'event', 'title', 'language'),
      at: fc.nat(),
      words: fc.constantFrom('On 3 May 2014 some 1 200 people left.', 'Short.', ''),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const memo = keepAssembly();
        let now = [...records];
        const put = (id: string, change: object): void => {
          now = now.map((record) =>
            record.id === id ? ({ ...record, ...change } as typeof record) : record,
          );
        };
        for (const { kind, at, words } of edits) {
          const section = sections[at % sections.length];
          const event = events[at % events.length];
          if (kind === 'text' && section !== undefined)
            put(section.id, { content: doc(p(words || 'x'), p('Same')) });
          if (kind === 'event' && event !== undefined) put(event.id, { title: words });
          if (kind === 'title') put(brief.id, { title: words });
          if (kind === 'language') put(brief.id, { language: at % 2 === 0 ? 'en' : 'fr' });
          const store = new RecordStore(now);
          const again = assemble(store, brief.id, { ...dates, memo });
          const fresh = assemble(store, brief.id, dates);
          expect(again.ok && { ...again.value, reader: null, hider: null }).toEqual(
            fresh.ok && { ...fresh.value, reader: null, hider: null },
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  test('takes over every block that did not change, and does no step twice for an equal input', () => {
    const { brief, records } = sample();
    const memo = keepAssembly();
    const store = new RecordStore(structuredClone(records));
    const once = assemble(new RecordStore(records), brief.id, { ...dates, memo });
    const twice = assemble(store, brief.id, { ...dates, memo });
    if (!once.ok || !twice.ok) throw new Error('not assembled');
    const blocks = once.value.tree.sections.flatMap((section) => section.blocks);
    expect(
      twice.value.tree.sections
        .flatMap((section) => section.blocks)
        .every((block, at) => block === blocks[at]),
    ).toBe(true);
    let made = 0;
    const step = (input: unknown): number => memo.recall('step', input, () => (made += 1));
    expect([step({ a: 1 }), step({ a: 1 }), step({ a: 2 }), step({ a: 2 })]).toEqual([1, 1, 2, 2]);
  });
});
