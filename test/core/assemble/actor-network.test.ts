import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Block, IllustrationBlock } from '../../../core/document/tree.ts';
import { sectionOptionsSchema } from '../../../core/model/kinds/section.ts';
import type { Section } from '../../../core/model/kinds/section.ts';
import { createBrief } from '../../../core/store/commands/outline/create-brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import { makeWorld, OPTIONS, type World } from '../../builders/records.ts';
import { envOf, runBackAndForth } from '../../builders/run-command.ts';

const json = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
) as { outline: { sectionKind: string }[] };
const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };

function assembled(world: World, options: Partial<Section['options']>) {
  const brief = world.brief({ templateCopyId: world.templateCopy(json as never).id });
  world.section(brief, { sectionKind: 'actors', title: 'Actors', options: { ...OPTIONS, ...options } });
  const result = assemble(new RecordStore(world.records), brief.id, at);
  if (!result.ok) throw new Error(result.error.kind);
  const blocks = result.value.tree.sections[0]?.blocks ?? [];
  return { ...result.value, blocks, figures: blocks.filter((block) => block.type === 'illustration') };
}

const captionOf = (figure: IllustrationBlock | undefined): string =>
  figure?.caption?.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('') ?? '';
const meta = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' && block.role === 'meta'
      ? [block.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')]
      : [],
  );

/** Two related actors and one that is related to nobody. */
function threeActors(): World {
  const world = makeWorld();
  const [haftar, army] = [world.actor('Haftar'), world.actor('The army')];
  world.actor('Egyptair');
  world.relation(haftar, army);
  return world;
}

describe('the network of a section of actors', () => {
  it('is drawn only where the section asks for it', () => {
    expect(assembled(threeActors(), {}).figures).toEqual([]);
    const { figures, blocks } = assembled(threeActors(), { network: true });
    expect(figures).toHaveLength(1);
    expect(captionOf(figures[0])).toBe('Relations between the actors.');
    expect(figures[0]?.caption?.label).toBe('Figure 1.');
    expect(blocks.indexOf(figures[0] as Block)).toBeLessThan(
      blocks.findIndex((block) => block.type === 'paragraph' && block.role === 'body'),
    );
  });

  it('names under the figure whom it leaves out', () => {
    expect(meta(assembled(threeActors(), { network: true }).blocks)).toContain(
      'No relation to the others is recorded for Egyptair.',
    );
  });

  it('is told as a loss when there is nothing to draw', () => {
    const world = makeWorld();
    world.actor('Haftar');
    const { figures, losses } = assembled(world, { network: true });
    expect(figures).toEqual([]);
    expect(losses.map((loss) => loss.what)).toEqual([
      expect.stringContaining('no drawing of their relations'),
    ]);
  });

  it('is told in words made from the records, or in the analyst’s own', () => {
    expect(assembled(threeActors(), { network: true }).figures[0]?.alt).toContain('Haftar commands The army');
    const own = assembled(threeActors(), { network: true, altText: ' Who commands whom. ' });
    expect(own.figures[0]?.alt).toBe('Who commands whom.');
  });

  it('is numbered in parts when one page does not hold it', () => {
    const world = makeWorld();
    const actors = Array.from({ length: 90 }, (_, index) => world.actor(`Actor ${index}`));
    actors.forEach((actor, index) => {
      const other = actors[Math.floor(index / 2)];
      if (index > 0 && other !== undefined) world.relation(other, actor);
    });
    const { figures } = assembled(world, { network: true });
    expect(figures.length).toBeGreaterThan(1);
    expect(figures.map(captionOf)).toEqual(
      figures.map((_, index) => `Relations between the actors. (${index + 1} of ${figures.length})`),
    );
    expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
    for (const { alt } of figures) expect(alt).toMatch(/\(\d+ of \d+\)$/u);
  });

  it('never shows part of a protected actor’s name, where a note is wrapped or cut', () => {
    const world = makeWorld();
    const [haftar, army] = [world.actor('Haftar'), world.actor('The army')];
    world.actor('Salma Idris al-Mahjoub of Benghazi', { protected: true, protectedAs: 'a hospital worker' });
    world.relation(haftar, army, { label: 'told by Salma Idris al-Mahjoub of Benghazi in a call' });
    const { tree, losses } = assembled(world, { network: true });
    expect(JSON.stringify(tree)).not.toMatch(/Salma|Idris|Mahjoub/u);
    expect(losses.map((loss) => loss.what)).toEqual([expect.stringContaining('protected name')]);
  });
});

describe('the options of a section', () => {
  it('of a project from before figures of relations open without one', () => {
    const { network: _, altText: __, ...old } = OPTIONS;
    expect(sectionOptionsSchema.parse(old)).toEqual(OPTIONS);
  });

  it('ask for a network where the template’s outline does', () => {
    const outline = json.outline.map((entry) => ({ ...entry, network: entry.sectionKind === 'actors' }));
    const template = readTemplate({ ...json, outline }, 'situation-report');
    if (!template.ok) throw new Error('The template can’t be read');
    const { store } = runBackAndForth(
      [],
      createBrief,
      { template: template.value, title: 'B' },
      envOf(makeWorld()),
    );
    for (const section of store.ofKind('section'))
      expect(section.options.network).toBe(section.sectionKind === 'actors');
  });
});
