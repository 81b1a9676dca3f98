// Judges whether a row of measurements grows: by the middle of its beginning and of its end, never by single ones.

/** The middle of several numbers; of an even number the mean of the two in the middle. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured');
  return (low + high) / 2;
}

/**
 * By what share the last third of measurements is above the first third, 0.05 for 5 %; below it where it is negative.
 * Throws when there are fewer than three.
 */
export function growth(values: readonly number[]): number {
  if (values.length < 3) throw new Error(`${values.length} measurements are too few to judge growth by`);
  const third = Math.floor(values.length / 3);
  return middle(values.slice(-third)) / middle(values.slice(0, third)) - 1;
}

/**
 * Whether measurements go on growing by more than `most` (a share) between their first and their last third. What is taken
 * once on the way, and kept, is no growth: then the last third is no higher than the one in the middle. Throws when there
 * are fewer than three.
 */
export function keepsGrowing(values: readonly number[], most: number): boolean {
  if (growth(values) <= most) return false;
  const third = Math.floor(values.length / 3);
  return growth(values.slice(third)) > most / 3;
}
