// Words about evidence: how excerpts bear on a record, and finding one to add.

import { quoted } from '../../../core/words/quoted.ts';
import type { EvidenceLink } from '../../../core/model/record.ts';
import { counted } from '../plural.ts';

const stances: Readonly<Record<EvidenceLink['stance'], string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Gives context',
};

const aspects: Readonly<Record<EvidenceLink['aspect'], string>> = {
  all: 'the whole',
  date: 'the date',
  place: 'the place',
  who: 'who it was',
  number: 'the number',
};

export const evidenceWords = {
  title: 'Evidence',
  stances,
  aspects,
  stanceOf: 'How it bears',
  aspectOf: 'On what',
  add: 'Add evidence',
  count: (n: number): string => counted(n, 'excerpt', 'excerpts'),
  tally: (supports: number, contradicts: number): string =>
    contradicts === 0 ? '' : `${supports} for, ${contradicts} against`,
  remove: 'Take away',
  removeOf: (quote: string): string => `Take away the evidence ${quoted(quote)}`,
  none: 'No excerpt is linked yet.',
  gone: 'This excerpt is no longer in the project.',
  evidenceFor: (what: string): string => (what === '' ? 'Evidence' : `Evidence for ${quoted(what)}`),
  find: 'Find an excerpt',
  results: 'Excerpts',
  nothing: (query: string): string => `No excerpt contains ${quoted(query)}.`,
  noExcerpts: 'There are no excerpts yet. Select a passage in a source and press E.',
  allLinked: 'Every excerpt is linked already.',
  more: (n: number): string => `${counted(n, 'more', 'more')}: type to narrow`,
  noTitle: 'Untitled source',
};
