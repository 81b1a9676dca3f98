import { expect, it } from 'vitest';
import { searchLines, searchNames, searchWords } from '../../../core/model/text/search-words.ts';
import {
  bold,
  cite,
  doc,
  h,
  likely,
  makeWorld,
  mention,
  p,
  range,
  recordName,
  refer,
  tableWith,
} from '../../builders/records.ts';

const world = makeWorld();
const actor = world.actor('Khalifa Haftar');
const excerpt = world.excerpt(world.source(), 'nine');
const figure = world.figure('Killed', []);
const picture = (alt: string, caption: string) =>
  ({
    type: 'image',
    attrs: {
      id: 'i',
      sha256: 'a'.repeat(64),
      mediaType: 'image/png',
      alt,
      decorative: false,
      widthPercent: 100,
      caption,
    },
  }) as const;

it('a text is found by the words of its blocks, a line each, with those of its pictures', () => {
  const text = doc(
    h(1, 'Bottom line'),
    p('Forces of ', mention(actor, 'the general'), ' are ', likely('likely'), bold('ly'), ' back.'),
    p(),
    picture('The bridge', ''),
    picture('', ''),
    { type: 'horizontalRule', attrs: { id: 'r' } },
    picture('At dawn', 'The port'),
    tableWith({}, ['Place'], ['Derna']),
  );
  expect(searchWords(text)).toBe(
    'Bottom line\nForces of the general are likelyly back.\nThe bridge\nAt dawn\nThe port\nPlace\nDerna',
  );
  expect(searchWords(null)).toBe('');
});

it('what only points elsewhere has no words of its own, and a break keeps two words apart', () => {
  const text = doc(
    p(
      'One',
      { type: 'hardBreak' },
      'two',
      cite(excerpt),
      mention(actor),
      range(figure),
      refer(world.section(world.brief()).id),
    ),
  );
  expect(searchWords(text)).toBe('One two');
});

it('lines and names leave out what says nothing', () => {
  expect(searchLines('a', '', null, undefined, 'b')).toBe('a\nb');
  expect(searchNames([recordName('A'), recordName('ب', 'Arab')])).toBe('A\nب');
});
