// What goes to the thread of the preview and what comes back.

import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { PreviewInput, PreviewPages } from '../../../core/contract/project-calls.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { Change } from '../../../core/store/change.ts';

export type ToPreview =
  | { readonly type: 'records'; readonly records: readonly AnyRecord[] }
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'preview'; readonly id: number; readonly input: PreviewInput }
  | { readonly type: 'font'; readonly id: number; readonly face: string }
  | { readonly type: 'media'; readonly id: number; readonly media: ReadonlyMap<string, Uint8Array> };

export type FromPreview =
  | {
      readonly type: 'pages';
      readonly id: number;
      readonly pages: Result<PreviewPages | null, AppError>;
    }
  | { readonly type: 'font'; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly type: 'needMedia'; readonly id: number; readonly names: readonly string[] };

export type PreviewWorkerData = { readonly fontsFolder: string };
