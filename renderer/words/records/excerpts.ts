// Words of excerpts: cards and the editor of one.

import { quoted } from '../../../core/words/quoted.ts';
import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';
import { counted } from '../plural.ts';

const onPages = ({ first, last }: NonNullable<Excerpt['pages']>): string =>
  first === last ? `p. ${first}` : `pp. ${first}–${last}`;

export const excerptWords = {
  editor: 'Excerpt',
  article: 'the article',
  usedIn: (n: number): string => `used in ${counted(n, 'place', 'places')}`,
  /** Where it stands in its source, in short: its pages, or its paragraph; empty where nobody counts. */
  place: ({ paragraph, pages }: Pick<Excerpt, 'paragraph' | 'pages'>): string =>
    pages !== null ? onPages(pages) : paragraph === null ? '' : `¶ ${paragraph}`,
  onPages,
  notUsed: 'not used yet',
  uses: 'Used in',
  who: 'Who says it',
  whoNote: 'from the writer inwards; empty: the writer’s own words',
  addHop: 'Add a speaker',
  hop: {
    actor: 'Actor',
    descriptor: 'Described as',
    descriptorPlaceholder: 'a Health Ministry official',
    named: 'Named in the text',
    verb: 'How',
    verbPlaceholder: 'said, citing official data',
    to: 'To whom',
    toPlaceholder: 'reporters in Abyar',
    reliability: 'Reliability of this speaker',
    remove: (n: number): string => `Remove speaker ${n}`,
    label: (n: number): string => `Speaker ${n}`,
  },
  speech: 'Speech',
  speeches: { direct: 'Direct', reported: 'Reported', narrator: 'Narrator' },
  asserts: 'What is said',
  asserted: { fact: 'A fact', opinion: 'An opinion', intention: 'An intention' },
  credibility: 'Credibility',
  noCredibility: 'An opinion or an intention has no number: nothing is claimed that could be confirmed.',
  translation: 'Translation',
  translationText: 'In translation',
  translationLanguage: 'Into',
  translator: 'Translated by',
  addTranslation: 'Add a translation',
  removeTranslation: 'Remove the translation',
  note: 'Note',
  tags: 'Tags',
  tagsHint: 'Separated by commas.',
  insertions: 'Words put in, in brackets',
  insertionAfter: 'After these words of the passage',
  insertionText: 'Put in',
  addInsertion: 'Put words in',
  removeInsertion: (text: string): string => `Take out [${text}]`,
  insertionNotFound: 'These words do not stand in the passage exactly once.',
  segments: 'Passages',
  removeSegment: (quote: string): string => `Take ${quoted(quote)} out of the excerpt`,
  orphan: 'This passage is not found in the text as it is now. Its words are kept as they were.',
  findAgain: 'Look for it again',
  foundAgain: 'Found again',
  stillGone: 'It does not stand in the text word for word, or more than once alike.',
  isSelected: 'It is the selected passage',
  copyQuotation: 'Copy the quotation',
  notQuotable: 'The terms of its source allow no quotation',
  change: 'Change it and who says it…',
  remove: 'Remove…',
  removeTitle: 'Remove this excerpt?',
  removeBody: (uses: number): string =>
    uses === 0
      ? 'Nothing uses it. Undo brings it back.'
      : `${counted(uses, 'record uses it and loses it', 'records use it and lose it')}. Undo brings all of it back.`,
  removeConfirm: 'Remove',
  removed: 'Excerpt removed',
};
