// Whether the tests run against changed code (npm run mutate). It is instrumented and slow there, so tests that hold a bound of
// time stand aside: `it.skipIf(underMutation)`.
export const underMutation = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;
