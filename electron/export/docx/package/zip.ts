// A zip file whose bytes come from its contents alone: entries in a fixed order, no clock. Parts are deflated while they
// are still being written, off the main thread, so that no part ever exists whole.
// JSZip, which the docx package brings, wants each part whole.

import { createDeflateRaw, type DeflateRaw, deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';
import { joined } from './joined.ts';

/** A packed part, waiting for its place in the file. */
export type ZipEntry = {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  readonly size: number;
  readonly chunks: readonly Uint8Array[];
};

/** How many bytes are gathered before they are handed on; fixed, so that equal text gives equal bytes. */
const gathered = 1 << 17;
/** The most bytes that a character of a string takes. */
const widest = 3;

const level = 6;
/** Up to 2 MB wait for the packer before the writer waits for it. */
const packing = { level, highWaterMark: 2 << 20 };

/** A part that is written piece by piece. */
export class DeflatedPart {
  readonly #name: string;
  readonly #deflate: DeflateRaw = createDeflateRaw(packing);
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  #gathered = Buffer.allocUnsafe(gathered);
  #filled = 0;
  #handedOn = false;
  #crc = 0;
  #size = 0;

  constructor(name: string) {
    this.#name = name;
    this.#done = new Promise((resolve, reject) => {
      this.#deflate.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
      this.#deflate.on('end', resolve);
      this.#deflate.on('error', reject);
    });
    // Where writing is given up before its end, nobody waits for it.
    this.#done.catch(() => undefined);
  }

  /** Adds text. Whole characters only: no half of a surrogate pair at either end. */
  write(text: string): void {
    const most = text.length * widest;
    if (this.#filled + most > gathered) this.#handOn();
    if (most > gathered) this.#pack(Buffer.from(text, 'utf8'));
    else this.#filled += this.#gathered.write(text, this.#filled, 'utf8');
  }

  /** Whether something was handed on since the last `caughtUp`, which is then due. */
  get behind(): boolean {
    return this.#handedOn;
  }

  /** Lets the packing go on, and waits for it where too much lies in front of it. */
  async caughtUp(): Promise<void> {
    this.#handedOn = false;
    await new Promise<void>((resolve) => {
      if (this.#deflate.writableNeedDrain) this.#deflate.once('drain', resolve);
      else setImmediate(resolve);
    });
  }

  /** Ends the part. */
  async end(): Promise<ZipEntry> {
    this.#handOn();
    this.#deflate.end();
    await this.#done;
    return { name: this.#name, stored: false, crc: this.#crc, size: this.#size, chunks: this.#chunks };
  }

  #handOn(): void {
    if (this.#filled === 0) return;
    const bytes = this.#gathered.subarray(0, this.#filled);
    this.#gathered = Buffer.allocUnsafe(gathered);
    this.#filled = 0;
    this.#pack(bytes);
  }

  #pack(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    this.#deflate.write(bytes);
    this.#handedOn = true;
  }
}

/** A whole part, so short that it is sooner packed at once than handed to another thread. */
export function shortEntry(name: string, text: string): ZipEntry {
  const bytes = Buffer.from(text, 'utf8');
  const chunks = [deflateRawSync(bytes, { level })];
  return { name, stored: false, crc: crc32(bytes), size: bytes.length, chunks };
}

/** A part of bytes that are packed already (PNG, JPEG). */
export const storedEntry = (name: string, bytes: Uint8Array): ZipEntry => ({
  name,
  stored: true,
  crc: crc32(bytes),
  size: bytes.length,
  chunks: [bytes],
});

/** 1 January 1980, the first day a zip entry can have. */
const dosDate = (1 << 5) | 1;
/** Names are UTF-8. */
const utf8Names = 1 << 11;

/** The file; entries in the order given. Below 4 GB and 65,535 entries, as Word files are. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const packed = entry.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const common = commonHeader(entry, packed, name.length);
    const local = joined([u32(0x04034b50), common, name]);
    directory.push(joined([u32(0x02014b50), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(at), name]));
    parts.push(local, ...entry.chunks);
    at += local.length + packed;
  }
  const central = joined(directory);
  const end = [u16(0), u16(0), u16(entries.length), u16(entries.length), u32(central.length), u32(at)];
  return joined([...parts, central, u32(0x06054b50), ...end, u16(0)]);
}

/** What local and central headers share, from the version needed to the length of the extra field. */
const commonHeader = (entry: ZipEntry, packed: number, nameLength: number): Uint8Array =>
  joined([
    u16(20),
    u16(utf8Names),
    u16(entry.stored ? 0 : 8),
    u16(0),
    u16(dosDate),
    u32(entry.crc),
    u32(packed),
    u32(entry.size),
    u16(nameLength),
    u16(0),
  ]);

const u16 = (value: number): Uint8Array => Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
