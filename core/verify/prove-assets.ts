// Proof: every file kept inside the project is byte for byte what was kept, and every one that is needed is there.
// Texts and originals of present sources are told of by proofs of their own.

import { type AssetUse, assetUses, useToWords } from './asset-uses.ts';
import { countedOf, type Problem, type Proof } from './proof.ts';

export const proveAssets: Proof = {
  id: 'assets',
  begin: ({ reader, records }) => {
    const uses = assetUses(records);
    const missing = new Set(uses.keys());
    const problems: Problem[] = [];
    let seen = 0;
    let sound = 0;
    let bytes = 0;
    const tell = (sha256: string, damaged: boolean): void => {
      const [use] = (uses.get(sha256) ?? []).filter(isToldHere);
      const told = uses.get(sha256)?.some((each) => !isToldHere(each)) ?? false;
      if (use === undefined && told) return;
      problems.push({
        proof: 'assets',
        key: `assets|${sha256}`,
        what:
          use === undefined
            ? 'A file that only earlier states of the project need is damaged: its bytes are not those that were kept.'
            : `${useToWords(reader, use)} is ${damaged ? 'damaged: its bytes are not those that were kept' : 'missing from the file'}.`,
        where: use === undefined ? 'History' : useToWords(reader, use),
        means:
          use === undefined
            ? 'Present records are not touched by it; going back to an earlier state may lack a text or picture.'
            : use.role === 'picture'
              ? "It isn't shown, and exports leave it out."
              : 'What was exported then can no longer be looked up word for word.',
        todo:
          use?.role === 'picture'
            ? 'Insert the picture again, or take it from an earlier copy of the project.'
            : 'Keep this file and go back to an earlier copy of the project if you need it.',
        recordId: use?.record.id ?? null,
        detail: `SHA-256 ${sha256}`,
      });
    };
    return {
      asset: (asset) => {
        missing.delete(asset.sha256);
        seen += 1;
        if (asset.sound) {
          sound += 1;
          bytes += asset.byteLength;
        } else tell(asset.sha256, true);
      },
      end: () => {
        for (const sha256 of missing) tell(sha256, false);
        if (seen + missing.size === 0)
          return { proof: 'assets', summary: 'There are no kept files yet.', holds: true, problems };
        const all = countedOf(sound, seen + missing.size, 'kept file is', 'kept files are');
        return {
          proof: 'assets',
          holds: sound === seen + missing.size,
          summary: `${all} byte for byte what was kept (${megabytes(bytes)}).`,
          problems,
        };
      },
    };
  },
};

const isToldHere = ({ role }: AssetUse): boolean => role === 'picture' || role === 'snapshot';

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
