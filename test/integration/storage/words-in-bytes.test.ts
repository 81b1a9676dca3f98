// Captured pages write letters in many ways, and names stand in attributes too.

import { expect, test } from 'vitest';
import { lettersOf, lettersToText } from '../../../core/base/letters-of.ts';
import { wordsInBytes } from '../../../electron/storage/sharing/words-in-bytes.ts';

const says = (page: string, name: string): boolean => {
  const letters = lettersToText(lettersOf(name));
  return [...wordsInBytes(new TextEncoder().encode(page))].some((words) =>
    lettersToText(lettersOf(words)).includes(letters),
  );
};

test.each([
  ['Jürgen Müller', '<img alt="J&uuml;rgen M&uuml;ller">'],
  ['Jürgen Müller', '<img alt="J&#252;rgen M&#xFC;ller">'],
  ['Jürgen Müller', '<p title="J&uumlrgen M&#252ller">'],
  ['Jürgen Müller', '<img alt="J&amp;uuml;rgen M&amp;#xfc;ller">'],
  ['Jürgen Müller', '<p>J&uuml;r<b>gen</b> M&uuml;ller</p>'],
  ['Jürgen Müller', '<iframe srcdoc="&lt;b&gt;J&amp;uuml;r&lt;/b&gt;gen M&amp;uuml;ller">'],
  ['Jürgen Müller', '<img alt="J&shy;ü&zwj;r&zwnj;g&lrm;e&rlm;n&nbsp;M&NoBreak;üller">'],
  ['سلمى', '<meta content="&#1587;&#1604;&#1605;&#1609;">'],
  ['سلمى', '<meta content="&amp;#1587;&amp;#x644;&#1605;&#1609;">'],
  ['سلمى', '<a data-x="{&quot;n&quot;:&quot;\\u0633\\u0644\\u0645\\u0649&quot;}">'],
  ['Łukasz Dąbrowski', '<img alt="&Lstrok;ukasz D&aogon;browski">'],
  ['Иван', '<img alt="&Icy;&vcy;&acy;&ncy;">'],
  ['Șerban Žižek', '<img alt="&#536;erban &#142;i&#158;ek">'],
])('%s stands in %s', (name, page) => {
  expect(says(page, name)).toBe(true);
});

test('what is no entity stays as it stands, and nothing is said twice', () => {
  expect([...wordsInBytes(new TextEncoder().encode('A & B &nonsense; &#0; &#9999999;'))]).toEqual([
    'A & B &nonsense; &#0; &#9999999;',
  ]);
});
