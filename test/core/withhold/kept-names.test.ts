// Somebody named for the sake of whom nothing may be told: in no text of a document or of a copy.

import { expect, test } from 'vitest';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { cell, cite, doc, hop, makeWorld, OPTIONS, p, supports } from '../../builders/records.ts';
import { assembled, briefIn } from '../assemble/assembled-lines.ts';
import { passage, shareIt } from './sharing/share-it.ts';

const QUOTE = 'thirteen were registered by a quarter to seven and three of them were children';
const NAME = 'Nadia Ferjani';

test('a speaker who is named in words alone stands in no field of a record', () => {
  const world = makeWorld();
  const brief = briefIn(world, { language: 'en' });
  const call = world.source({
    title: 'Call at noon',
    outlet: null,
    sourceKind: 'call',
    terms: termsFor('notForAttribution'),
  });
  const said = world.excerpt(call, '', {
    segments: [passage(QUOTE, QUOTE)],
    attribution: [hop({ descriptor: NAME, named: true })],
  });
  const open = world.excerpt(world.source(), 'It rains in the north', { tags: [NAME], note: `Ask ${NAME}` });
  const [omar, ajwa] = [world.actor('Omar Zaidan'), world.actor('Ajwa Belad')];
  world.relation(omar, ajwa, { label: `met through ${NAME}`, evidence: supports(open) });
  world.event('Thirteen registered', '2014-05-16', {
    evidence: supports(open),
    status: 'claimed',
    statusBy: [{ actorId: null, descriptor: NAME }],
  });
  world.figure('How many?', [world.report(NAME, [cell('killed', 13)])]);
  world.section(brief, { content: doc(p(`${NAME} said so.`, cite(said), cite(open))) });
  world.section(brief, { sectionKind: 'timeline', title: 'Timeline' });
  world.section(brief, { sectionKind: 'figures', title: 'Figures' });
  world.section(brief, { sectionKind: 'actors', title: 'Actors', options: { ...OPTIONS, network: true } });
  const { tree } = assembled(world, brief);
  expect(JSON.stringify(tree)).not.toContain('Ferjani');
  expect(shareIt(world, { [call.id]: QUOTE }).whole).not.toContain('Ferjani');
});
