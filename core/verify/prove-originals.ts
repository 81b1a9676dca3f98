// Proof: the original of every source, where it has one, is byte for byte what was captured.

import type { Source } from '../model/kinds/source.ts';
import { counted, countedOf, type Problem, type Proof } from './proof.ts';
import { groupBy } from './prove-sources.ts';

export const proveOriginals: Proof = {
  id: 'originals',
  begin: ({ reader }) => {
    const sources = reader.ofKind('source').filter((source) => source.assets.original !== null);
    const without = reader.ofKind('source').length - sources.length;
    const byOriginal = groupBy(sources, (source) => source.assets.original?.sha256 ?? '');
    const missing = new Set(byOriginal.keys());
    const problems: Problem[] = [];
    let held = 0;
    const tell = (source: Source, why: string): void => {
      problems.push({
        proof: 'originals',
        key: `originals|${source.id}`,
        what: `The original of the source “${source.title}” ${why}.`,
        where: source.title,
        means: "Its text may still be read, but what it was taken from can't be shown or attached any more.",
        todo: 'Go back to an earlier copy of the project, or capture the source again and replace its text.',
        recordId: source.id,
        detail: `SHA-256 ${source.assets.original?.sha256}`,
      });
    };
    return {
      asset: (asset) => {
        missing.delete(asset.sha256);
        for (const source of byOriginal.get(asset.sha256) ?? [])
          if (!asset.sound) tell(source, 'is damaged: its bytes are not those that were captured');
          else if (asset.byteLength !== source.assets.original?.byteLength)
            tell(
              source,
              `has ${asset.byteLength} bytes where its record says ${source.assets.original?.byteLength}`,
            );
          else held += 1;
      },
      end: () => {
        for (const sha256 of missing)
          for (const source of byOriginal.get(sha256) ?? []) tell(source, 'is missing from the file');
        const all = countedOf(held, sources.length, 'original is', 'originals are');
        const copies = reader
          .ofKind('source')
          .filter(({ redaction, assets }) => redaction !== 'none' && assets.original === null).length;
        const none = without - copies;
        const rest = [
          none === 0 ? '' : ` ${counted(none, 'source has', 'sources have')} none.`,
          copies === 0
            ? ''
            : ` ${counted(copies, 'source is a redacted copy', 'sources are redacted copies')}.`,
        ].join('');
        const summary =
          sources.length === 0
            ? `No source has an original.${copies === 0 ? '' : rest}`
            : `${all} byte for byte what was captured.${rest}`;
        return { proof: 'originals', summary, holds: problems.length === 0, problems };
      },
    };
  },
};
