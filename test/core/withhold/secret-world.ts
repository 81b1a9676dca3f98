// A world with an open and a secret passage, and what a cap leaves of it.
import type { Actor } from '../../../core/model/kinds/actor.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { withhold } from '../../../core/withhold/withhold.ts';
import { makeWorld, supports } from '../../builders/records.ts';

import { GREEN, RED } from './under-cap.ts';

export const SECRET = 'the convoy left by the coastal road at dusk';

export function setUp(fields: Partial<Brief> = {}) {
  const world = makeWorld();
  const brief = world.brief(fields);
  const [openSource, secretSource] = [
    world.source({ title: 'An open page' }),
    world.source({ title: 'Cable 12 of the consulate', marking: RED }),
  ];
  const open = world.excerpt(openSource, 'it was said in the market by everybody');
  const secret = world.excerpt(secretSource, SECRET);
  /** A new actor of whom nothing is known yet, so that it stays. */
  const person = (name: string, more: Partial<Actor> = {}) => world.actor(name, more);
  /** One who is known from above alone. */
  const hidden = (name: string) =>
    world.actor(name, { facts: [{ id: 'h', label: 'Seen', value: 'there', evidence: supports(secret) }] });
  const capped = () => {
    const { reader, parts } = withhold(
      new RecordStore(world.records),
      brief,
      { marking: GREEN, unmarked: 'bySources' },
      [],
    );
    const told = parts.map(
      ({ what, title, where, reason }) => `${what} | ${title} | ${where} | ${reason.how}`,
    );
    return { reader, told };
  };
  return { world, brief, openSource, secretSource, open, secret, person, hidden, capped };
}

export const paragraphs = (content: unknown): string[] =>
  [...JSON.stringify(content).matchAll(/"text":"([^"]*)"/gu)].map(([, text]) => text ?? '');
