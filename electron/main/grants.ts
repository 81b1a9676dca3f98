// Tokens for files the analyst chose: the window sees the token and the name, never the path.

import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { PickedFile } from '../../core/contract/app-calls.ts';

export class Grants {
  readonly #paths = new Map<string, string>();

  /** A new token for a path. */
  grant(path: string): PickedFile {
    const token = randomBytes(16).toString('hex');
    this.#paths.set(token, path);
    return { token, name: basename(path) };
  }

  pathOf(token: string): string | null {
    return this.#paths.get(token) ?? null;
  }
}
