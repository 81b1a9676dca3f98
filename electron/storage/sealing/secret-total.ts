// What all rows of an encrypted project come to, as a number that nobody can make without the key: so that no mixture of
// rows that were each written once passes for a state of the project. Knows no table.

import { SUM_DIGITS } from '../rows/row-sum.ts';
import type { ProjectSeal } from './project-seal.ts';

const SUM_BYTES = SUM_DIGITS / 2;
/** So many sums are enciphered at once. */
const AT_ONCE = 4_096;

/**
 * The sum, modulo 2^128, of a keyed pseudorandom number for each row's own sum (Clarke and others, 2003, "MSet-Add-Hash");
 * it is kept sealed, so that nobody learns of the numbers.
 */
export class SecretTotal {
  readonly #seal: ProjectSeal;
  readonly #waiting = Buffer.alloc(AT_ONCE * SUM_BYTES);
  #count = 0;
  #total: bigint;

  constructor(seal: ProjectSeal, total = 0n) {
    this.#seal = seal;
    this.#total = total;
  }

  /** Counts a row in by its sum, in hex. */
  add(sum: string): void {
    this.#waiting.write(sum, this.#count * SUM_BYTES, 'hex');
    this.#count += 1;
    if (this.#count === AT_ONCE) this.#settle();
  }

  /** Counts a row out. */
  remove(sum: string): void {
    this.#settle();
    const secret = this.#seal.secretsOf(Buffer.from(sum, 'hex'));
    this.#total = BigInt.asUintN(128, this.#total - numberAt(secret, 0));
  }

  get value(): bigint {
    this.#settle();
    return this.#total;
  }

  set value(total: bigint) {
    this.#count = 0;
    this.#total = total;
  }

  /** In 32 hex digits. */
  toText(): string {
    return this.value.toString(16).padStart(SUM_DIGITS, '0');
  }

  #settle(): void {
    if (this.#count === 0) return;
    const secrets = this.#seal.secretsOf(this.#waiting.subarray(0, this.#count * SUM_BYTES));
    let total = this.#total;
    for (let at = 0; at < secrets.length; at += SUM_BYTES) total += numberAt(secrets, at);
    this.#total = BigInt.asUintN(128, total);
    this.#count = 0;
  }
}

const numberAt = (bytes: Buffer, at: number): bigint =>
  (bytes.readBigUInt64BE(at) << 64n) | bytes.readBigUInt64BE(at + 8);
