// What stands in the place of a protected name is written as the words around it want it.

import { expect, test } from 'vitest';
import { RecordStore } from '../../../core/store/record-store.ts';
import { nameHider } from '../../../core/query/names/name-hider.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import {
  bold,
  bullets,
  cite,
  doc,
  h,
  hop,
  makeWorld,
  mention,
  p,
  recordName,
  supports,
  table,
} from '../../builders/records.ts';
import { passage, shareIt } from '../withhold/sharing/share-it.ts';
import { assembled, briefIn, lines } from './assembled-lines.ts';

function officers(as = 'a retired officer', fields = {}) {
  const world = makeWorld();
  const brief = briefIn(world, fields);
  const officer = world.actor([recordName('Khalifa Haftar')], { protected: true, protectedAs: as });
  return { world, brief, officer };
}

test('a mention begins with a capital where it begins a sentence, a heading, an item or a cell', () => {
  const { world, brief, officer } = officers();
  const source = world.source();
  world.section(brief, {
    content: doc(
      h(1, mention(officer), ' and ', mention(officer)),
      p(mention(officer), ' is likely to leave.', cite(world.excerpt(source, 'He leaves.'))),
      p('He left. ', mention(officer), ' said so (', mention(officer), '): ', mention(officer), '.'),
      p('Dr. ', mention(officer), ' met the U.N. ', mention(officer), '. “', mention(officer), ' left.”'),
      p('He left.', cite(world.excerpt(source, 'He left.')), ' ', mention(officer), ' did not.'),
      bullets(p(mention(officer), ', who left')),
    ),
  });
  expect(lines(assembled(world, brief).blocks).filter((line) => line.includes('officer'))).toEqual([
    'h2: A retired officer and a retired officer',
    'body: A retired officer is likely to leave.^1',
    'body: He left. A retired officer said so (a retired officer): a retired officer.',
    'body: Dr. a retired officer met the U.N. a retired officer. “A retired officer left.”',
    'body: He left.^2 A retired officer did not.',
    'body: A retired officer, who left',
  ]);
});

test('so does what is printed in the place of a typed name, also where it begins in bold', () => {
  const { world, brief } = officers('a retired officer', { title: 'Khalifa Haftar leaves' });
  world.section(brief, {
    title: 'Khalifa Haftar',
    content: doc(
      p('So says ', bold('Khalifa Haftar'), ' himself. ', bold('Khalifa'), ' Haftar left.'),
      table(['Name', 'Khalifa Haftar left'], ['x', 'The men of Khalifa Haftar']),
    ),
  });
  const { tree, blocks } = assembled(world, brief);
  expect(tree.title).toBe('[A retired officer] leaves');
  const all = lines(blocks).join('\n');
  expect(all).toContain('So says [a retired officer] himself. [A retired officer] left.');
  expect(all).toContain('[A retired officer] left');
  expect(all).toContain('The men of [a retired officer]');
});

test('its own heading, the first of a row of names, and a speaker in a cell begin with one', () => {
  const { world, brief, officer } = officers();
  const nurse = world.actor('Salma Quaggari', {
    protected: true,
    protectedAs: 'a health worker',
    summary: doc(p('Known to us.')),
  });
  const second = world.actor('Ajwa Belad', { protected: true, protectedAs: 'a guard' });
  const base = world.section(brief);
  world.section(brief, {
    sectionKind: 'actors',
    title: 'Actors',
    options: { ...base.options, actorIds: [nurse.id, officer.id, second.id] },
  });
  const said = world.excerpt(world.source(), 'He left.', {
    attribution: [hop({ actorId: nurse.id, verb: 'said', named: true })],
  });
  world.event('He left', '2014-05-17', { evidence: supports(said) });
  world.section(brief, { sectionKind: 'timeline', title: 'Timeline' });
  const all = lines(assembled(world, brief).blocks).join('\n');
  expect(all).toMatch(/^h\d: A health worker$/mu);
  expect(all).toContain('body: A retired officer; a guard.');
  expect(all).toMatch(/^tableText: A health worker/mu);
});

test('a copy has it in titles and texts, and not in what is printed in sentences', () => {
  const { world, brief } = officers('a retired officer', { title: 'Khalifa Haftar leaves' });
  const TEXT =
    'Nine died. Khalifa Haftar left. So did the men of Khalifa Haftar too.\nKhalifa Haftar is gone.';
  const source = world.source({ title: 'Khalifa Haftar speaks' });
  const excerpt = world.excerpt(source, '', {
    segments: [passage(TEXT, 'Khalifa Haftar left'), passage(TEXT, 'Khalifa Haftar too')],
    attribution: [hop({ descriptor: 'Khalifa Haftar’s aide', verb: 'said' })],
  });
  world.section(brief, { content: doc(p('Khalifa Haftar left. So did Khalifa Haftar too.', cite(excerpt))) });
  const copy = shareIt(world, { [source.id]: TEXT });
  const [made] = copy.ofKind('source');
  if (made === undefined) throw new Error('no source');
  expect(made.title).toBe('[A retired officer] speaks');
  expect(copy.text(made)).toBe(
    'Nine died. [A retired officer] left. So did the men of [a retired officer] too.\n[A retired officer] is gone.',
  );
  expect(copy.ofKind('excerpt')[0]).toMatchObject({
    segments: [{ exact: '[A retired officer] left' }, { exact: '[a retired officer] too' }],
    attribution: [{ descriptor: '[a retired officer]’s aide' }],
  });
  expect(copy.whole).toContain('[A retired officer] left. So did [a retired officer] too.');
  expect(copy.ofKind('brief')[0]?.title).toBe('[A retired officer] leaves');
  expect(copy.ofKind('actor')[0]?.protectedAs).toBe('a retired officer');
  expect(copy.asked).toEqual([]);
});

test('the language decides which capital it is', () => {
  const { world, brief } = officers('işçi', { language: 'tr' });
  world.section(brief, { content: doc(p('Khalifa Haftar gitti. Dün Khalifa Haftar geldi.')) });
  expect(lines(assembled(world, brief).blocks)).toContain('body: [İşçi] gitti. Dün [işçi] geldi.');
});

test('a part of a text begins a sentence where the text before it has ended one', () => {
  const { world } = officers();
  const hider = nameHider(new RecordStore(world.records), documentWords('en'));
  expect(hider.hide('Khalifa Haftar left', 'Nine died. ')).toBe('[A retired officer] left');
  expect(hider.hide('Khalifa Haftar left', 'So ')).toBe('[a retired officer] left');
  expect(hider.hide(`${'x'.repeat(150)} Khalifa Haftar`)).toMatch(/\[a retired officer\]$/u);
  expect(hider.hidden()).toEqual(['a retired officer']);
});
