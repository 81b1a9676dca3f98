// Texts of sources, loaded on demand and kept while the window is open: they are frozen, so a copy never goes stale.

import { useEffect, useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { SourceText } from '../../../core/model/text/source-text.ts';
import { projectApi } from '../bridge.ts';

const MOST_KEPT = 40;
const kept = new Map<string, Promise<Result<SourceText, AppError>>>();

/** The text asset with this SHA-256. */
export function loadSourceText(sha256: string): Promise<Result<SourceText, AppError>> {
  const present = kept.get(sha256);
  if (present !== undefined) return present;
  const loading = projectApi.readSourceText({ sha256 }).then((result) => {
    if (!result.ok) kept.delete(sha256);
    return result;
  });
  kept.set(sha256, loading);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return loading;
}

/** The text for a component; null while it is loading. */
export function useSourceText(sha256: string | null): Result<SourceText, AppError> | null {
  const [state, setState] = useState<{ sha256: string; result: Result<SourceText, AppError> } | null>(null);
  useEffect(() => {
    let current = true;
    if (sha256 !== null)
      void loadSourceText(sha256).then((result) => {
        if (current) setState({ sha256, result });
      });
    return () => {
      current = false;
    };
  }, [sha256]);
  return state !== null && state.sha256 === sha256 ? state.result : null;
}
