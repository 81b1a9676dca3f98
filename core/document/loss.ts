// What a writer or reader could not carry. A loss is told to the analyst; content never disappears without one.

/** `where` names the place in the words of the document (a heading, "note 3"); `what` what was lost, in plain words. */
export type Loss = {
  readonly kind:
    | 'illegal-character'
    | 'missing-glyph'
    | 'missing-media'
    | 'broken-media'
    | 'unsupported-block'
    | 'unsupported-inline'
    | 'unsupported-style'
    | 'attachment-left-out'
    /** It stands in the document, but its source can't be read or has other words. */
    | 'unproven'
    /** Taken out on purpose: its marking is above the one the document may carry. */
    | 'withheld'
    | 'truncated'
    /** The name of a protected actor was hidden, or parts of one were left as somebody chose. */
    | 'protected-name'
    | 'input-part-left-out';
  readonly where: string;
  readonly what: string;
};
