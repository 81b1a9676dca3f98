import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkDrawings, type NetworkLook } from '../../../../core/drawing/network/network-scenes.ts';
import type {
  NetworkEdge,
  NetworkGraph,
  NetworkNode,
} from '../../../../core/drawing/network/network-graph.ts';
import type { SceneShape } from '../../../../core/drawing/scene.ts';
import { actorTypeSchema } from '../../../../core/model/kinds/actor.ts';
import { relationTypeSchema } from '../../../../core/model/kinds/relation.ts';
import { drawingWords } from '../../../../core/words/documents/drawing-words.ts';
import { doTouch, shapesOutside, textsOf, touchingTexts } from '../../../support/scene-boxes.ts';

const look: NetworkLook = { widthPt: 451, maxHeightPt: 590, dir: 'ltr', words: drawingWords('en') };

const node = (id: string, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  name: `Actor ${id}`,
  label: more.name ?? `Actor ${id}`,
  actorType: 'person',
  ...more,
});
const edge = (from: string, to: string, more: Partial<NetworkEdge> = {}): NetworkEdge => ({
  id: `${from}-${to}-${more.edgeKind ?? 'commands'}`,
  from,
  to,
  edgeKind: 'commands',
  label: 'commands',
  sentence: `${from} commands ${to}`,
  contested: false,
  ...more,
});
const graphOf = (nodes: readonly NetworkNode[], ...edges: readonly NetworkEdge[]): NetworkGraph => ({
  nodes,
  edges,
});

const wordsOf = (drawing: { scene: { shapes: readonly SceneShape[] } }): string =>
  drawing.scene.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])).join(' ');

