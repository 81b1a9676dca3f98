// What somebody says of parts of protected names.

/** Spellings and what becomes of them. */
export type SpellingAnswers = Readonly<Record<string, 'hide' | 'leave'>>;

/** The same as whoever writes takes them. */
export const toSuspects = (answers: SpellingAnswers) => ({
  hide: spellingsTo('hide', answers),
  leave: spellingsTo('leave', answers),
});

const spellingsTo = (what: 'hide' | 'leave', answers: SpellingAnswers): string[] =>
  Object.keys(answers).filter((spelling) => answers[spelling] === what);
