// Reads the table of contents of an Electron archive, so that a test can say what was packed.
import { readFileSync } from 'node:fs';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
}

/** Every file in an archive, as paths with slashes, sorted. */
export function filesInAsar(archive: string): readonly string[] {
  const bytes = readFileSync(archive);
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as Entry;
  return below(header, '').sort();
}

function below(entry: Entry, path: string): string[] {
  if (!entry.files) return [path];
  return Object.entries(entry.files).flatMap(([name, child]) =>
    below(child, path ? `${path}/${name}` : name),
  );
}
