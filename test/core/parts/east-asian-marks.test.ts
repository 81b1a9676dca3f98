// Quotation marks and stops of East Asia: they are there already, and are not set again.

import { describe, expect, it } from 'vitest';
import { endSentence, endsSentence, quoteInlines } from '../../../core/parts/citations.ts';
import type { Inline } from '../../../core/document/tree.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../builders/records.ts';

const plain = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('')
    .replaceAll(/[\u2066-\u2069]/gu, '');

const quoted = (passage: string): string => {
  const world = makeWorld();
  const source = world.source({ language: 'ja' });
  return plain(quoteInlines(world.excerpt(source, passage), source, documentWords('en'), 200));
};

describe('East Asian marks', () => {
  it('are not doubled around a passage that was excerpted with them', () => {
    expect(quoted('「空港は閉鎖された。」')).toBe('“空港は閉鎖された。”');
    expect(quoted('『机场已经关闭』')).toBe('“机场已经关闭”');
    // Two passages are no one passage in marks.
    expect(quoted('「閉鎖」と「再開」')).toBe('“「閉鎖」と「再開」”');
  });

  it('end a sentence, so that no full stop comes after them', () => {
    const ended = (text: string) =>
      plain(endSentence([{ type: 'text', text, marks: {}, lang: null, dir: null }]));
    for (const text of ['閉鎖された。', '閉鎖された！', '“閉鎖された。”', '「閉鎖された？」', '（閉鎖。）'])
      expect([ended(text), endsSentence(text)]).toEqual([text, true]);
    expect(ended('閉鎖')).toBe('閉鎖.');
  });
});
