// Identifiers of records: `kind:uuidv7`, branded by kind. Randomness and time are passed in.

declare const brand: unique symbol;

/** `kind:uuidv7` (RFC 9562, version 7), typed by the kind it names. */
export type IdOf<K extends string> = string & { readonly [brand]: K };

/** Gives `count` random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

/** The pattern every id of a kind follows. */
export const idPattern = (kind: string): RegExp => new RegExp(`^${kind}:${UUID}$`, 'u');

/** The pattern of ids inside of records: a version 7 UUID alone. */
export const localIdPattern = new RegExp(`^${UUID}$`, 'u');

/** A version 7 UUID for a moment in Unix milliseconds: 48 bits of time, 74 random bits. */
export function uuidV7(nowMs: number, random: RandomBytes): string {
  const bytes = random(16).slice();
  let time = nowMs;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The kind that an id names: the part before the colon. */
export const kindOfId = (id: string): string => id.slice(0, id.indexOf(':'));
