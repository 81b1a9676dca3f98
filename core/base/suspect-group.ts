// A part of a protected name, spelt in one way, and where it stands in what would leave: what a person is asked about.

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
