// Where protected names stand in a text, to the letter, and whose they are.

import { describe, expect, it } from 'vitest';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../../builders/records.ts';

/** Protected actors, each printed as its letter. */
const hiderOf = (names: Readonly<Record<string, string>>) => {
  const world = makeWorld();
  for (const [protectedAs, name] of Object.entries(names))
    world.actor(name, { protected: true, protectedAs });
  world.actor('Nobody Hidden');
  return nameHider(new RecordStore(world.records), documentWords('en'));
};
const haftar = () => hiderOf({ X: 'Khalifa Haftar' });
const suspected = (hider: ReturnType<typeof hiderOf>, text: string) =>
  hider.suspects(text).map(({ start, end }) => text.slice(start, end));

describe('a name that is found', () => {
  it('is given with its place and what stands for it', () => {
    expect(haftar().edits('As Khalifa Haftar said')).toEqual([{ start: 3, end: 17, to: '[X]', whose: 'X' }]);
    expect(haftar().edits('As Haftar said')).toEqual([]);
    expect(haftar().names('As Khalifa Haftar said')).toBe(true);
    expect(haftar().names('As Haftar said')).toBe(false);
    expect(haftar().names('Haftar, as Khalifa Haftar is called')).toBe(true);
  });

  it('is each actor’s own, and those that were hidden are told once', () => {
    const hider = hiderOf({ X: 'Khalifa Haftar', Y: 'Ajwa Belad', Z: 'Salma Idris' });
    expect(hider.hide('Ajwa Belad, Khalifa Haftar; A. Belad')).toBe('[Y], [X]; [Y]');
    expect(hider.hidden()).toEqual(['Y', 'X']);
    hider.names('Salma Idris');
    expect(hider.hidden()).toEqual(['Y', 'X']);
  });

  it('that overlaps another leaves nothing of either', () => {
    const hider = hiderOf({ X: 'Anna Maria', Y: 'Maria Bella' });
    expect(hider.hide('Anna Maria Bella said')).toBe('[X] said');
    expect(hiderOf({ X: 'Anna Maria', Y: 'Anna Maria Bella' }).hide('Anna Maria Bella said')).toBe(
      '[Y] said',
    );
    expect(hider.hide('Anna Maria, Maria Bella')).toBe('[X], [Y]');
  });

  it('hides the part of it that is asked about elsewhere', () => {
    const text = 'Haftar and Khalifa Haftar and Khalifa';
    expect(suspected(haftar(), text)).toEqual(['Haftar', 'Khalifa Haftar', 'Khalifa']);
    expect(suspected(haftar(), 'Haftar. Khalifa')).toEqual(['Haftar. Khalifa']);
  });

  it('costs nothing while nobody is protected', () => {
    const hider = hiderOf({});
    expect([hider.active, hider.hide('Nobody Hidden'), hider.names('Nobody Hidden')]).toEqual([
      false,
      'Nobody Hidden',
      false,
    ]);
    expect([hider.edits('Nobody'), hider.suspects('Nobody'), hider.hidden()]).toEqual([[], [], []]);
    expect(haftar().active).toBe(true);
    expect(hiderOf({ X: '–' }).active).toBe(false);
  });
});

