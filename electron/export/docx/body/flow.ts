// Where written blocks go, in order. Remembers what came last, for Word wants a paragraph at the end of every cell and
// between two tables.

export class Flow {
  readonly #write: (xml: string) => void;
  #last: 'none' | 'paragraph' | 'table' = 'none';

  constructor(write: (xml: string) => void) {
    this.#write = write;
  }

  get last(): 'none' | 'paragraph' | 'table' {
    return this.#last;
  }

  paragraph(xml: string): void {
    this.#write(xml);
    this.#last = 'paragraph';
  }

  /** A table's rows as they are made, so that a long one never exists whole; `end` closes it. */
  table(xml: string, end = false): void {
    this.#write(xml);
    if (end) this.#last = 'table';
  }

  /** A flow inside this one's last element, which knows nothing of what came before. */
  inside(): Flow {
    return new Flow(this.#write);
  }
}
