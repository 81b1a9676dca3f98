// Briefs to be checked by tests, and what one rule finds in them.

import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { RichInline } from '../../../core/model/text/rich-text.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cite, doc, makeWorld, p, type World } from '../../builders/records.ts';
import { wholeFindings } from './whole-findings.ts';

export const check = (world: World, brief: Brief, rule: string) =>
  wholeFindings(new RecordStore(world.records), brief.id).filter((finding) => finding.rule === rule);

/** A brief with one paragraph that cites one excerpt. */
export function written(passage: string, ...parts: (string | RichInline)[]) {
  const world = makeWorld();
  const brief = world.brief();
  const source = world.source();
  const excerpt = world.excerpt(source, passage);
  const section = world.section(brief, { content: doc(p(...parts, cite(excerpt))) });
  return { world, brief, source, excerpt, section };
}
