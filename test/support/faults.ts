// What the hard tests are asked to do: few cases with fixed seeds in `npm test`, many in `npm run faults`, which also takes
// their figures and keeps what a failed case leaves to look at.

import { appendFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Asked = {
  readonly part: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly seed: number;
  /** The folder for figures. */
  readonly figures: string;
  /** The folder for what failed cases leave. */
  readonly evidence: string;
  /** The longest that the part may take. */
  readonly minutes: number;
};

const given = process.env['BRIEFWRIGHT_FAULTS'];
const asked = given === undefined ? null : (JSON.parse(given) as Asked);

/** How often a fault is tried: the short number, or what `npm run faults` asks for under this name. */
export const faultCount = (what: string, short: number): number => asked?.counts[what] ?? short;

/** Where the cases begin; the same in each run of `npm test`. Name it and the number of the case in every failure. */
export const faultSeed: number = asked?.seed ?? 20140518;

/** The longest that a test may take, in milliseconds: the short limit, or that of the part. */
export const faultTimeoutMs = (short: number): number => (asked === null ? short : asked.minutes * 60_000);

/** A row for the table in docs/reliability.md; printed too. */
export function noteFigure(what: string, times: string, outcome: string): void {
  console.log(`${what} | ${times} | ${outcome}`);
  if (asked === null) return;
  const line = JSON.stringify({ part: asked.part, what, times, outcome });
  appendFileSync(join(asked.figures, `${asked.part}.jsonl`), `${line}\n`);
}

/** Keeps what a single case came to, so that a run which is cut off still tells of the cases before. */
export function noteCase(result: unknown): void {
  if (asked === null) return;
  mkdirSync(asked.evidence, { recursive: true });
  appendFileSync(join(asked.evidence, 'cases.jsonl'), `${JSON.stringify(result)}\n`);
}

/** A new folder for what a failed case leaves to look at: the file, its seed, what was read. It is never removed here. */
export function evidenceFolder(caseName: string): string {
  const parent = asked?.evidence ?? tmpdir();
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, `${caseName}-`));
}
