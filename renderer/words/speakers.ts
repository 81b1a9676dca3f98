// Words about who says something.

export const speakerWords = {
  nobody: 'nobody named',
  find: 'An actor, or words such as “a security official”',
  asWords: (typed: string): string => `In words: “${typed}”`,
  newActor: (typed: string): string => `New actor “${typed}”`,
  add: 'Add who says so',
  remove: (name: string): string => `Take away ${name}`,
};
