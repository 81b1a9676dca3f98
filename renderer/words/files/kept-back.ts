// Words about what was typed before the window or the program ended, and what became of it.

import { counted } from '../plural.ts';

const kinds = {
  section: (n: number): string => counted(n, 'section', 'sections'),
  field: (n: number): string => counted(n, 'field', 'fields'),
  change: (n: number): string => counted(n, 'other change', 'other changes'),
} as const;

export const keptBackWords = {
  crashed: 'This window stopped unexpectedly and was loaded again.',
  nothingLost: 'Nothing was waiting to be saved.',
  back: (whats: readonly (keyof typeof kinds)[]): string => {
    const parts = (['section', 'field', 'change'] as const).flatMap((what) => {
      const n = whats.filter((one) => one === what).length;
      return n === 0 ? [] : [kinds[what](n)];
    });
    return `What you typed before the program ended was brought back: ${parts.join(', ')}.`;
  },
  offered: (n: number): string =>
    `${counted(n, 'text', 'texts')} you typed could not be put back and ${n === 1 ? 'is' : 'are'} kept for you.`,
  damaged: 'The end of what was kept could not be read; look at what you typed last.',
  notKept:
    'What you type can’t be kept beside the project at the moment, because there is no room on this computer: if the program ends, what is not saved is lost.',
  show: 'Show…',
  seen: 'Close',
  title: 'What you typed before the program ended',
  backTitle: 'Brought back',
  backHint: 'This stands in the project again. Undo takes it back.',
  offeredTitle: 'Not put back',
  offeredHint:
    'The place where you typed this was not handed in yet, or has changed since. Copy what you need; it is kept until you let it go.',
  none: 'Nothing is left to look at.',
  noText: 'No text: a choice or a removal.',
  elsewhere: 'A dialog',
  goTo: 'Go there',
  copy: 'Copy',
  copied: 'Copied',
  letGo: 'Let go',
  beside: 'You typed this before the program ended. The text has changed since, so it was not put back.',
} as const;
