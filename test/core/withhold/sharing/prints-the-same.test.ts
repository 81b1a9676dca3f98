// A brief that is printed from a copy reads as it does from the project: what was made anew is what is printed.

import { expect, test } from 'vitest';
import { termsFor } from '../../../../core/model/kinds/source-terms.ts';
import { cite, doc, hop, mention, makeWorld, p, supports } from '../../../builders/records.ts';
import { assembled, briefIn, lines, notes } from '../../assemble/assembled-lines.ts';
import { asCopied, passage, shareIt } from './share-it.ts';

const TEXT = 'Nine were brought in, said Salma Quaggari on Friday.';
const CALL = 'we counted eleven before the lights went out and nobody asked us after that';

test.each([
  true,
  false,
])('where words of a source that is not on the record may be quoted: %s', (verbatim) => {
  const world = makeWorld();
  const brief = briefIn(world);
  const nurse = world.actor('Salma Quaggari', { protected: true, protectedAs: 'a hospital worker' });
  const witness = world.actor('Marwan Tajouri');
  const article = world.source({ title: 'A ward at night', outlet: 'Reuters' });
  const call = world.source({
    title: 'Call with Marwan Tajouri',
    sourceKind: 'interview',
    terms: {
      ...termsFor('notForAttribution'),
      citeAs: 'a clinic worker',
      verbatim,
      names: ['Marwan Tajouri'],
    },
  });
  const said = world.excerpt(article, '', {
    segments: [passage(TEXT, TEXT)],
    attribution: [hop({ actorId: nurse.id, descriptor: 'head nurse', verb: 'said', named: true })],
  });
  const called = world.excerpt(call, '', {
    segments: [passage(CALL, CALL)],
    attribution: [hop({ actorId: witness.id, named: true })],
  });
  world.event('Nine brought in', '2014-05-17', {
    evidence: supports(said, called),
    actors: [{ actorId: nurse.id, role: 'speaker' }],
  });
  world.section(brief, {
    content: doc(
      p('So says ', mention(nurse, 'Nurse Salma'), ', or Quaggari, Salma.', cite(said)),
      p('Eleven, says ', mention(witness), '.', cite(called, said)),
    ),
  });
  world.section(brief, { sectionKind: 'timeline', title: 'Timeline' });
  world.section(brief, { sectionKind: 'sources', title: 'Sources' });
  const before = assembled(world, brief).blocks;
  const copy = shareIt(world, { [article.id]: TEXT, [call.id]: CALL });
  const after = assembled({ ...world, records: [...copy.records] }, asCopied(copy, brief)).blocks;
  expect(lines(after)).toEqual(lines(before));
  expect(notes(after)).toEqual(notes(before));
});
