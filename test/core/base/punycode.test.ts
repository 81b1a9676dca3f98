// Labels of host names, with the samples of RFC 3492, 7.1.

import { expect, test } from 'vitest';
import { fromPunycode, readableHost } from '../../../core/base/punycode.ts';

test.each([
  ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['Proprostnemluvesky-uyb24dma41a', 'Pročprostěnemluvíčesky'],
  ['4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
  ['b1abfaaepdrnnbgefbaDotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
  ['TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g', 'TạisaohọkhôngthểchỉnóitiếngViệt'],
  ['3B-ww4c5e180e575a65lsy2b', '3年B組金八先生'],
  ['Hello-Another-Way--fc4qua05auwb3674vfr0b', 'Hello-Another-Way-それぞれの場所'],
  ['-> $1.00 <--', '-> $1.00 <-'],
  ['ngbcrjb3hby0ao', 'زبيدةقرقوم'],
  ['n3h', '☃'],
])('%s is %s', (label, letters) => {
  expect(fromPunycode(label)).toBe(letters);
});

test.each(['é-abc', 'abc!', '99999999', 'zzzzzzzzzzzzzzzzzzzz', 'a-9', '-ü'])('%s is none', (label) => {
  expect(fromPunycode(label)).toBeNull();
});

test('a host is read label by label', () => {
  expect(readableHost('www.xn--ngbcrjb3hby0ao.ly')).toBe('www.زبيدةقرقوم.ly');
  expect(readableHost('XN--n3h.example')).toBe('☃.example');
  expect(readableHost('xn--99999999.example')).toBe('xn--99999999.example');
  expect(readableHost('news.example')).toBe('news.example');
});
