// Bytes sealed under a key for one place: nonce ‖ ciphertext ‖ tag by AES-256-GCM (NIST SP 800-38D). Knows neither file nor project.

import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** By how much sealed bytes are longer than what is in them. */
export const SEALED_MORE = NONCE_BYTES + TAG_BYTES;

const pool = Buffer.alloc(8_184);
let used = pool.length;

/** Twelve random bytes; drawn many at a time, as each draw costs a call to the system. */
function nextNonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE_BYTES;
  return pool.subarray(used - NONCE_BYTES, used);
}

/** `key`: 32 bytes; `place`: what is authenticated with the content, so that it opens nowhere else. */
export function sealBytes(key: Uint8Array, content: string | Uint8Array, place: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content);
  const rest = cipher.final();
  return Buffer.concat([nonce, body, rest, cipher.getAuthTag()]);
}

/** Null when they were sealed under another key or for another place, or were changed. */
export function openSealed(key: Uint8Array, sealed: Uint8Array, place: string): Buffer | null {
  if (sealed.byteLength < SEALED_MORE) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(sealed.byteLength - TAG_BYTES));
  const body = decipher.update(sealed.subarray(NONCE_BYTES, sealed.byteLength - TAG_BYTES));
  try {
    decipher.final();
    return body;
  } catch {
    return null;
  }
}
