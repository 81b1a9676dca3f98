// A part of a protected name, spelt in one way, and where it stands in what would leave: what a person is asked about, and answers.

/** Spellings, or every one there is. */
export type Spellings = 'all' | readonly string[];

/** What becomes of suspects, by their spelling; one that neither names keeps a document from leaving. */
export type SuspectAnswers = {
  /** Treated as the name that they may be part of. */
  readonly hide: Spellings;
  /** Left standing, for they mean something else. */
  readonly leave: Spellings;
};

/** Nobody has said anything yet. */
export const askAll: SuspectAnswers = { hide: [], leave: [] };

export const isAmong = (spellings: Spellings, spelling: string): boolean =>
  spellings === 'all' || spellings.includes(spelling);

/** As a group is called: what stands there, on one line. */
export const spellingOf = (words: string): string => words.replaceAll(/\s+/gu, ' ');

export type SuspectGroup = {
  readonly spelling: string;
  /** How often; `places` may be fewer. */
  readonly count: number;
  readonly places: readonly {
    /** In words: "section “Gaps”, note 3". */
    readonly where: string;
    readonly before: string;
    readonly after: string;
  }[];
};
