// The findings of a brief, each held to what all have: words, a weight, a time, and a key of its own that says where.
import { expect } from 'vitest';
import type { Finding } from '../../../core/checks/finding.ts';
import { rules, runChecks } from '../../../core/checks/registry.ts';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';

export function wholeFindings(reader: RecordReader, briefId: BriefId): Finding[] {
  const findings = runChecks(reader, briefId);
  for (const { key, rule, severity, while: when, place, message } of findings) {
    expect(message).toMatch(/\S.*[.?!”]$/su);
    expect(['error', 'warning', 'note']).toContain(severity);
    expect(['drafting', 'review']).toContain(when);
    expect(key.startsWith(`${rule}|${place.recordId}|${place.blockId ?? ''}|`)).toBe(true);
    expect(reader.get(place.recordId)).toBeDefined();
    if (rules.find(({ id }) => id === rule)?.while === 'review') expect(when).toBe('review');
  }
  return findings;
}
