// The moments of a record, as if it had been made with the copy: when it was made, changed or talked about tells when what it rests on
// came in.

/** Moments that a record is about stay: when a source was captured, when its embargo ends, when a brief came to its stage. */
const TOLD: ReadonlySet<string> = new Set(['capturedAt', 'until', 'stageAt']);

/** Gives what stands in the place of a moment in a field. */
export const untimed =
  (now: string) =>
  (moment: string, field: string): string =>
    TOLD.has(field) ? moment : now;
