// Words about who says something.

import { quoted } from '../../../core/words/quoted.ts';

export const speakerWords = {
  nobody: 'nobody named',
  find: 'An actor, or words such as “a security official”',
  asWords: (typed: string): string => `In words: ${quoted(typed)}`,
  newActor: (typed: string): string => `New actor ${quoted(typed)}`,
  add: 'Add who says so',
  remove: (name: string): string => `Take away ${name}`,
};
