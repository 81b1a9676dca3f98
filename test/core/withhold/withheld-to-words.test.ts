// The words for what a cap takes out, and why.
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../core/withhold/recogniser.ts';
import { withheldToWords } from '../../../core/withhold/withheld-to-words.ts';
import { RED } from './under-cap.ts';

describe('the words for why it goes', () => {
  it('say for each reason what is marked how', () => {
    const say = (what: 'section' | 'title' | 'masthead' | 'passage' | 'source', reason: Reason) =>
      withheldToWords({ what, title: 'x', where: '', reason });
    const because = (how: Reason['how'], title: string | null = null): Reason => ({
      how,
      marking: RED,
      title,
    });
    expect([
      say('section', because('own')),
      say('section', because('parent')),
      say('title', because('brief')),
      say('masthead', because('brief')),
      say('section', because('brief')),
      say('passage', because('source', 'Cable 12')),
      say('source', because('source', 'Cable 12')),
      say('passage', because('names', 'Nabil')),
      say('section', { how: 'own', marking: null, title: null }),
      say('passage', because('names')),
    ]).toEqual([
      'Section “x”: marked TLP:RED',
      'Section “x”: stands in a section marked TLP:RED',
      'Title “x”: belongs to the brief, which is marked TLP:RED',
      'Masthead “x”: belongs to the brief, which is marked TLP:RED',
      'Section “x”: has no marking of its own, and the brief is TLP:RED',
      'Passage “x”: rests on “Cable 12” (TLP:RED)',
      'Source “x”: marked TLP:RED',
      'Passage “x”: names “Nabil”, known only from a source marked TLP:RED',
      'Section “x”: marked above',
      'Passage “x”: names “”, known only from a source marked TLP:RED',
    ]);
  });

  it('are clipped past eighty letters, and no earlier', () => {
    const said = (title: string) =>
      withheldToWords({ what: 'event', title, where: '', reason: { how: 'own', marking: RED, title: null } });
    const long = 'a'.repeat(80);
    expect(said(long)).toBe(`Event “${long}”: marked TLP:RED`);
    expect(said(`${long}b`)).toBe(`Event “${'a'.repeat(79)}…”: marked TLP:RED`);
    expect(said(`${'a'.repeat(78)} ${long}`)).toBe(`Event “${'a'.repeat(78)}…”: marked TLP:RED`);
  });
});
