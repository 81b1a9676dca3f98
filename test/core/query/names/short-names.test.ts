// Names of one or two letters: asked about where they stand as words, and never hidden unasked.

import { expect, test } from 'vitest';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../../builders/records.ts';

const hiderOf = (name: string, hide: readonly string[] = []) => {
  const world = makeWorld();
  world.actor(name, { protected: true, protectedAs: 'a witness' });
  return nameHider(new RecordStore(world.records), documentWords('en'), { hide });
};
const asked = (name: string, text: string): string[] =>
  hiderOf(name)
    .suspects(text)
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['Jo', 'Then Jo left, and JO said: “Jo’s car”.', ['Jo', 'JO', 'Jo']],
  ['Jo', 'The joint was in Jordan; Mojo, a banjo, jo.', []],
  ['Jo', 'Jos and Johannes', []],
  ['Jo', 'see https://x.example/Jo/1 and #Jo', ['Jo', 'Jo']],
  ['jo', 'so jo said', ['jo']],
  ['Ng', 'Ng came; nothing long, Ngo', ['Ng']],
  ['Ü', 'Ü und über', ['Ü']],
  ['K', 'K said OK to Kay', ['K']],
  ['U', 'Us, you, U', ['U']],
  ['مي', 'قالت مي إن ومي ولمي هنا', ['مي', 'مي', 'مي']],
  ['مي', 'يوميات ميدان أيام', []],
  ['Ян', 'Ян пришёл, а январь ян', ['Ян']],
  ['李', '他说李来了', ['李']],
  ['42', 'It was 42', []],
])('of %s in “%s” %j are asked about', (name, text, found) => {
  expect(asked(name, text)).toEqual(found);
  expect(hiderOf(name).hide(text)).toBe(text);
});

test('one that somebody wants hidden is', () => {
  expect(hiderOf('Jo', ['Jo']).hide('Jo told the joint.')).toBe('[A witness] told the joint.');
  expect(hiderOf('مي', ['مي']).hide('قالت مي')).toBe('قالت [a witness]');
});

test('a longer name is as it was: its short words mean nobody', () => {
  expect(asked('Jo Ng', 'Jo and Ng')).toEqual([]);
  expect(hiderOf('Jo Ng').hide('Jo Ng, Ng Jo, @jo_ng')).toBe('[A witness], [a witness], @[a witness]');
});
