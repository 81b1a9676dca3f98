// Seals and opens the cells of an encrypted project under its key. Knows what a cell stands for by its place alone.

import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { SqlValue } from '../disk/database.ts';
import { openSealed, sealBytes } from './sealed-bytes.ts';
import type { ProjectKey, WrappedKey } from './wrapped-key.ts';

/** Where a cell stands: its table, and whatever of its row is not in the cell. A cell is refused anywhere else. */
export type Place = readonly (string | number)[];

/**
 * One key for each use, derived from the project's own by HKDF-SHA256 (RFC 5869). Random nonces allow 2^32 cells under
 * one key (NIST SP 800-38D, 8.3): a project that writes a hundred a second for a year.
 */
export class ProjectSeal {
  readonly key: ProjectKey;
  /** As it lies in the file. */
  readonly wrapped: WrappedKey;
  /** Under which what is typed is kept until it is in the project: 32 bytes, AES-256-GCM. */
  readonly draftsKey: Uint8Array;
  readonly #rows: Uint8Array;
  readonly #ids: Uint8Array;
  readonly #sums: Uint8Array;

  constructor(key: ProjectKey, wrapped: WrappedKey) {
    this.key = key;
    this.wrapped = wrapped;
    const derive = (use: string): Uint8Array =>
      new Uint8Array(hkdfSync('sha256', key.bytes, Buffer.from(key.id, 'hex'), `briefwright ${use}`, 32));
    this.#rows = derive('rows');
    this.#ids = derive('ids');
    this.#sums = derive('sums');
    this.draftsKey = derive('drafts');
  }

  /** The same key, wrapped otherwise. */
  rewrapped(wrapped: WrappedKey): ProjectSeal {
    return new ProjectSeal(this.key, wrapped);
  }

  /** As `sealBytes`, bound to the key's id and the place. */
  seal(content: string | Uint8Array, place: Place): Uint8Array {
    return sealBytes(this.#rows, content, this.#boundTo(place));
  }

  /** What was sealed at this place; null for anything else. */
  open(cell: SqlValue | undefined, place: Place): Buffer | null {
    return cell instanceof Uint8Array ? openSealed(this.#rows, cell, this.#boundTo(place)) : null;
  }

  /** What stands in the file for a record's id: HMAC-SHA256, the same for the same id. */
  idOf(id: string): Uint8Array {
    return createHmac('sha256', this.#ids).update(id).digest();
  }

  /**
   * For each sum of a row (16 bytes one after the other) a number of 128 bits that nobody can tell without the key:
   * AES-256 of that one block, which is a keyed pseudorandom function here and hides nothing.
   */
  secretsOf(sums: Uint8Array): Buffer {
    const cipher = createCipheriv('aes-256-ecb', this.#sums, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(sums), cipher.final()]);
  }

  #boundTo(place: Place): string {
    return JSON.stringify([this.key.id, ...place]);
  }
}
