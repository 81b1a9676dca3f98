// The faces that pages are drawn in, as the window holds them: each once, by its content, for as long as there is a window.
// Knows neither pages nor where the files come from.

/** Makes a face known to the window under a family of this name; ends when it can be drawn with. */
export type RegisterFace = (family: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

export class WindowFaces {
  readonly #register: RegisterFace;
  readonly #families = new Map<string, Promise<string>>();

  constructor(register: RegisterFace) {
    this.#register = register;
  }

  /**
   * The family under which a font file is known to the window, made known at the first call with these bytes. Throws what
   * the browser says of a file that it can't read; a later call with the bytes tries again.
   */
  async familyOf(bytes: Uint8Array): Promise<string> {
    const own = new Uint8Array(bytes);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', own));
    const key = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const known = this.#families.get(key);
    if (known !== undefined) return known;
    const family = `page-face-${key.slice(0, 32)}`;
    const made = this.#register(family, own).then(() => family);
    this.#families.set(key, made);
    made.catch(() => this.#families.delete(key));
    return made;
  }
}

/** The faces of this window: never removed, since the next preview draws with the same ones. */
export const windowFaces = new WindowFaces(async (family, bytes) => {
  document.fonts.add(await new FontFace(family, bytes.buffer).load());
});
