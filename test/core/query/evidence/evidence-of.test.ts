// Where a passage is used, block by block, and which blocks speak of a record.

import { describe, expect, it } from 'vitest';
import { evidenceOf, mentionsOf } from '../../../../core/query/evidence/evidence-of.ts';
import type { RichBlock } from '../../../../core/model/text/rich-text.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import {
  cite,
  contradicts,
  doc,
  makeWorld,
  mention,
  mentionEvent,
  p,
  range,
  supports,
} from '../../../builders/records.ts';

const idOf = (block: RichBlock | undefined) => block?.attrs.id;

describe('the uses of a passage', () => {
  it('are one for each block that cites it, however often', () => {
    const world = makeWorld();
    const [excerpt, other] = [world.excerpt(world.source(), 'a'), world.excerpt(world.source(), 'b')];
    const blocks = [p('x', cite(excerpt), 'y', cite(other, excerpt)), p(cite(other)), p(cite(excerpt))];
    const section = world.section(world.brief(), { title: 'Bottom line', content: doc(...blocks) });
    const use = { recordId: section.id, kind: 'section', title: 'Bottom line', how: 'cited' };
    expect(evidenceOf(new RecordStore(world.records), excerpt.id)).toEqual([
      { ...use, blockId: idOf(blocks[0]) },
      { ...use, blockId: idOf(blocks[2]) },
    ]);
  });

  it('are one for each stance that a record takes, without those of other passages', () => {
    const world = makeWorld();
    const [excerpt, other] = [world.excerpt(world.source(), 'a'), world.excerpt(world.source(), 'b')];
    world.event('Attack', null, {
      evidence: [...supports(excerpt, excerpt), ...contradicts(excerpt), ...contradicts(other)],
    });
    const uses = evidenceOf(new RecordStore(world.records), excerpt.id);
    expect(uses.map(({ how, blockId }) => [how, blockId])).toEqual([
      ['supports', null],
      ['contradicts', null],
    ]);
  });

  it('tell figures from the actors and events beside them', () => {
    const world = makeWorld();
    const excerpt = world.excerpt(world.source(), 'a');
    world.figure('Killed', [world.report('x', [], { excerptId: excerpt.id })]);
    world.figure('Hurt', [world.report('x', [])]);
    const uses = evidenceOf(new RecordStore(world.records), excerpt.id);
    expect(uses.map(({ how, title }) => [how, title])).toEqual([['figure', 'Killed']]);
  });
});

describe('the mentions of a record', () => {
  it('are the blocks that name it, whether an actor, an event or a figure', () => {
    const world = makeWorld();
    const [actor, other] = [world.actor('Haftar'), world.actor('Other')];
    const [event, later] = [world.event('Attack', null), world.event('Later', null)];
    const [figure, more] = [world.figure('Killed', []), world.figure('Hurt', [])];
    const blocks = [
      p(mention(actor), mention(actor)),
      p(mentionEvent(event)),
      p(range(figure)),
      p(mention(other), mentionEvent(later), range(more)),
      p(mention(actor), mentionEvent(event), range(figure)),
    ];
    const section = world.section(world.brief(), { content: doc(...blocks) });
    const reader = new RecordStore(world.records);
    for (const [at, { id }] of [actor, event, figure].entries())
      expect(mentionsOf(reader, id)).toEqual([
        { record: section, blockIds: [idOf(blocks[at]), idOf(blocks[4])] },
      ]);
  });

  it('are none in a record that refers to it otherwise', () => {
    const world = makeWorld();
    const actor = world.actor('Haftar');
    world.relation(actor, world.actor('Other'));
    expect(mentionsOf(new RecordStore(world.records), actor.id)).toEqual([]);
  });
});
