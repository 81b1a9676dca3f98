// The titles of sources whose texts have names of one that is about to be forgotten, looked for in the project's process: a window has
// not all texts.

import { useEffect, useState } from 'react';
import type { Source } from '../../../core/model/kinds/source.ts';
import { projectApi } from '../../state/bridge.ts';
import { useProject } from '../../state/project/use-project.tsx';

/** Null while they are looked for; `unknown` where that fails. */
export function useSourcesNaming({ id }: Source): readonly string[] | 'unknown' | null {
  const { store } = useProject();
  const [found, setFound] = useState<readonly string[] | 'unknown' | null>(null);
  useEffect(() => {
    let current = true;
    void projectApi.listSourcesNaming({ sourceId: id }).then((result) => {
      if (!current) return;
      if (result.ok) setFound(result.value.flatMap((other) => store.get(other)?.title ?? []));
      else setFound('unknown');
    });
    return () => {
      current = false;
    };
  }, [id, store]);
  return found;
}
