// Words of bringing a damaged project back.

import { quoted } from '../../../core/words/quoted.ts';
import type { AppErrorKind } from '../../../core/base/app-error.ts';
import { counted } from '../plural.ts';

/** Failures to open after which something may be left of a project; with what to say beside the button, or nothing. */
const hints: Partial<Readonly<Record<AppErrorKind, string>>> = {
  'damaged-file': '',
  'unexpected-while-opening': 'Recover… makes a new project from what can still be read in it.',
  'not-a-project': 'If it was one before it was damaged, Recover… looks for what is left of it.',
};

export const recoveryWords = {
  hints,
  recover: 'Recover…',
  working: 'Recovering…',
  title: 'What recovery brought back',
  left: (name: string): string => `${quoted(name)} itself was not touched.`,
  whole: 'Nothing is missing.',
  missing: (n: number): string => `${counted(n, 'thing is', 'things are')} missing or uncertain.`,
  more: (n: number): string => `And ${counted(n, 'more', 'more')}; the copied list has all.`,
  again: 'You can come back to this list: File › What Recovery Brought Back.',
  copy: 'Copy list',
  copied: 'List copied',
};
