// Words of verifying a project.

import type { ProofId } from '../../../core/verify/proof.ts';
import { counted } from '../plural.ts';

const proofs: Readonly<Record<ProofId, string>> = {
  file: 'The file',
  sums: 'Rows',
  records: 'Records',
  references: 'References',
  assets: 'Kept files',
  sources: 'Source texts',
  originals: 'Originals',
  excerpts: 'Excerpts',
  snapshots: 'Exports',
  history: 'History',
};

export const verifyWords = {
  title: 'Verify project',
  description:
    'Every excerpt is compared with its source, and every kept file with its hash. Nothing is changed.',
  working: 'Verifying…',
  holds: 'Everything holds.',
  broken: (n: number): string => `${counted(n, 'thing does', 'things do')} not hold.`,
  proofs,
  proven: 'holds',
  failed: 'does not hold',
  results: 'What was proven',
  problems: 'What does not hold',
  more: (n: number): string =>
    `and ${counted(n, 'more like these', 'more like these')}; the copied list has all.`,
  show: 'Show',
  copy: 'Copy list',
  copied: 'The list is in the clipboard',
  again: 'Verify again',
  cancelled: 'Verifying was cancelled; nothing is said about the project.',
  begin: 'Verify',
  /** Above the checks: what no record shows. */
  elsewhere: (n: number): string =>
    `${counted(n, 'thing in the project file does', 'things in the project file do')} not hold.`,
  look: 'Verify project…',
} as const;
