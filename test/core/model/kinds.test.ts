// A kind of record is whole or refused, and everything that is known of one comes from its module.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kindOf, recordKinds, recordSchemas } from '../../../core/model/any-record.ts';
import { assetsByRole } from '../../../core/model/assets-of.ts';
import { type Kind, plainKind } from '../../../core/model/kinds/kind.ts';
import { recordKindTable } from '../../../core/model/kinds/record-kinds.ts';
import { needsOf, ownedBy, referencesOf } from '../../../core/model/references.ts';
import { evidenceLinksOf, tellingExcerptsOf, textsOf } from '../../../core/model/texts-of.ts';
import { cell, cite, doc, makeWorld, mention, p, supports } from '../../builders/records.ts';

/** A call note, of which nothing is kept yet. */
type CallNote = { readonly kind: 'callNote'; readonly said: string };

describe('a kind of record', () => {
  it('is refused by the type checker when it lacks something', () => {
    const lacking = {
      ...plainKind,
      words: { one: 'call note', many: 'call notes' },
      title: ({ said }: CallNote): string => said,
    };
    // The type of a kind that lacks its schema, what it refers to and what a search finds is none of a kind: else this would
    // have to be true.
    const isKind: typeof lacking extends Kind<CallNote> ? true : false = false;
    const whole = {
      ...lacking,
      schema: z.object({ kind: z.literal('callNote'), said: z.string() }),
      refers: () => ({}),
      searched: ({ said }: CallNote) => ({ title: '', body: said }),
    };
    const isWhole: typeof whole extends Kind<CallNote> ? true : false = true;
    expect([isKind, isWhole]).toEqual([false, true]);
  });

  it('has a schema of its own name, words and a stand-in of its form', () => {
    expect(Object.keys(recordSchemas)).toEqual(recordKinds);
    for (const kind of recordKinds) {
      const { one, many } = recordKindTable[kind].words;
      expect([one, many].every((word) => /^[a-z][a-z -]+$/u.test(word))).toBe(true);
      expect(one).not.toBe(many);
    }
  });
});

describe('what a record leads to', () => {
  const world = makeWorld();
  const brief = world.brief();
  const excerpt = world.excerpt(world.source(), 'a');
  const other = world.excerpt(world.source(), 'b');
  const organisation = world.actor('Army');
  const actor = world.actor('Haftar', {
    roles: [
      {
        id: 'r',
        title: 'General',
        organisationId: organisation.id,
        organisation: null,
        from: null,
        to: null,
        evidence: supports(other),
      },
    ],
    facts: [{ id: 'f', label: 'Aim', value: 'x', evidence: supports(excerpt) }],
    summary: doc(p(mention(organisation))),
  });
  const section = world.section(brief, { content: doc(p(mention(actor), cite(excerpt))) });
  const figure = world.figure('Killed', [world.report('x', [cell('killed', 1)], { excerptId: excerpt.id })]);

  it('is told once, and by what it is', () => {
    expect(new Set(referencesOf(actor))).toEqual(new Set([organisation.id, other.id, excerpt.id]));
    expect(evidenceLinksOf(actor).map(({ excerptId }) => excerptId)).toEqual([other.id, excerpt.id]);
    expect(textsOf(actor)).toEqual([actor.summary]);
    expect(needsOf(section)).toEqual([brief.id]);
    expect(ownedBy(brief)).toEqual([brief.templateCopyId]);
    expect(tellingExcerptsOf(figure)).toEqual([excerpt.id]);
    expect(assetsByRole(world.source()).map(({ role }) => role)).toContain('text');
  });

  it('is left as it is by looking', () => {
    const same = <T>(value: T): T => value;
    const { refers } = kindOf(actor);
    const fields = refers(actor, {
      needed: same,
      owned: same,
      optional: same,
      telling: same,
      entries: (entries) => [...entries],
      resting: (entries) => [...entries],
      evidence: (links) => [...links],
      named: (id, words) => ({ id, words }),
      text: same,
    });
    expect({ ...actor, ...fields }).toEqual(actor);
  });
});
