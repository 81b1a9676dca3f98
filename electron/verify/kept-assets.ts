// The files kept inside a project, one after the other: a damaged one is given too, and said to be.

import type { KeptAsset } from '../../core/verify/proof.ts';
import { sha256Of } from '../storage/rows/asset-table.ts';
import type { Database } from '../storage/disk/database.ts';
import type { ProjectFile } from '../storage/project-file.ts';
import { parseBounded } from '../storage/rows/record-table.ts';
import { readFailure } from './read-failure.ts';

/** A kept file as the proofs see it; `bytes` null when they can't be read. */
export function keptAsset(sha256: string, bytes: Uint8Array | null): KeptAsset {
  const sound = bytes !== null && sha256Of(bytes) === sha256;
  let json: { readonly value: unknown } | null = null;
  return {
    sha256,
    byteLength: bytes?.byteLength ?? 0,
    sound,
    json: () => {
      json ??= { value: bytes === null ? undefined : jsonOf(bytes) };
      return json.value;
    },
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseBounded(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Reads one by its key: a short read of the file each, so that whoever writes meanwhile never waits for more than one. */
export function readKeptAsset(db: Database, name: string, sha256: string): KeptAsset {
  try {
    const bytes = db.get('SELECT bytes FROM asset WHERE sha256 = ?', sha256)?.['bytes'];
    return keptAsset(sha256, bytes instanceof Uint8Array ? bytes : null);
  } catch (thrown) {
    readFailure(thrown, name);
    return keptAsset(sha256, null);
  }
}

/** Those that a set of records needs, out of an open project; one that is missing is left out. */
export function* assetsThrough(file: ProjectFile, hashes: Iterable<string>): Generator<KeptAsset> {
  for (const sha256 of hashes) {
    const asset = file.getAsset(sha256);
    if (asset.ok) yield keptAsset(sha256, asset.value.bytes);
    else {
      const there = file.hasAsset(sha256);
      if (!there.ok || there.value) yield keptAsset(sha256, null);
    }
  }
}
