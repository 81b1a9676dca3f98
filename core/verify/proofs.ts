// The list of proofs over records and kept files. A later capability adds its own here; what is proven of the file as a
// database stands in electron/verify.

import type { Proof } from './proof.ts';
import { proveAssets } from './prove-assets.ts';
import { proveExcerpts } from './prove-excerpts.ts';
import { proveOriginals } from './prove-originals.ts';
import { proveReferences } from './prove-references.ts';
import { proveSnapshots } from './prove-snapshots.ts';
import { proveSources } from './prove-sources.ts';

export const proofs: readonly Proof[] = [
  proveReferences,
  proveAssets,
  proveSources,
  proveOriginals,
  proveExcerpts,
  proveSnapshots,
];
