// An excerpt as a card: quote, grade, who said it, source and where it is used.
import type { ComponentProps, ReactNode } from 'react';
import type { Excerpt, ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import { evidenceOf } from '../../../core/query/evidence/evidence-of.ts';
import { useQuery } from '../../state/project/use-project.tsx';
import { EvidenceQuote } from '../../ui/layout/card.tsx';
import { excerptWords } from '../../words/records/excerpts.ts';
import { viewOfExcerpt } from '../evidence/evidence-view.ts';

export type ExcerptCardProps = {
  excerpt: Excerpt;
  selected?: boolean | undefined;
  /** Makes the quote a button. */
  onOpen?: ((id: ExcerptId) => void) | undefined;
  /** Leaves the line about the source out, where all cards are of one. */
  withoutSource?: boolean | undefined;
  actions?: ReactNode;
} & ComponentProps<'article'>;

/** Shows one excerpt; everything it tells is kept current. */
export function ExcerptCard({
  excerpt,
  selected,
  onOpen,
  withoutSource = false,
  actions,
  ...rest
}: ExcerptCardProps) {
  const { view, uses } = useQuery(
    (reader) => ({ view: viewOfExcerpt(reader, excerpt), uses: evidenceOf(reader, excerpt.id) }),
    [excerpt],
  );
  const places = [...new Set(uses.map((use) => use.title))];
  const usedIn =
    places.length === 0
      ? excerptWords.notUsed
      : places.length <= 2 && places.join('').length < 44
        ? places.join(', ')
        : excerptWords.usedIn(places.length);
  return (
    <EvidenceQuote
      {...rest}
      quote={view.quote}
      language={view.language}
      reliability={view.reliability}
      credibility={view.credibility}
      who={view.who}
      sourceLine={[withoutSource ? '' : view.sourceLine, excerptWords.place(excerpt)]
        .filter((part) => part !== '')
        .join(' · ')}
      usedIn={usedIn}
      orphan={view.orphan}
      note={excerpt.note}
      selected={selected}
      actions={actions}
      onOpen={onOpen === undefined ? undefined : () => onOpen(excerpt.id)}
    />
  );
}
