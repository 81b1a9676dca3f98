// Rule: words between quotation marks in a paragraph with citations must stand in one of the excerpts cited there.

import { foldText } from '../base/text-fold.ts';
import { clipText } from '../query/evidence/excerpt-text.ts';
import { blocksOfBrief, excerptsCitedIn, wordsOfExcerpt } from './cited-text.ts';
import { finding, type Finding, type Rule } from './finding.ts';

const QUOTED = /“([^“”]+)”|«([^«»]+)»|„([^„“]+)“|"([^"]+)"/gu;
/** A word or two between marks are often a term or a name, not a quotation of the excerpt. */
const FEWEST_WORDS = 3;

export const quoteDiffers: Rule = {
  id: 'quote-differs',
  check: ({ reader, briefId }) => {
    const findings: Finding[] = [];
    for (const { recordId, view, basis } of blocksOfBrief(reader, briefId)) {
      const excerpts = [...excerptsCitedIn(reader, view), ...basis];
      if (excerpts.length === 0) continue;
      const cited = excerpts.map((excerpt) => normal(wordsOfExcerpt(excerpt)));
      for (const match of view.text.matchAll(QUOTED)) {
        const quote = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
        // Omissions and the analyst's own words in brackets are shown as such; each stretch between must be there.
        const stretches = quote
          .split(/\[[^\]]*\]|…|\.\.\./u)
          .map(normal)
          .filter((stretch) => stretch !== '');
        const wordCount = stretches.join(' ').split(' ').filter(Boolean).length;
        if (wordCount < FEWEST_WORDS) continue;
        if (cited.some((words) => stretches.every((stretch) => words.includes(stretch)))) continue;
        findings.push(
          finding('quote-differs', normal(quote), {
            severity: 'error',
            while: 'drafting',
            recordId,
            blockId: view.blockId,
            range: { start: match.index, end: match.index + match[0].length },
            message: `“${clipText(quote, 80)}” stands in none of the passages cited in this paragraph in these words. Compare it with the source.`,
          }),
        );
      }
    }
    return findings;
  },
};

/** Letters and digits only, folded: punctuation and typographic marks at the ends of a quote may differ. */
const normal = (text: string): string =>
  ` ${foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
    .replaceAll(/\s+/gu, ' ')
    .trim();
