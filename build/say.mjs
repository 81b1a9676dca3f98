// How the scripts speak: to standard error only, so that standard output stays the command's own.

/**
 * One line to the person who runs the script.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure that is explained by its message alone: what happened, then what to do. */
export class Explained extends Error {}

/**
 * Runs a script's main function; an explained failure prints its message, any other its stack; both exit 1.
 * @param {() => Promise<unknown>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    say(
      error instanceof Explained
        ? error.message
        : error instanceof Error
          ? String(error.stack)
          : String(error),
    );
    process.exitCode = 1;
  }
}
