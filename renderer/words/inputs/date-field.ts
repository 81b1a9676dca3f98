// Words under a date field.

export const dateFieldWords = {
  placeholder: '16–17 May 2014',
  needsReference: 'Counts from the publication date, which is not given yet.',
  needsDay: 'Nothing to count from here. Write the day itself, like “18 May 2014”.',
  giveReference: 'Give the publication date',
  ambiguous: 'Can be read in more than one way:',
  other: (date: string): string => `Or ${date}`,
  impossibleChoice: 'The parts of this date contradict each other. Meant is perhaps:',
  impossible: 'There is no such date.',
  notUnderstood: 'Not understood as a date. Write it like “16–17 May 2014”, “mid-May 2014” or “before June”.',
};
