// What somebody says of parts of protected names.

import type { KeptSpelling } from '../../../core/model/kinds/actor.ts';

/** Spellings and what becomes of them. */
export type SpellingAnswers = Readonly<Record<string, 'hide' | 'leave'>>;

/** The same as whoever writes takes them. */
export const toSuspects = (answers: SpellingAnswers) => ({
  hide: spellingsTo('hide', answers),
  leave: spellingsTo('leave', answers),
});

/** The same as it is kept on actors. */
export const toKept = (answers: SpellingAnswers): KeptSpelling[] =>
  Object.entries(answers).map(([spelling, answer]) => ({ spelling, answer }));

const spellingsTo = (what: 'hide' | 'leave', answers: SpellingAnswers): string[] =>
  Object.keys(answers).filter((spelling) => answers[spelling] === what);
