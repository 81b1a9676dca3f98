// The key explains what the document uses of grades and likelihood, after everything else; without them there is none.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Block, DocumentTree } from '../../../core/document/tree.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import {
  doc,
  cite,
  hop,
  likely,
  makeWorld,
  OPTIONS,
  p,
  supports,
  type World,
} from '../../builders/records.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';

const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };
const templates = ['situation-report', 'intelligence-assessment', 'chronology'] as const;
const definitionOf = (name: string): Record<string, never> =>
  JSON.parse(readFileSync(new URL(`../../../templates/${name}/template.json`, import.meta.url), 'utf8'));

const briefIn = (world: World, fields: Partial<Brief> = {}) =>
  world.brief({ templateCopyId: world.templateCopy(definitionOf('situation-report')).id, ...fields });

function treeOf(world: World, brief: Brief): DocumentTree {
  const result = assemble(new RecordStore(world.records), brief.id, at);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.tree;
}

const wordsOf = (block: Block | undefined): string =>
  block?.type === 'paragraph'
    ? block.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
    : '';
const keysOf = ({ sections }: DocumentTree): string[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'paragraph' && block.role === 'keyLine')
    .map((block) => wordsOf(block).replaceAll('\u00a0', ' '));

describe('the key of grades and likelihood', () => {
  it('is not printed over a brief that uses none', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const excerpt = world.excerpt(world.source({ reliability: null }), 'x', { credibility: null });
    world.section(brief, { content: doc(p('He is likely to return.', cite(excerpt))) });
    expect(keysOf(treeOf(world, brief))).toEqual([]);
  });

  it('goes with the grades in a form that prints none', () => {
    const world = makeWorld();
    world.rating('Reuters', 'B');
    const copy = world.templateCopy({ ...definitionOf('situation-report'), grades: false as never });
    const brief = world.brief({ templateCopyId: copy.id });
    const excerpt = world.excerpt(world.source({ outlet: 'Reuters' }), 'x', { credibility: '2' });
    world.section(brief, { content: doc(p('A claim.', cite(excerpt))) });
    world.section(brief, { sectionKind: 'sources', options: { ...OPTIONS, sources: 'all' } });
    const tree = treeOf(world, brief);
    expect(keysOf(tree)).toEqual([]);
    expect(JSON.stringify(tree)).not.toContain('B2');
    expect(JSON.stringify(tree)).not.toContain('Reliability');
  });

  it('explains only what was printed, with no space before the per cent sign in English', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const graded = world.excerpt(world.source({ reliability: 'C' }), 'x', { credibility: '2' });
    const letter = world.excerpt(world.source({ reliability: 'B' }), 'y', { credibility: null });
    world.excerpt(world.source({ reliability: 'A' }), 'not cited', { credibility: '1' });
    world.section(brief, {
      order: 'b',
      content: doc(p('He is ', likely('probable'), ' to return.', cite(graded, letter))),
    });
    world.section(brief, { order: 'c', sectionKind: 'sources', options: { ...OPTIONS, sources: 'cited' } });
    expect(keysOf(treeOf(world, brief))).toEqual([
      'Grades: who speaks, B (usually reliable), C (fairly reliable); what is said, 2 (probably true). No grade: not graded. Likelihood (ICD 203): likely 55–80%.',
    ]);
  });

  it('explains the likelihood of a judgement that its statement says itself', () => {
    const world = makeWorld();
    const brief = briefIn(world, { likelihoodScale: 'phia' });
    world.judgement(doc(p('He is highly likely to return.')), { likelihood: 'highly likely' });
    world.section(brief, { sectionKind: 'judgements' });
    expect(keysOf(treeOf(world, brief))).toEqual(['Likelihood (UK PHIA): highly likely ≈80–≈90%.']);
  });

  it('keeps the space of French, and speaks the language of the brief', () => {
    const world = makeWorld();
    const excerpt = world.excerpt(world.source({ reliability: 'C' }), 'x', {
      attribution: [hop({ descriptor: 'un témoin', reliability: 'D' })],
      credibility: null,
    });
    world.judgement(doc(p('Il reviendra.')), { likelihood: 'likely', basis: supports(excerpt) });
    const french = briefIn(world, { language: 'fr' });
    world.section(french, { sectionKind: 'judgements' });
    expect(keysOf(treeOf(world, french))).toEqual([
      'Cotation : celui qui parle, D (pas toujours fiable). Sans cotation : non coté. Probabilité (ICD 203) : probable 55–80 %.',
    ]);
    const arabic = briefIn(world, { language: 'ar', direction: 'rtl' });
    world.section(arabic, { sectionKind: 'judgements' });
    expect(keysOf(treeOf(world, arabic))[0]).toContain('المتحدث، D (غير موثوق عادة)');
  });

  it('ends the sample in every template', () => {
    for (const name of templates) {
      const records = sampleLibya().records.map((record) =>
        record.kind === 'template' ? { ...record, definition: definitionOf(name) } : record,
      );
      const store = new RecordStore(records);
      const brief = store.ofKind('brief')[0];
      const result = brief === undefined ? null : assemble(store, brief.id, at);
      if (result?.ok !== true) throw new Error('The sample can’t be assembled');
      const last = result.value.tree.sections.at(-1)?.blocks.at(-1);
      expect(last).toMatchObject({ type: 'paragraph', role: 'keyLine' });
      expect(keysOf(result.value.tree)).toHaveLength(1);
    }
  });
});
