// Proof: the text of every source can be read and is as long as its record says.

import type { Source } from '../model/kinds/source.ts';
import { countWords } from '../query/word-count.ts';
import { counted, countedOf, type KeptAsset, type Problem, type Proof } from './proof.ts';
import { sourceTextOf } from './source-text-of.ts';

export const proveSources: Proof = {
  id: 'sources',
  begin: ({ reader }) => {
    const sources = reader.ofKind('source');
    const byText = groupBy(sources, (source) => source.assets.text.sha256);
    const missing = new Set(byText.keys());
    const problems: Problem[] = [];
    let read = 0;
    let words = 0;
    const unreadable = (source: Source, why: string): void => {
      const excerpts = reader.referrersOf(source.id).filter(({ kind }) => kind === 'excerpt').length;
      problems.push({
        proof: 'sources',
        key: `sources|${source.id}|unreadable`,
        what: `The text of the source “${source.title}” can't be read: ${why}.`,
        where: source.title,
        means:
          excerpts === 0
            ? 'It can no longer be searched, quoted or shown.'
            : `It can no longer be searched, quoted or shown, and ${counted(excerpts, 'excerpt', 'excerpts')} from it can't be compared with it.`,
        todo: 'Go back to an earlier copy of the project, or capture the source again and replace its text.',
        recordId: source.id,
        detail: `SHA-256 ${source.assets.text.sha256}`,
      });
    };
    const differs = (source: Source, what: string, detail: string): void => {
      problems.push({
        proof: 'sources',
        key: `sources|${source.id}|${detail}`,
        what: `The text of the source “${source.title}” ${what}.`,
        where: source.title,
        means: 'The text or the record of the source was changed by something other than Briefwright.',
        todo: 'Compare the text with the original, and go back to an earlier copy of the project if it differs.',
        recordId: source.id,
        detail,
      });
    };
    const compare = (source: Source, asset: KeptAsset): void => {
      const text = sourceTextOf(asset);
      if (text === null)
        return unreadable(
          source,
          asset.sound ? 'it is not a text' : 'its bytes are not those that were kept',
        );
      const { canonical } = text;
      const count = countWords(canonical);
      if (canonical.length !== source.textLength)
        differs(
          source,
          `has ${canonical.length} characters where its record says ${source.textLength}`,
          'length',
        );
      else if (count !== source.wordCount)
        differs(source, `has ${count} words where its record says ${source.wordCount}`, 'words');
      else {
        read += 1;
        words += count;
      }
    };
    return {
      asset: (asset) => {
        missing.delete(asset.sha256);
        for (const source of byText.get(asset.sha256) ?? []) compare(source, asset);
      },
      end: () => {
        for (const sha256 of missing)
          for (const source of byText.get(sha256) ?? []) unreadable(source, 'it is missing from the file');
        if (sources.length === 0)
          return { proof: 'sources', summary: 'There are no sources yet.', holds: true, problems };
        const held = countedOf(read, sources.length, 'source', 'sources');
        return {
          proof: 'sources',
          holds: problems.length === 0,
          summary: `The text of ${held} can be read and is as long as it was recorded (${counted(words, 'word', 'words')}).`,
          problems,
        };
      },
    };
  },
};

/** Items by a key, in their order. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
