// What is looked for of a protected name: which orders and initials are certain, which parts are asked about.

import { describe, expect, it, test } from 'vitest';
import {
  type NamePattern,
  patternsOf,
  suspectsOf,
  wordsOf,
} from '../../../../core/query/names/name-patterns.ts';

/** The patterns of names, their words apart; "?" after those that are asked about, "^" after those that need capitals. */
const written = (found: readonly NamePattern[]): string[] =>
  found.map(({ letters, begins, sure, capitals, anywhere, dotted }) => {
    const words = Array.from(letters, (letter, at) =>
      begins[at] === true && at > 0 ? ` ${letter}` : letter,
    );
    return `${words.join('')}${dotted ? '.' : ''}${sure === 'suspect' ? '?' : ''}${capitals ? '^' : ''}${anywhere ? '*' : ''}`;
  });

/** All but the dotted initials. */
const patterns = (names: readonly string[], shown = '[X]'): string[] =>
  written(patternsOf(names, shown).filter(({ dotted }) => !dotted));

describe('the words of a name', () => {
  it.each([
    ['Khalifa Haftar', ['khalifa', 'haftar']],
    ['al-Mahjoub', ['al', 'mahjoub']],
    ['O’Brien', ['obrien']],
    ['KhalifaHaftar', ['khalifahaftar']],
    ['خليفة  حفتر', ['خليفه', 'حفتر']],
    ['“A” . . . . “B”', ['a', 'b']],
    [' – ', []],
  ])('“%s” are %j', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe('what is looked for', () => {
  it('of two words is both orders, the initial with the last, and each word', () => {
    expect(patterns(['Khalifa Haftar'])).toEqual([
      'khalifa haftar',
      'haftar khalifa',
      'k haftar',
      'haftar k',
      'khalifa?',
      'haftar?',
    ]);
  });

  it('of three words is every order in which lists put them, and all initials', () => {
    expect(patterns(['Salma Idris Mahjoub'])).toEqual([
      'salma idris mahjoub',
      'mahjoub salma idris',
      'mahjoub idris salma',
      'salma mahjoub',
      'mahjoub salma',
      's mahjoub',
      'mahjoub s',
      's i mahjoub',
      'mahjoub s i',
      'salma?',
      'idris?',
      'mahjoub?',
    ]);
  });

  it('keeps the article with the last word, and asks about no article', () => {
    const all = patterns(['Salma Idris al-Mahjoub']);
    expect(all).toEqual(
      expect.arrayContaining([
        'al mahjoub salma idris',
        'salma al mahjoub',
        'al mahjoub salma',
        's i mahjoub',
      ]),
    );
    expect(all.filter((each) => each.endsWith('?'))).toEqual(['salma?', 'idris?', 'mahjoub?']);
    expect(patterns(['Salma al-Mahjoub'])).not.toContain('al mahjoub salma idris');
  });

  it('is without the article that Arabic writes on a word, too', () => {
    const all = patterns(['علي المحجوب']);
    expect(all).toEqual(expect.arrayContaining(['علي المحجوب', 'علي محجوب', 'محجوب علي', 'محجوب?']));
    expect(all).not.toContain('المحجوب?');
    // Two letters after it are no word without it.
    expect(patterns(['سمير الما'])).toContain('الما?');
    expect(patterns(['سمير الماء'])).toContain('الما?');
    expect(patterns(['سمير المال'])).toContain('مال?');
  });

  it('of one word is certain, unless it is a word of the language', () => {
    expect(patterns(['Haftar'])).toEqual(['haftar', 'haftar?']);
    expect(patterns(['Hope'])).toEqual(['hope?', 'hope?'].slice(1));
  });

  it('needs capitals where each word is a word of the language', () => {
    expect(patterns(['Will Hope'])).toEqual([
      'will hope^',
      'hope will^',
      'w hope',
      'hope w',
      'will?',
      'hope?',
    ]);
    expect(patterns(['Hope Haftar'])[0]).toBe('hope haftar');
  });

  it('has no numbers, particles and short words to ask about, and initials of no particle', () => {
    expect(patterns(['General Ali bin Li 2014']).filter((each) => each.endsWith('?'))).toEqual(['ali?']);
    expect(patterns(['Bin Haftar'])).toEqual(['bin haftar', 'haftar bin', 'haftar?']);
    expect(patterns(['Khalifa Al'])).toEqual(['khalifa al', 'al khalifa', 'khalifa?']);
    expect(patterns(['Khalifa Li'])).toEqual(['khalifa li', 'li khalifa', 'khalifa?']);
    expect(patterns(['Li', 'Bo Yo'])).toEqual(['li?^', 'bo yo', 'yo bo']);
  });

  it('is found inside of others where words have no spaces, from two letters on', () => {
    expect(patterns(['王小明'])).toEqual(['王小明*', '王小明?*']);
    expect(patterns(['王明', '王'])).toEqual(['王明*', '王?*']);
    expect(patterns(['王小 明小明'])).not.toContain('王 明小明*');
  });

  it('leaves out what the actor is printed as, and says each once', () => {
    expect(patterns(['Khalifa Haftar', 'KHALIFA HAFTAR', 'Haftar, Khalifa'])).toHaveLength(8);
    const shown = patterns(['Khalifa Haftar'], 'K. Haftar');
    expect(shown).not.toContain('k haftar');
    expect(shown).toContain('haftar k');
    expect(patterns(['Nurse'], 'nurse')).toEqual(['nurse?']);
  });
});

test('places are asked about whole, and not at all where they are too short to mean one', () => {
  expect(written(suspectsOf(['Tarhuna', 'Ras Lanuf', 'Ur', '东京', ' ']))).toEqual([
    'tarhuna?',
    'ras lanuf?',
    '东京?*',
  ]);
});

test('dotted initials of two to four words are asked about, without particles and numbers', () => {
  const initials = (name: string) => written(patternsOf([name], '[X]').filter(({ dotted }) => dotted));
  expect(initials('Khalifa Belqasim al-Haftar')).toEqual(['k b h.?']);
  expect(initials('خليفة حفتر')).toEqual(['خ ح.?']);
  expect(initials('Haftar')).toEqual([]);
  expect(initials('Battalion 17 Martyrs')).toEqual(['b m.?']);
  expect(initials('A B C D E')).toEqual([]);
});
