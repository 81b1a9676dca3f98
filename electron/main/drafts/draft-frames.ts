// The bytes of a draft journal: regions, headers and entries. Pure; knows no file, and nothing of what entries say.
//
// A file is two regions of one size. A region begins with a header in room of its own; entries follow one after the
// other, each with its length and a hash over the region's salt, its number and its bytes, then four zero bytes that
// end the list until the next entry takes their place. The region with the higher generation counts.

import { createHash } from 'node:crypto';
import type { DraftOp } from '../../../core/contract/events.ts';
import { SEALED_MORE } from '../../storage/sealing/sealed-bytes.ts';
import type { DraftSeal } from './draft-seal.ts';

/** Whose journal it is; `salt` makes entries of an earlier use of the region unreadable. */
export type RegionHeader = {
  readonly projectId: string;
  readonly path: string;
  readonly generation: number;
  readonly salt: string;
  /** What the entries say is sealed: of an encrypted project. */
  readonly sealed: boolean;
};

export type Region = {
  readonly header: RegionHeader;
  /** Empty where they are sealed and there is no key to open them. */
  readonly entries: readonly (readonly DraftOp[])[];
  /** How many there are, opened or not. */
  readonly count: number;
  /** Where the next entry goes, counted from the region's beginning. */
  readonly end: number;
  /** Something stands after the last entry that is whole: one that was torn, or was damaged later. */
  readonly damaged: boolean;
};

/** Room for the header: a path of 4,096 bytes fits, escaped. */
export const HEADER_BYTES = 32_768;
/** What an entry takes beside its payload: length, hash, and the zeros that end the list. */
export const ENTRY_OVERHEAD = 4 + 32 + 4;
const MAGIC = Buffer.from('BWDRAFT1', 'latin1');
const REMOVED = 0xff_ff_ff_ff;

/** The header's bytes, for the beginning of a region. */
export function headerBytes(header: RegionHeader): Buffer {
  const payload = Buffer.from(JSON.stringify(header), 'utf8');
  return Buffer.concat([MAGIC, framed('', 0, payload)]);
}

/** An entry's bytes; `index` counts a region's entries up from 1. */
export function entryBytes(
  salt: string,
  index: number,
  ops: readonly DraftOp[],
  seal: DraftSeal | null,
): Buffer {
  const said = encodeOps(ops);
  return framed(salt, index, seal === null ? said : seal.seal(said, placeOf(salt, index)));
}

const placeOf = (salt: string, index: number): string => `draft ${salt} ${index}`;

function framed(salt: string, index: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(payload.length);
  return Buffer.concat([head, hashOf(salt, index, payload), payload, Buffer.alloc(4)]);
}

function hashOf(salt: string, index: number, payload: Buffer): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64LE(BigInt(index));
  return createHash('sha256').update(salt, 'latin1').update(number).update(payload).digest();
}

/**
 * The region that counts in a file's bytes; null when no header can be read. `seal` opens what is sealed; without it that is
 * counted and not read.
 */
export function readJournal(
  bytes: Buffer,
  seal: DraftSeal | null,
): { readonly at: 0 | 1; readonly region: Region } | null {
  const half = Math.floor(bytes.length / 2);
  const halves = [bytes.subarray(0, half), bytes.subarray(half)] as const;
  const regions = [readRegion(halves[0], seal), readRegion(halves[1], seal)] as const;
  const at = (regions[1]?.header.generation ?? -1) > (regions[0]?.header.generation ?? -1) ? 1 : 0;
  const region = regions[at];
  if (region === null) return null;
  // A header that was there and can't be read may have been the newer one.
  const hidden = regions[1 - at] === null && halves[1 - at]?.subarray(0, MAGIC.length + 4).some(Boolean);
  return { at, region: hidden === true ? { ...region, damaged: true } : region };
}

