// Seals what a draft journal of an encrypted project says. Knows bytes and a key, neither file nor project. In main, so that the
// key is not in the page, which shows what strangers wrote, and nothing that is typed waits for a promise.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Bytes that sealing adds: the nonce before and the tag after. */
export const SEAL_OVERHEAD = 12 + 16;

/** `place` is what the bytes belong to: sealed for one place they open at no other. */
export type DraftSeal = {
  readonly seal: (bytes: Buffer, place: string) => Buffer;
  /** Null when they were sealed under another key or for another place, or were changed. */
  readonly open: (sealed: Buffer, place: string) => Buffer | null;
};

/** AES-256-GCM (NIST SP 800-38D) under a key of 32 bytes, with a random nonce for each. */
export function draftSeal(key: Uint8Array): DraftSeal {
  return {
    seal: (bytes, place) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place, 'utf8'));
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, place) => {
      if (sealed.length < SEAL_OVERHEAD) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
        .setAAD(Buffer.from(place, 'utf8'))
        .setAuthTag(sealed.subarray(-16));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
