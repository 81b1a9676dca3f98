// Collects what the PDF could not show, once for each place and thing.

import type { Loss } from '../../../core/document/loss.ts';

export type LossLog = {
  /** The place that is being laid out, in the words of the document. */
  where: string;
  /** Reports a loss at the present place; the same one twice counts once. */
  add(kind: Loss['kind'], what: string): void;
  list(): readonly Loss[];
};

const maxPerKind = 200;

/** An empty log. Each kind is listed at most 200 times, then counted. */
export function lossLog(): LossLog {
  const found = new Map<string, Loss>();
  const counts = new Map<Loss['kind'], number>();
  const log: LossLog = {
    where: 'the document',
    add(kind, what) {
      const key = `${kind}\n${log.where}\n${what}`;
      if (found.has(key)) return;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count <= maxPerKind) found.set(key, { kind, where: log.where, what });
    },
    list() {
      const more: Loss[] = [];
      for (const [kind, count] of counts) {
        if (count > maxPerKind)
          more.push({ kind, where: 'the document', what: `${count - maxPerKind} more of this kind` });
      }
      return [...found.values(), ...more];
    },
  };
  return log;
}