/** What can be read of a region from its beginning on; null when its header can't. */
export function readRegion(bytes: Buffer, seal: DraftSeal | null): Region | null {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const head = readFrame(bytes.subarray(0, HEADER_BYTES), MAGIC.length, '', 0);
  const header = head === null || head === 'end' ? null : parseHeader(head.payload);
  if (header === null) return null;
  const { salt, sealed } = header;
  const entries: (readonly DraftOp[])[] = [];
  let count = 0;
  for (let at = HEADER_BYTES; ; ) {
    const frame = readFrame(bytes, at, salt, count + 1);
    if (frame === 'end')
      return { header, entries, count, end: at, damaged: hidesEntry(bytes, at, salt, count + 1) };
    const damaged: Region = { header, entries, count, end: at, damaged: true };
    if (frame === null) return damaged;
    if (!sealed || seal !== null) {
      const said = sealed ? (seal?.open(frame.payload, placeOf(salt, count + 1)) ?? null) : frame.payload;
      const ops = said === null ? null : decodeOps(said);
      if (ops === null) return damaged;
      entries.push(ops);
    }
    count += 1;
    at = frame.next;
  }
}

/** Whether an entry stands where the list seems to end: one flipped bit makes a length that is a power of two nothing. */
function hidesEntry(bytes: Buffer, at: number, salt: string, index: number): boolean {
  const from = at + 36;
  for (let length = 1; from + length <= bytes.length; length *= 2)
    if (hashOf(salt, index, bytes.subarray(from, from + length)).equals(bytes.subarray(at + 4, from)))
      return true;
  return false;
}

function readFrame(
  bytes: Buffer,
  at: number,
  salt: string,
  index: number,
): { readonly payload: Buffer; readonly next: number } | 'end' | null {
  if (at + 4 > bytes.length) return 'end';
  const length = bytes.readUInt32LE(at);
  if (length === 0) return 'end';
  const from = at + 36;
  if (from + length > bytes.length) return null;
  const payload = bytes.subarray(from, from + length);
  return hashOf(salt, index, payload).equals(bytes.subarray(at + 4, from))
    ? { payload, next: from + length }
    : null;
}

function parseHeader(payload: Buffer): RegionHeader | null {
  try {
    const value: unknown = JSON.parse(payload.toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { projectId, path, generation, salt, sealed } = value as Record<string, unknown>;
    return typeof projectId === 'string' &&
      typeof path === 'string' &&
      typeof generation === 'number' &&
      typeof salt === 'string'
      ? { projectId, path, generation, salt, sealed: sealed === true }
      : null;
  } catch {
    return null;
  }
}

/** Each operation: length of the key, key, length of the text or all ones for a removal, text. */
function encodeOps(ops: readonly DraftOp[]): Buffer {
  const parts: Buffer[] = [];
  for (const { key, text } of ops) {
    const keyBytes = Buffer.from(key, 'utf8');
    const textBytes = text === null ? null : Buffer.from(text, 'utf8');
    const lengths = Buffer.alloc(8);
    lengths.writeUInt32LE(keyBytes.length, 0);
    lengths.writeUInt32LE(textBytes?.length ?? REMOVED, 4);
    parts.push(lengths, keyBytes);
    if (textBytes !== null) parts.push(textBytes);
  }
  return Buffer.concat(parts);
}

function decodeOps(payload: Buffer): DraftOp[] | null {
  const ops: DraftOp[] = [];
  for (let at = 0; at < payload.length; ) {
    if (at + 8 > payload.length) return null;
    const keyLength = payload.readUInt32LE(at);
    const textLength = payload.readUInt32LE(at + 4);
    const keyEnd = at + 8 + keyLength;
    const end = keyEnd + (textLength === REMOVED ? 0 : textLength);
    if (end > payload.length) return null;
    const text = textLength === REMOVED ? null : payload.toString('utf8', keyEnd, end);
    ops.push({ key: payload.toString('utf8', at + 8, keyEnd), text });
    at = end;
  }
  return ops;
}

/** How many bytes an entry of these operations takes at most, sealed or not. */
export const sizeOf = (ops: readonly DraftOp[]): number =>
  ops.reduce((sum, { key, text }) => sum + 8 + Buffer.byteLength(key) + Buffer.byteLength(text ?? ''), 0) +
  ENTRY_OVERHEAD +
  SEALED_MORE;
