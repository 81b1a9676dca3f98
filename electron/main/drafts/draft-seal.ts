// Seals what a draft journal of an encrypted project says. In main, so that the key is not in the page, which shows what strangers
// wrote, and nothing that is typed waits for a promise.

import { openSealed, sealBytes } from '../../storage/sealing/sealed-bytes.ts';

/** `place` is what the bytes belong to: sealed for one place they open at no other. */
export type DraftSeal = {
  readonly seal: (bytes: Buffer, place: string) => Buffer;
  /** Null when they were sealed under another key or for another place, or were changed. */
  readonly open: (sealed: Buffer, place: string) => Buffer | null;
};

/** Under the project's key for drafts, of 32 bytes. */
export const draftSeal = (key: Uint8Array): DraftSeal => ({
  seal: (bytes, place) => sealBytes(key, bytes, place),
  open: (sealed, place) => openSealed(key, sealed, place),
});
