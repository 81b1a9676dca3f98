// What was copied last in this window as the editor has it. It stays in memory: the clipboard holds only a random sign of
// it, which means nothing anywhere else.

import type { Slice } from '@tiptap/pm/model';

type Kept = { readonly token: string; readonly project: object; readonly slice: unknown };
/** Dragging something does not take away what was copied. */
type How = 'copied' | 'dragged';

const kept = new Map<How, Kept>();

/** Keeps a slice in place of the last one that went the same way, and gives the HTML that names it: nothing that anybody sees. */
export function keepSlice(project: object, slice: Slice, how: How): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const token = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  kept.set(how, { token, project, slice: slice.toJSON() });
  return `<meta name="clip" content="${token}">`;
}

/** The slice that pasted HTML names, as JSON; null when it is of another window or project, or not the last one. */
export function sliceNamedIn(html: string, project: object): unknown {
  const token = /<meta name="clip" content="([0-9a-f]{32})">/u.exec(html.slice(0, 2_000))?.[1];
  const named = [...kept.values()].find((each) => each.token === token);
  return named?.project === project ? named.slice : null;
}
