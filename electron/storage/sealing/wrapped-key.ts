// The key of an encrypted project as it lies in the file: wrapped by one that is derived from a passphrase. Trusts nothing
// that it reads; knows no table.

import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { passphraseAsUsed } from '../../../core/base/passphrase.ts';

/** Bytes of a project's own key, and of the one that wraps it: AES-256. */
export const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The work of scrypt (RFC 7914) for a new passphrase: 64 MB, a third of a second. */
const COST = { n: 2 ** 16, r: 8, p: 1 } as const;
/** What a file may ask for at most: 1 GB and sixteen times the work, so that a hostile one can't take the machine. */
const MOST = { n: 2 ** 20, r: 32, p: 16, work: 2 ** 23 } as const;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));

const wrappedSchema = z
  .strictObject({
    /** Which key this is; what is encrypted under it is bound to this id. It stays with every copy that has the key. */
    id: hex(16),
    kdf: z.literal('scrypt'),
    n: z
      .int()
      .min(2 ** 10)
      .max(MOST.n),
    r: z.int().min(1).max(MOST.r),
    p: z.int().min(1).max(MOST.p),
    salt: hex(SALT_BYTES),
    nonce: hex(NONCE_BYTES),
    wrapped: hex(KEY_BYTES),
    tag: hex(TAG_BYTES),
  })
  .refine(({ n, r, p }) => Number.isInteger(Math.log2(n)) && n * r * p <= MOST.work);

/** A wrapped key with all that unwrapping it takes but the passphrase; bytes in hex. */
export type WrappedKey = z.infer<typeof wrappedSchema>;

/** A project's own key: 32 random bytes, and 16 more (hex) by which it is called. */
export type ProjectKey = { readonly id: string; readonly bytes: Uint8Array };

export const newProjectKey = (): ProjectKey => ({
  id: randomBytes(16).toString('hex'),
  bytes: randomBytes(KEY_BYTES),
});

/** The key that a passphrase gives: scrypt over its NFKC form in UTF-8, so that every keyboard types the same one. */
const derive = (passphrase: string, salt: Uint8Array, { n, r, p }: { n: number; r: number; p: number }) =>
  scryptSync(passphraseAsUsed(passphrase), salt, KEY_BYTES, {
    N: n,
    r,
    p,
    maxmem: 128 * n * r + 2 ** 24 * p,
  });

/** Parameters and id are part of what is authenticated. */
const boundTo = ({ id, n, r, p }: Pick<WrappedKey, 'id' | 'n' | 'r' | 'p'>): Buffer =>
  Buffer.from(`briefwright key ${id} ${n} ${r} ${p}`);

/** Wraps a key under a passphrase: AES-256-GCM (NIST SP 800-38D) with a fresh salt and nonce. */
export function wrapKey(key: ProjectKey, passphrase: string): WrappedKey {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const wrapping = derive(passphrase, salt, COST);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  cipher.setAAD(boundTo({ id: key.id, ...COST }));
  const wrapped = Buffer.concat([cipher.update(key.bytes), cipher.final()]);
  wrapping.fill(0);
  return {
    id: key.id,
    kdf: 'scrypt',
    ...COST,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

/** The key; null when the passphrase is another. */
export function unwrapKey(wrapped: WrappedKey, passphrase: string): ProjectKey | null {
  const wrapping = derive(passphrase, Buffer.from(wrapped.salt, 'hex'), wrapped);
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(wrapped.nonce, 'hex'));
  decipher.setAAD(boundTo(wrapped));
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'));
  try {
    const bytes = Buffer.concat([decipher.update(Buffer.from(wrapped.wrapped, 'hex')), decipher.final()]);
    return { id: wrapped.id, bytes };
  } catch {
    return null;
  } finally {
    wrapping.fill(0);
  }
}

export const wrappedToText = (wrapped: WrappedKey): string => JSON.stringify(wrapped);

/** A wrapped key out of its text; null for anything else, and for one that asks for more work than is reasonable. */
export function wrappedFromText(text: string): WrappedKey | null {
  try {
    return wrappedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
