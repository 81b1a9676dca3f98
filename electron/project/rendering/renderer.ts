// What renders a tree: a thread of its own for the window, this very thread for the command line.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { renderTree } from '../../export/render.ts';
import type { Written } from '../../export/writer.ts';
import type { RenderRequest } from './render-messages.ts';

export type RenderJob = {
  readonly request: Omit<RenderRequest, 'id'>;
  readonly name: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
};

/** `export-cancelled` when the signal is aborted, `export-failed` with the writer's words. */
export type Renderer = { readonly render: (job: RenderJob) => Promise<Result<Written, AppError>> };

/** Renders right here. */
export const renderHere: Renderer = {
  render: async ({ request, name, signal, progress }) => {
    try {
      const world = {
        media: (media: string) => request.media.get(media) ?? null,
        fontsFolder: request.fontsFolder,
        signal,
        progress,
      };
      return ok(await renderTree(request.format, request.tree, request.styles, world, request.options));
    } catch (error) {
      if (signal.aborted) return err({ kind: 'export-cancelled' });
      return err({
        kind: 'export-failed',
        name,
        reason: error instanceof Error ? error.message : 'the writer failed',
      });
    }
  },
};
