// The fields of a source that somebody published: outlet, authors and day, each with how it was found.

import type { Source } from '../../../core/model/kinds/source.ts';
import type { Patch } from '../../../core/store/change-draft.ts';
import { DateField } from '../../record/date-field.tsx';
import { sourceWords } from '../../words/records/sources.ts';
import { Line } from './source-lines.tsx';
import { usePublished } from './use-published.ts';

const text = sourceWords.field;
export type FoundKey = keyof Source['found'];

export const lineOrNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

export type DocumentLinesProps = {
  readonly source: Source;
  readonly readOnly: boolean;
  /** How a field was found, in words; undefined where it was typed, or is empty. */
  readonly how: (key: FoundKey) => string | undefined;
  readonly onTyped: (key: FoundKey, patch: Patch<'source'>) => void;
};

export function DocumentLines({ source, readOnly, how, onTyped }: DocumentLinesProps) {
  const setPublished = usePublished(source);
  return (
    <>
      <Line
        label={text.outlet}
        hint={how('outlet')}
        value={source.outlet ?? ''}
        onCommit={(value) => onTyped('outlet', { outlet: lineOrNull(value) })}
      />
      <Line
        label={text.authors}
        hint={how('authors') ?? (source.authors.length > 1 ? text.authorsHint : undefined)}
        value={source.authors.join('; ')}
        onCommit={(value) =>
          onTyped('authors', {
            authors: value
              .split(/[;؛]/u)
              .map((name) => name.trim())
              .filter((name) => name !== '')
              .slice(0, 100),
          })
        }
      />
      <DateField
        label={text.published}
        placeholder={text.publishedPlaceholder}
        inline
        hint={how('published')}
        value={source.published}
        reference={null}
        countsFromItself
        zone={source.published?.zone ?? null}
        disabled={readOnly}
        effects
        onChange={setPublished}
      />
    </>
  );
}
