// Those who hold something typed that is not in the project yet, and hand it in before anything else changes the project.

export class HandIns {
  readonly #commits = new Set<() => void>();
  #handingIn = false;

  /** Called whenever something is to be handed in, until what is given back is called. */
  on(commit: () => void): () => void {
    this.#commits.add(commit);
    return () => this.#commits.delete(commit);
  }

  /** Lets everyone hand in. What is handed in is a change itself, and calls for nothing to be handed in. */
  handIn(): void {
    if (this.#handingIn) return;
    this.#handingIn = true;
    try {
      for (const commit of [...this.#commits]) commit();
    } finally {
      this.#handingIn = false;
    }
  }
}