const anyGraph = fc
  .record({
    nodes: fc.array(
      fc.record({
        name: fc.oneof(
          fc.string({ minLength: 1, maxLength: 70 }),
          fc.constantFrom('Khalifa Haftar', 'أنصار الشريعة', 'Ministry of the Interior', 'وزارة الصحة'),
        ),
        actorType: fc.constantFrom(...actorTypeSchema.options),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    pairs: fc.array(
      fc.tuple(
        fc.nat(59),
        fc.nat(59),
        fc.constantFrom(...relationTypeSchema.options, 'role' as const),
        fc.string({ minLength: 1, maxLength: 90 }),
        fc.boolean(),
      ),
      { maxLength: 90 },
    ),
  })
  .map(({ nodes, pairs }): NetworkGraph => {
    const made = nodes.map((item, index) => ({
      id: `n${index}`,
      ...item,
      name: `N${index} ${item.name.trim()}`.trim(),
      label: `N${index} ${item.name.trim()}`.trim(),
    }));
    const edges = pairs.flatMap(([a, b, edgeKind, label, contested], index): NetworkEdge[] => {
      const [from, to] = [`n${a % made.length}`, `n${b % made.length}`];
      return from === to
        ? []
        : [
            {
              id: `e${index}`,
              from,
              to,
              edgeKind,
              label: `r${index} ${label.trim()}`.trim(),
              sentence: '',
              contested,
            },
          ];
    });
    return { nodes: made, edges };
  });

/** The boxes of actors: the outlines with the actors' fill that are larger than the samples of the legend. */
function actorBoxes(shapes: readonly SceneShape[]) {
  return shapes.flatMap((shape) => {
    if (shape.type === 'rect' && shape.fill === 'actorSoft' && shape.height > 12)
      return [[shape.x, shape.x + shape.width, shape.y, shape.y + shape.height] as const];
    if (shape.type !== 'polyline' || shape.fill !== 'actorSoft') return [];
    const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)];
    const box = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
    return box[3] - box[2] > 12 ? [box] : [];
  });
}

describe('the drawings of a network', () => {
  it('are the same for the same graph', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(networkDrawings(graph, look)).toEqual(networkDrawings(graph, look));
      }),
      { numRuns: 15 },
    );
  });

  it('let no words and no boxes touch, and stay inside their bounds, whatever the graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom('ltr' as const, 'rtl' as const), (graph, dir) => {
        for (const { scene } of networkDrawings(graph, { ...look, dir })) {
          expect(touchingTexts(scene)).toEqual([]);
          expect(shapesOutside(scene)).toEqual([]);
          expect(scene.heightPt).toBeLessThanOrEqual(look.maxHeightPt);
          const boxes = actorBoxes(scene.shapes);
          expect(boxes.filter((a, at) => boxes.slice(at + 1).some((b) => doTouch(a, b)))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('run no line through a box', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const { scene } of networkDrawings(graph, look)) {
          const boxes = actorBoxes(scene.shapes);
          const lines = scene.shapes.filter((shape) => shape.type === 'polyline' && !shape.closed);
          for (const line of lines)
            for (const [x, y] of line.type === 'polyline' ? line.points : [])
              expect(
                boxes.some(
                  ([left, right, top, bottom]) =>
                    x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1,
                ),
              ).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('show every relation once, and every actor that has one', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const drawings = networkDrawings(graph, look);
        const drawn = drawings.flatMap((drawing) => drawing.graph.edges.map((item) => item.id));
        expect(drawn.sort()).toEqual(graph.edges.map((item) => item.id).sort());
        for (const drawing of drawings) {
          const ids = new Set(drawing.graph.nodes.map((item) => item.id));
          for (const { from, to } of drawing.graph.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
          const said = wordsOf(drawing);
          for (const { id } of drawing.graph.nodes) expect(said).toContain(`N${id.slice(1)}`);
          for (const { id } of drawing.graph.edges) expect(said).toContain(`r${id.slice(1)}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are none when nobody is related to anybody', () => {
    expect(networkDrawings(graphOf([node('a'), node('b')]), look)).toEqual([]);
  });

  it('put who commands above, and the organisation above its parts', () => {
    const nodes = [node('major'), node('general'), node('army')];
    const [drawing] = networkDrawings(
      graphOf(
        nodes,
        edge('general', 'major'),
        edge('general', 'army', { edgeKind: 'partOf', label: 'part of' }),
      ),
      look,
    );
    const yOf = (name: string) => textsOf(drawing!.scene).find((text) => text.text.includes(name))?.y ?? 0;
    expect(yOf('army')).toBeLessThan(yOf('general'));
    expect(yOf('general')).toBeLessThan(yOf('major'));
  });

  it('point arrows only where a relation has a direction', () => {
    const arrows = (edgeKind: NetworkEdge['edgeKind']) =>
      networkDrawings(
        graphOf([node('a'), node('b')], edge('a', 'b', { edgeKind })),
        look,
      )[0]?.scene.shapes.filter((shape) => shape.type === 'polyline' && shape.fill === 'muted').length;
    expect(arrows('commands')).toBe(1);
    expect(arrows('allyOf')).toBe(0);
  });

  it('draw a contested relation dashed and say so', () => {
    const [drawing] = networkDrawings(
      graphOf([node('a'), node('b')], edge('a', 'b', { contested: true })),
      look,
    );
    expect(drawing?.scene.shapes.some((shape) => shape.type === 'polyline' && shape.dashed)).toBe(true);
    expect(wordsOf(drawing!)).toContain('dashed: contested');
  });

  it('mirror a network in Arabic, the key from the right', () => {
    const graph = graphOf(
      [node('a', { name: 'خليفة حفتر' }), node('b', { name: 'أنصار الشريعة' })],
      edge('a', 'b'),
    );
    const [drawing] = networkDrawings(graph, { ...look, dir: 'rtl', words: drawingWords('ar') });
    const key = textsOf(drawing!.scene).find((text) => text.text === 'شخص');
    expect(key).toMatchObject({ dir: 'rtl', anchor: 'start' });
    expect(key!.x).toBeGreaterThan(look.widthPt * 0.8);
  });

  it('tell types of actors apart by shape', () => {
    const outlines = actorTypeSchema.options.map((actorType) =>
      JSON.stringify(
        networkDrawings(
          graphOf([node('a', { actorType }), node('b')], edge('a', 'b')),
          look,
        )[0]?.scene.shapes.filter((shape) => shape.type !== 'text'),
      ),
    );
    expect(new Set(outlines).size).toBe(actorTypeSchema.options.length);
  });

  it('print nothing smaller than 7.5 pt', () => {
    const [drawing] = networkDrawings(graphOf([node('a'), node('b')], edge('a', 'b')), look);
    expect(Math.min(...textsOf(drawing!.scene).map((text) => text.sizePt))).toBeGreaterThanOrEqual(7.5);
  });
});
