// The marking of a document, by what it contains.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { compareMarkings } from '../../../core/query/marking/marking-order.ts';
import { documentMarking } from '../../../core/query/marking/document-marking.ts';
import { markedParts } from '../../../core/sections/marked-parts.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { markedPlans, markedWorld } from '../../builders/marked-world.ts';
import { doc, makeWorld, p } from '../../builders/records.ts';
import { json, at, AMBER, briefIn } from './under-cap.ts';

describe('the marking of a document', () => {
  it('is the highest of what it contains, and says what raised it', () => {
    fc.assert(
      fc.property(markedPlans, (plan) => {
        const { world, brief } = markedWorld(plan, json as never);
        const parts = markedParts(new RecordStore(world.records), brief.id);
        const { marking, raisedBy, besides } = documentMarking(parts, []);
        for (const part of parts) expect(compareMarkings(part.marking, marking, [])).toBeLessThanOrEqual(0);
        expect(besides).toEqual([]);
        expect(raisedBy.length > 0).toBe((compareMarkings(marking, brief.marking, []) ?? 0) > 0);
      }),
    );
  });

  it('shows a label beside it of which nobody knows whether it is higher', () => {
    const world = makeWorld();
    const brief = briefIn(world, { marking: AMBER });
    world.section(brief, { marking: { scheme: 'own', label: 'RESTRICTED' }, content: doc(p('x')) });
    const result = assemble(new RecordStore(world.records), brief.id, at);
    expect(result.ok && result.value.tree.classification).toMatchObject({
      label: 'TLP:AMBER',
      caveats: ['RESTRICTED'],
    });
  });
});
