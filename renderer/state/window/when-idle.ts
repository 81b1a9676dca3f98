// Long work in the window done between frames: a key or a frame never waits for more than one step of it.

/** How long one stretch of steps may take (ms): a frame has 16. */
const STRETCH_MS = 6;

/**
 * Begins after `delayMs`, takes the steps one after the other whenever nothing else waits, and hands over what comes out.
 * Gives the function that stops it, after which `done` is never called.
 */
export function whenIdle<R>(
  delayMs: number,
  steps: Iterator<unknown, R>,
  done: (result: R) => void,
): () => void {
  let timer = setTimeout(run, delayMs);
  function run(): void {
    const until = performance.now() + STRETCH_MS;
    do {
      const step = steps.next();
      if (step.done === true) {
        done(step.value);
        return;
      }
    } while (performance.now() < until);
    timer = setTimeout(run, 0);
  }
  return () => clearTimeout(timer);
}
