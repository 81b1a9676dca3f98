// Seals what is typed in an encrypted project before it leaves the window for the journal, and opens what an earlier window
// left there. Knows keys of entries, never what stands under them.

import type { DraftOp } from '../../../core/contract/events.ts';
import type { LeftEntry } from './recover-drafts.ts';

/** What a sealed entry begins with: no entry that is open does, as those are JSON. */
const SEALED = 'sealed:';
const NONCE_BYTES = 12;

/**
 * Seals texts under the project's key for drafts (32 bytes) by AES-256-GCM (NIST SP 800-38D), each bound to the key of its
 * entry. The text is `sealed:` and the base64 of nonce, ciphertext and tag.
 */
export class DraftSeal {
  readonly #key: Promise<CryptoKey>;

  constructor(bytes: Uint8Array) {
    // A copy: what is behind the key may be larger.
    this.#key = crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
  }

  async seal(op: DraftOp): Promise<DraftOp> {
    if (op.text === null) return op;
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const content = new TextEncoder().encode(op.text);
    const sealed = await crypto.subtle.encrypt(boundTo(op.key, nonce), await this.#key, content);
    return { key: op.key, text: SEALED + toBase64(nonce) + toBase64(new Uint8Array(sealed)) };
  }

  /** The entry as it was; one that was never sealed is from before the project was encrypted. Null for any other. */
  async open(entry: LeftEntry): Promise<LeftEntry | null> {
    if (!entry.text.startsWith(SEALED)) return entry;
    try {
      const bytes = Uint8Array.from(atob(entry.text.slice(SEALED.length)), (letter) => letter.charCodeAt(0));
      const nonce = bytes.slice(0, NONCE_BYTES);
      const content = await crypto.subtle.decrypt(
        boundTo(entry.key, nonce),
        await this.#key,
        bytes.slice(NONCE_BYTES),
      );
      return { key: entry.key, text: new TextDecoder().decode(content) };
    } catch {
      return null;
    }
  }
}

const boundTo = (key: string, nonce: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(key),
});

/** As many letters at once as a call takes without trouble; a multiple of three, so that parts join. */
const PART = 24_576;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PART)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PART)));
  return text;
}

/** Seals each batch and hands it on, in the order in which they came. */
export function sealedKeeper(
  seal: DraftSeal,
  write: (ops: readonly DraftOp[]) => void,
): (ops: readonly DraftOp[]) => void {
  let before: Promise<void> = Promise.resolve();
  return (ops) => {
    const sealed = Promise.all(ops.map((op) => seal.seal(op)));
    before = before.then(async () => write(await sealed));
  };
}

/** What an earlier window left, open; `unreadable` when some of it can't be opened with this key. */
export async function openLeft(
  seal: DraftSeal,
  left: readonly LeftEntry[],
): Promise<{ readonly left: readonly LeftEntry[]; readonly unreadable: boolean }> {
  const opened = await Promise.all(left.map((entry) => seal.open(entry)));
  const readable = opened.filter((entry) => entry !== null);
  return { left: readable, unreadable: readable.length < left.length };
}
