// The texts of a project's sources as sketches, by which a captured one is compared with all of them. In memory, made when the
// first is captured: ten thousand articles take some five megabytes.

import { ALIKE_FROM, type AlikeText } from '../../../core/query/evidence/alike-source.ts';
import { likeness, sketchOf, type TextSketch } from '../../../core/query/evidence/text-likeness.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import type { ProjectFile } from '../project-file.ts';

/** Texts that are read before other work has its turn. */
const IN_A_ROW = 20;

export class AlikeTexts {
  readonly #file: Pick<ProjectFile, 'records' | 'getSourceText'>;
  /** By the hash of the text's asset; null where it can't be read. */
  readonly #sketches = new Map<string, TextSketch | null>();

  constructor(file: Pick<ProjectFile, 'records' | 'getSourceText'>) {
    this.#file = file;
  }

  /**
   * The texts that share much with this one, the most alike first, and remembers it for those that come after. Texts of
   * sources that are gone are not among them.
   */
  async of(sha256: string): Promise<readonly AlikeText[]> {
    const texts = new Set(this.#file.records.ofKind('source').map(({ assets }) => assets.text.sha256));
    let made = 0;
    for (const each of texts) {
      if (this.#sketches.has(each)) continue;
      this.#add(each);
      made += 1;
      if (made % IN_A_ROW === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    // One that was captured just now may not be a source yet: it is asked about again when it is.
    const fresh = this.#sketches.get(sha256) ?? this.#add(sha256);
    if (fresh === null) return [];
    return [...this.#sketches]
      .flatMap(([other, sketch]) =>
        sketch === null || other === sha256 ? [] : [{ sha256: other, share: likeness(fresh, sketch) }],
      )
      .filter(({ share }) => share >= ALIKE_FROM)
      .toSorted((a, b) => b.share - a.share);
  }

  /** Of texts that were forgotten nothing stays in memory. */
  forget(): void {
    this.#sketches.clear();
  }

  #add(sha256: string): TextSketch | null {
    const text = this.#file.getSourceText(sha256);
    const sketch = text.ok ? sketchOf(canonicalText(text.value)) : null;
    this.#sketches.set(sha256, sketch);
    return sketch;
  }
}
