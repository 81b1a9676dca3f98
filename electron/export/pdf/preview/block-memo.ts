// Blocks that were laid out before, kept with everything that their layout looked at: one is used again only where all
// of that is still the same. Knows which parts of the environment there are as little as it can.

import { jsonEqual } from '../../../../core/base/json.ts';
import type { Loss } from '../../../../core/document/loss.ts';
import type { Block } from '../../../../core/document/tree.ts';
import type { OpenedImage } from '../blocks/images.ts';
import type { Area, BlockMemo, BodyBlock, LayoutEnv } from '../pages/layout-env.ts';
import type { LossLog } from '../losses.ts';
import type { Laid } from '../blocks/paragraphs.ts';

type NotedLoss = { readonly kind: Loss['kind']; readonly what: string; readonly where: string | null };

/** What a layout looked at and what it left behind beside its boxes. */
type Trace = {
  readonly values: Map<keyof LayoutEnv, unknown>;
  readonly pages: Map<string, string>;
  readonly images: Map<string, OpenedImage>;
  readonly losses: NotedLoss[];
  /** The place of losses after the block, where it set one. */
  whereAfter: string | null;
};
type Entry = Pick<BodyBlock, 'area' | 'joins'> & { readonly laid: Laid; readonly trace: Trace };

export type KeptBlocks = {
  readonly memo: BlockMemo;
  /** How many blocks were laid out anew since the last call. */
  readonly takeMisses: () => number;
};

// A block that names pages is laid out before they are known, and again after: both come back in the next layout.
const mostForms = 3;

/** An empty memory. Blocks are known by identity: see `shareBlocks`. What is no longer in any tree is forgotten. */
export function keepBlocks(): KeptBlocks {
  const entries = new WeakMap<Block, readonly Entry[]>();
  const canonical = canonicalValues();
  let misses = 0;
  let named = 0;
  const newPlace = (): string => {
    named += 1;
    return `#kept-${named}`;
  };
  return {
    memo: (env, given, lay) => {
      const all = entries.get(given.block) ?? [];
      const known = all.find((entry) => holds(entry, env, given, canonical));
      if (known) {
        replay(known.trace, env.losses);
        return known.laid;
      }
      misses += 1;
      const trace: Trace = {
        values: new Map(),
        pages: new Map(),
        images: new Map(),
        losses: [],
        whereAfter: null,
      };
      const laid = lay(traced(env, trace, canonical, newPlace));
      const entry: Entry = { area: given.area, joins: given.joins, laid, trace };
      entries.set(given.block, [entry, ...all].slice(0, mostForms));
      return laid;
    },
    takeMisses: () => {
      const count = misses;
      misses = 0;
      return count;
    },
  };
}

type Canonical = (key: keyof LayoutEnv, value: unknown) => unknown;

/** Gives equal values of one part of the environment one identity. Each layout makes them anew. */
function canonicalValues(): Canonical {
  const most = 8;
  const seen = new Map<keyof LayoutEnv, { raw: unknown; value: unknown; known: unknown[] }>();
  return (key, value) => {
    let of = seen.get(key);
    if (of === undefined) seen.set(key, (of = { raw: undefined, value: undefined, known: [] }));
    if (of.raw === value) return of.value;
    let found = of.known.find((one) => equal(one, value));
    if (found === undefined) {
      found = value;
      of.known = [value, ...of.known].slice(0, most);
    }
    of.raw = value;
    of.value = found;
    return found;
  };
}

function equal(one: unknown, other: unknown): boolean {
  if (one instanceof Set && other instanceof Set)
    return one.size === other.size && [...one].every((item) => other.has(item));
  if (one instanceof Map || other instanceof Map) return one === other;
  return jsonEqual(one, other);
}

function holds(entry: Entry, env: LayoutEnv, given: BodyBlock, canonical: Canonical): boolean {
  const { trace } = entry;
  if (entry.joins !== given.joins || !sameArea(entry.area, given.area)) return false;
  for (const [key, value] of trace.values) if (canonical(key, env[key]) !== value) return false;
  for (const [name, opened] of trace.images) if (env.images(name) !== opened) return false;
  let same = true;
  // All are asked for: the layout goes on until every number that was used is right.
  for (const [id, text] of trace.pages) if (env.pageOf(id) !== text) same = false;
  return same;
}

const sameArea = (one: Area, other: Area): boolean =>
  one.x === other.x && one.width === other.width && one.dir === other.dir && one.band === other.band;

/** The environment for laying out one block, which notes what of it is looked at. */
function traced(env: LayoutEnv, trace: Trace, canonical: Canonical, newPlace: () => string): LayoutEnv {
  const special: Partial<LayoutEnv> = {
    memo: null,
    newPlace,
    losses: noteLosses(env.losses, trace),
    pageOf: (id) => {
      const text = env.pageOf(id);
      trace.pages.set(id, text);
      return text;
    },
    images: (name) => {
      const opened = env.images(name);
      trace.images.set(name, opened);
      return opened;
    },
  };
  const all: object = {};
  for (const key of Object.keys(env) as (keyof LayoutEnv)[]) {
    if (key in special) {
      Object.defineProperty(all, key, { enumerable: true, value: special[key] });
      continue;
    }
    const value = env[key];
    Object.defineProperty(all, key, {
      enumerable: true,
      get: () => {
        if (!trace.values.has(key)) trace.values.set(key, canonical(key, value));
        return value;
      },
    });
  }
  return all as LayoutEnv;
}

/** Losses stay relative: where none is set inside the block, it is that of the heading before it. */
function noteLosses(log: LossLog, trace: Trace): LossLog {
  const before = log.where;
  return {
    get where() {
      return trace.whereAfter ?? before;
    },
    set where(where) {
      trace.whereAfter = where === before ? null : where;
      log.where = where;
    },
    add: (kind, what) => {
      trace.losses.push({ kind, what, where: trace.whereAfter });
      log.add(kind, what);
    },
    list: () => log.list(),
  };
}

function replay(trace: Trace, log: LossLog): void {
  const before = log.where;
  for (const { kind, what, where } of trace.losses) {
    log.where = where ?? before;
    log.add(kind, what);
  }
  log.where = trace.whereAfter ?? before;
}
