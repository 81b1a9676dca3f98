// The marking of the document as it would be exported now, and what a cap would do to it.

import { useEffect, useState } from 'react';
import type { ExportOptions } from '../../../core/contract/export-options.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Marking } from '../../../core/model/record.ts';
import { levelsOf } from '../../../core/query/marking/levels-of.ts';
import { compareMarkings, schemeOf } from '../../../core/query/marking/marking-order.ts';
import { documentMarking, type DocumentMarking } from '../../../core/query/marking/document-marking.ts';
import { markedParts } from '../../../core/sections/marked-parts.ts';
import { withhold, type Withheld } from '../../../core/withhold/withhold.ts';
import type { MarkingLevel } from '../../../core/template/template.ts';
import { projectApi } from '../../state/bridge.ts';
import { useQuery } from '../../state/project/use-project.tsx';

export type MarkingOutlook = {
  readonly levels: readonly MarkingLevel[];
  readonly document: DocumentMarking;
  /** The markings lower than the document's, highest first: what a cap can be. */
  readonly caps: readonly Marking[];
  /** What the cap does; null when there is none, or when it is not below anything. */
  readonly withheld: Withheld | null;
};

/** With the template that was chosen for this export, or the brief's own. */
export function useDocumentMarking(
  brief: Brief,
  templateId: string | null,
  cap: ExportOptions['cap'],
): MarkingOutlook {
  const other = useLevelsOfTemplate(templateId);
  const own = useQuery((reader) => levelsOf(reader, brief), [brief]);
  const levels = templateId === null ? own : other;
  const document = useQuery(
    (reader) => documentMarking(markedParts(reader, brief.id), levels),
    [brief.id, levels],
  );
  const { marking } = document;
  const scheme = marking === null ? [] : schemeOf(marking, levels);
  const lower = (each: Marking) => (compareMarkings(each, marking, levels) ?? 0) < 0;
  const caps = [...scheme].filter(lower).reverse();
  const label = cap?.marking.label ?? null;
  const offered = caps.some((each) => each.label === label);
  const withheld = useQuery(
    (reader) => (cap === null || !offered ? null : withhold(reader, brief, cap, levels)),
    [brief, levels, label, cap?.unmarked, offered],
  );
  return { levels, document, caps, withheld };
}

const NONE: readonly MarkingLevel[] = [];

function useLevelsOfTemplate(templateId: string | null): readonly MarkingLevel[] {
  const [levels, setLevels] = useState(NONE);
  useEffect(() => {
    let current = true;
    setLevels(NONE);
    if (templateId !== null)
      void projectApi.readTemplate({ templateId }).then((result) => {
        if (current && result.ok) setLevels(result.value.marking.levels);
      });
    return () => {
      current = false;
    };
  }, [templateId]);
  return levels;
}
