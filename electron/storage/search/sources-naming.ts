// The sources whose texts have names of one that is forgotten. Every text of the project is read for it, one after the other, and
// none is kept in memory.

import type { Source } from '../../../core/model/kinds/source.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { textNaming } from '../../../core/withhold/forgetting/text-naming.ts';
import type { ProjectFile } from '../project-file.ts';

/** Texts that are read before other work has its turn. */
const IN_A_ROW = 20;

/** In the order of the project. One whose text can't be read is not among them. */
export async function sourcesNaming(
  file: Pick<ProjectFile, 'records' | 'getSourceText'>,
  source: Source,
): Promise<readonly Source[]> {
  const own = source.assets.text.sha256;
  const text = file.getSourceText(own);
  const names = textNaming(file.records, source, text.ok ? canonicalText(text.value) : null);
  const found: Source[] = [];
  let read = 0;
  for (const other of file.records.ofKind('source')) {
    if (other.id === source.id) continue;
    const { sha256 } = other.assets.text;
    read += 1;
    if (read % IN_A_ROW === 0) await new Promise((resolve) => setImmediate(resolve));
    const its = file.getSourceText(sha256);
    // The very text that is forgotten stays in the file for it.
    if (sha256 === own || (its.ok && names(its.value))) found.push(other);
  }
  return found;
}
