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
  ['https://x.example/?q=%D2%C8%ED%CF%C9+%DE%D1%DE%E6%E3', 'https://x.example/?q=[a nurse]'],
  ['https://x.example/%d2%c8%ed%cf%c9-%de%d1%de%e6%e3.html', 'https://x.example/[a nurse].html'],
  [
    'https://x.example/?u=%25D2%25C8%25ED%25CF%25C9%2520%25DE%25D1%25DE%25E6%25E3',
    'https://x.example/?u=[a nurse]',
  ],
  [
    'https://x.example/?q=%u0632%u0628%u064A%u062F%u0629%20%u0642%u0631%u0642%u0648%u0645',
    'https://x.example/?q=[a nurse]',
  ],
  [
    'https://x.example/?q=%25u0632%25u0628%25u064A%25u062F%25u0629%25u0642%25u0631%25u0642%25u0648%25u0645',
    'https://x.example/?q=[a nurse]',
  ],
  ['https://x.example/?q=J%FCrgen+M%FCller', 'https://x.example/?q=[a driver]'],
  ['https://x.example/?q=%uD835%uDC09%FCrgen_M%fcller', 'https://x.example/?q=[a driver]'],
  ['%FF %F0%9F %u12 %uZZZZ %', '%FF %F0%9F %u12 %uZZZZ %'],
  ['xn--99999999.ly xn-- xn', 'xn--99999999.ly xn-- xn'],
])('%s reads %s', (text, hidden) => {
  expect(hider.hide(text)).toBe(hidden);
});

test('a part of a name as a host is asked about', () => {
  const text = `https://${new URL('https://قرقوم.ly').hostname}/`;
  expect(hider.suspects(text).map(({ start, end }) => text.slice(start, end))).toEqual(['xn--wgb7abmo']);
});
