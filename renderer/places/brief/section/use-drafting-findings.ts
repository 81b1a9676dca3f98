// What the checks that run while drafting find, a moment after the last change, by record.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../../core/checks/finding.ts';
import { checkSteps } from '../../../../core/checks/registry.ts';
import type { BriefId } from '../../../../core/model/kinds/brief.ts';
import { whenIdle } from '../../../state/window/when-idle.ts';
import { useProject, useStoreVersion } from '../../../state/project/use-project.tsx';

const AFTER_CHANGE_MS = 600;
const none: readonly Finding[] = [];

/** The findings of a record; the same array as long as nothing about them changes. */
export function useDraftingFindings(briefId: BriefId): (recordId: string) => readonly Finding[] {
  const { store } = useProject();
  const version = useStoreVersion();
  const [byRecord, setByRecord] = useState<ReadonlyMap<string, readonly Finding[]>>(new Map());
  const last = useRef(byRecord);
  useEffect(() => {
    return whenIdle(AFTER_CHANGE_MS, checkSteps(store, briefId, { while: 'drafting' }), (findings) => {
      const next = new Map<string, Finding[]>();
      for (const finding of findings) {
        const list = next.get(finding.place.recordId);
        if (list === undefined) next.set(finding.place.recordId, [finding]);
        else list.push(finding);
      }
      const before = last.current;
      const kept = new Map<string, readonly Finding[]>();
      for (const [id, list] of next) {
        const old = before.get(id);
        kept.set(id, old !== undefined && sameFindings(old, list) ? old : list);
      }
      last.current = kept;
      setByRecord(kept);
    });
  }, [store, briefId, version]);
  return useCallback((recordId: string) => byRecord.get(recordId) ?? none, [byRecord]);
}

const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length &&
  a.every((finding, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      finding.key === other.key &&
      finding.place.range?.start === other.place.range?.start &&
      finding.place.range?.end === other.place.range?.end
    );
  });