describe('what stands between and around the letters of a name', () => {
  it.each([
    ['Khalifa ... ... Haftar', '[X]'],
    ['Khalifa ............ Haftar', 'Khalifa ............ Haftar'],
    ['Kha ... ... lifa Haftar', 'Kha ... ... lifa Haftar'],
    ['Kha-lifa Haftar', '[X]'],
    ["Khalifa Haf'tar", '[X]'],
    ['KhalifaHaftars', '[X]s'],
    ['KhalifaHaftarzzz', '[X]zzz'],
    ['zzzkhalifahaftarzzz', 'zzz[X]zzz'],
    ['zzzkhalifa haftar', 'zzzkhalifa haftar'],
    ['khalifa haftarzzz', 'khalifa haftarzzz'],
    ['alkhalifa haftar', 'al[X]'],
    ['elKhalifa Haftar', 'el[X]'],
    ['ilkhalifa haftar', 'ilkhalifa haftar'],
  ])('%j becomes %j', (text, hidden) => {
    expect(haftar().hide(text)).toBe(hidden);
  });

  it('must be short inside of a short name', () => {
    const hider = hiderOf({ X: 'Bo Lar' });
    const hidden = ['Bo Lar', 'bolar', 'Bo-Lar', 'B-o Lar', 'zzbolarzz'].map((text) => hider.hide(text));
    expect(hidden).toEqual(['[X]', '[X]', '[X]', 'B-o Lar', 'zzbolarzz']);
    expect(hiderOf({ X: 'Bo Larses' }).hide('zzbolarseszz B-o Larses')).toBe('zz[X]zz [X]');
  });

  it('is an ending of Slavic languages where the name is long enough', () => {
    const hider = hiderOf({ X: 'Халифа Хафтар' });
    expect(hider.hide('Халифа Хафтаром, Халифа Хафтару, Халифа Хафтарого')).toBe('[X]ом, [X]у, [X]ого');
    expect(suspected(hider, 'Хафтарович')).toEqual([]);
    expect(suspected(hider, 'Хафтару')).toEqual(['Хафтар']);
    expect(suspected(hiderOf({ X: 'Иванов Хаф' }), 'Хафу Хаф')).toEqual(['Хаф']);
  });

  it('is an article in Latin letters where the name is long enough', () => {
    expect(suspected(hiderOf({ X: 'Omar Sabri' }), 'alSabri elsabri ilsabri')).toEqual(['Sabri', 'sabri']);
    expect(suspected(hiderOf({ X: 'Omar Sab' }), 'elsab')).toEqual([]);
  });
});

describe('a name in an address', () => {
  it.each([
    'haftarpress.example/x',
    'www.haftarpress.example',
    'http://haftarpress',
    '@genhaftarx',
    '#genhaftarx',
    'x@genhaftarx.example',
  ])('is asked about inside of its words: %s', (text) => {
    expect(suspected(haftar(), `See ${text} there`)).toEqual(['haftar']);
  });

  it.each([
    'haftarpress.example',
    'genhaftarx',
    'genhaftarx @there',
    'here: //genhaftarx',
  ])('is not seen where there is none: %s', (text) => {
    expect(suspected(haftar(), text)).toEqual([]);
  });

  it('is asked about from five letters on', () => {
    expect(suspected(hiderOf({ X: 'Omar Sabri' }), '@gensabrix')).toEqual(['sabri']);
    expect(suspected(hiderOf({ X: 'Omar Sabr' }), '@gensabrx')).toEqual([]);
  });

  it('is asked about as far from its sign as anybody reads', () => {
    expect(suspected(haftar(), `#${'x'.repeat(199)}haftarx`)).toEqual(['haftar']);
    expect(suspected(haftar(), `#${'x'.repeat(201)}haftarx`)).toEqual([]);
    expect(suspected(haftar(), `xhaftar${'x'.repeat(180)}.com/`)).toEqual(['haftar']);
    expect(suspected(haftar(), `xhaftar${'x'.repeat(201)}.com/`)).toEqual([]);
  });
});

describe('dotted initials', () => {
  it.each([
    'said K.H. there',
    'said K. H. there',
    'K.H.',
    'from (K.\u00a0H.), late',
  ])('are asked about: %s', (text) => {
    expect(suspected(haftar(), text)).toHaveLength(1);
    expect(haftar().edits(text)).toEqual([]);
  });

  it.each([
    'said KH there',
    'the kh. of',
    'k.h.',
    'J.K.H. Smith',
    'K.H.M. said',
    'K, H and M',
    'www.k.h.example',
  ])('are nobody’s: %s', (text) => {
    expect(suspected(haftar(), text)).toEqual([]);
  });
});
