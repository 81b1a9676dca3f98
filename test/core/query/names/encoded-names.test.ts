// Names in addresses, in whatever way the letters are written there.

import { expect, test } from 'vitest';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld, recordName } from '../../../builders/records.ts';

const world = makeWorld();
world.actor([recordName('Zubayda Qarqum'), recordName('زبيدة قرقوم', 'Arab')], {
  protected: true,
  protectedAs: 'a nurse',
});
world.actor([recordName('Jürgen Müller')], { protected: true, protectedAs: 'a driver' });
world.actor([recordName('نور سالم', 'Arab')], { protected: true, protectedAs: 'a clerk' });
const hider = nameHider(new RecordStore(world.records), documentWords('en'));

test.each([
  ['https://xn--ngbcrjb3hby0ao.ly/blog/1', 'https://[a nurse].ly/blog/1'],
  ['HTTPS://WWW.XN--NGBCRJB3HBY0AO.LY', 'HTTPS://WWW.[a nurse].LY'],
  ['see xn---2-5odc8be6jsb4azt.example', 'see xn---2-5odc8be6jsb4azt.example'],
  [`https://${new URL('https://زبيدة-قرقوم.ly').hostname}/`, 'https://[a nurse].ly/'],
  [`https://${new URL('https://زبيدة.قرقوم.ly').hostname}/`, 'https://[a nurse].ly/'],
  [`https://${new URL('https://jürgen-müller.de').hostname}/`, 'https://[a driver].de/'],
  [`https://${new URL('https://نورسالم.ly').hostname}/`, 'https://[a clerk].ly/'],
  ['axn--ngbcrjb3hby0ao.ly', 'axn--ngbcrjb3hby0ao.ly'],
  ['xn--99999999.ly xn-- xn', 'xn--99999999.ly xn-- xn'],
])('%s reads %s', (text, hidden) => {
  expect(hider.hide(text)).toBe(hidden);
});

test('a part of a name as a host is asked about', () => {
  const text = `https://${new URL('https://قرقوم.ly').hostname}/`;
  expect(hider.suspects(text).map(({ start, end }) => text.slice(start, end))).toEqual(['xn--wgb7abmo']);
});
