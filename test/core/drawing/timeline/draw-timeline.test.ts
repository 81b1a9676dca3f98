import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawTimeline,
  type TimelineDrawing,
  type TimelineLook,
} from '../../../../core/drawing/timeline/draw-timeline.ts';
import { textWidthPt, wrapText } from '../../../../core/drawing/measure-text.ts';
import { timelineToWords } from '../../../../core/drawing/timeline/timeline-alt.ts';
import { timelineLanes } from '../../../../core/drawing/timeline/timeline-entries.ts';
import type { Scene } from '../../../../core/drawing/scene.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { drawingWords } from '../../../../core/words/documents/drawing-words.ts';
import { dateValue, makeWorld, type World } from '../../../builders/records.ts';
import { shapesOutside, textsOf, touchingTexts } from '../../../support/scene-boxes.ts';

const en = documentWords('en');
const look: TimelineLook = {
  widthPt: 493,
  maxHeightPt: 600,
  dir: 'ltr',
  words: drawingWords('en'),
  dates: { language: 'en', digits: 'latin', months: 'egypt' },
};
const asIs = (text: string): string => text;

const lanesOf = (world: World, maxLanes?: number) => {
  const reader = new RecordStore(world.records);
  return timelineLanes(reader, reader.ofKind('event'), { words: en, language: 'en' }, asIs, maxLanes);
};

const figuresOf = (world: World, more: Partial<TimelineLook> = {}): TimelineDrawing[] =>
  drawTimeline(lanesOf(world), { ...look, ...more });

/** The only scene of a timeline. */
function sceneOf(world: World, more: Partial<TimelineLook> = {}): Scene {
  const figures = figuresOf(world, more);
  expect(figures).toHaveLength(1);
  return figures[0]?.scene ?? { widthPt: 0, heightPt: 0, shapes: [] };
}

/** The words of the axis: those above the first lane. */
const axisOf = (scene: Scene): string[] =>
  textsOf(scene)
    .filter((text) => text.colour === 'muted' && text.y < 16)
    .map((text) => text.text);

const iso = (offset: number): string => new Date(Date.UTC(2014, 0, 1 + offset)).toISOString().slice(0, 10);

const anyEvents = fc.array(
  fc.record({
    title: fc.string({ minLength: 1, maxLength: 90 }).filter((title) => title.trim() !== ''),
    from: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 100, max: 110 })),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
    actor: fc.integer({ min: 0, max: 5 }),
    sure: fc.constantFrom('', '~', '?'),
    also: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null, freq: 4 }),
  }),
  { minLength: 1, maxLength: 120 },
);

type AnyEvents = typeof anyEvents extends fc.Arbitrary<infer Events> ? Events : never;

function worldOf(events: AnyEvents): World {
  const world = makeWorld();
  const actors = [0, 1, 2, 3, 4, 5].map((index) => world.actor(`Actor number ${index} of the test`));
  for (const { title, from, length, actor, sure, also } of events)
    world.event(title, length === 0 ? `${iso(from)}${sure}` : `${iso(from)}${sure}/${iso(from + length)}`, {
      actors: [{ actorId: actors[actor]?.id ?? actors[0]!.id, role: 'agent' }],
      competingDates: also === null ? [] : [{ date: dateValue(iso(also)), evidence: [] }],
    });
  return world;
}

describe('a timeline', () => {
  it('has a lane an actor, led by who acts, and one for events of nobody', () => {
    const world = makeWorld();
    const haftar = world.actor('Haftar');
    const worker = world.actor('Salma Secret', { protected: true, protectedAs: 'a hospital worker' });
    world.event('Attack', '2014-05-16/2014-05-17', { actors: [{ actorId: haftar.id, role: 'agent' }] });
    world.event('Bodies', '2014-05-17', { actors: [{ actorId: worker.id, role: 'speaker' }] });
    world.event('Rain', '2014-05-15');
    world.event('Undated', null);
    expect(lanesOf(world).map((lane) => [lane.name, lane.entries.map((entry) => entry.title)])).toEqual([
      ['Haftar', ['Attack']],
      ['A hospital worker', ['Bodies']],
      ['Others', ['Rain']],
    ]);
  });

  it('keeps every dated event when there are more actors than lanes', () => {
    const world = makeWorld();
    for (let i = 1; i <= 12; i++) {
      const actor = world.actor(`Actor ${i}`);
      world.event(`Event ${i}`, `2014-05-${10 + i}`, { actors: [{ actorId: actor.id, role: 'agent' }] });
    }
    const lanes = lanesOf(world, 4);
    expect(lanes).toHaveLength(4);
    expect(lanes.flatMap((lane) => lane.entries)).toHaveLength(12);
  });

  it('draws spans as bars, days as dots, and the uncertain dashed', () => {
    const world = makeWorld();
    world.event('Span', '2014-05-14/2014-05-16');
    world.event('Day', '2014-05-17');
    world.event('One of two', '[2014-05-16,2014-05-17]');
    world.event('About', '2014-05-15~');
    const scene = sceneOf(world);
    const rects = scene.shapes.filter((shape) => shape.type === 'rect' && shape.stroke === 'event');
    expect(rects.map((shape) => shape.type === 'rect' && shape.dashed)).toEqual(
      expect.arrayContaining([false, true, true]),
    );
    // One more of each stands in the key.
    expect(scene.shapes.filter((shape) => shape.type === 'circle')).toHaveLength(4);
  });

  it('names the month once and then the days', () => {
    const world = makeWorld();
    world.event('A', '2014-05-14');
    world.event('B', '2014-05-18');
    expect(axisOf(sceneOf(world))).toEqual(['14 May', '15', '16', '17', '18']);
  });

  it('covers the period of the brief, unless that would crush the events', () => {
    const world = makeWorld();
    world.event('A', '2014-05-16');
    const day = Date.UTC(2014, 4, 14) / 86_400_000;
    const days = (period: { from: number; to: number }) => axisOf(sceneOf(world, { period })).length;
    expect(days({ from: day, to: day + 5 })).toBe(5);
    expect(days({ from: day - 400, to: day + 400 })).toBe(1);
  });

  it('runs to the left when the brief does', () => {
    const world = makeWorld();
    world.event('A', '2014-05-14');
    world.event('B', '2014-05-18');
    const [first, second] = textsOf(sceneOf(world, { dir: 'rtl' })).filter((text) =>
      ['A', 'B'].includes(text.text),
    );
    expect(first?.text).toBe('A');
    expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);
  });

  it('is nothing without a dated event', () => {
    const world = makeWorld();
    world.event('Undated', null);
    expect(figuresOf(world)).toEqual([]);
  });

  it('never lets labels touch nor leave the scene, nor grows higher than a page, whatever the events', () => {
    fc.assert(
      fc.property(anyEvents, fc.constantFrom('ltr' as const, 'rtl' as const), (events, dir) => {
        for (const { scene } of figuresOf(worldOf(events), { dir })) {
          expect(touchingTexts(scene)).toEqual([]);
          expect(shapesOutside(scene)).toEqual([]);
          expect(scene.heightPt).toBeLessThanOrEqual(look.maxHeightPt);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows every event and every date of it, in one of its figures at least', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const world = worldOf(events);
        const shown = new Set(
          figuresOf(world).flatMap(({ lanes }) =>
            lanes.flatMap((lane) => lane.entries.map((entry) => `${entry.event.id} ${entry.edtf}`)),
          ),
        );
        const asked = lanesOf(world).flatMap((lane) =>
          lane.entries.map((entry) => `${entry.event.id} ${entry.edtf}`),
        );
        expect([...shown].sort()).toEqual([...new Set(asked)].sort());
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same events', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(figuresOf(worldOf(events))).toEqual(figuresOf(worldOf(events)));
      }),
      { numRuns: 10 },
    );
  });

  it('breaks into bands where events crowd far apart, each with an axis of its own', () => {
    const world = makeWorld();
    for (let index = 0; index < 12; index++) {
      world.event(`Early event number ${index}`, iso(index));
      world.event(`Late event number ${index}`, iso(340 + index));
    }
    const scene = sceneOf(world);
    const axes = textsOf(scene).filter((text) => text.colour === 'muted' && /2014/u.test(text.text));
    expect(axes.map((text) => text.text)).toEqual(['1 Jan 2014', '7 Dec 2014']);
    expect(axes[1]!.y).toBeGreaterThan(axes[0]!.y + 60);
  });

  it('goes on in the next band with a mark that says so', () => {
    const world = makeWorld();
    world.event('A long siege of the city', `${iso(0)}/${iso(345)}`);
    for (let index = 0; index < 14; index++) {
      world.event(`Early event number ${index}`, iso(index));
      world.event(`Late event number ${index}`, iso(340 + (index % 7)));
    }
    const scene = sceneOf(world);
    const labels = textsOf(scene).filter((text) => text.text === 'A long siege of the city');
    expect(labels.length).toBeGreaterThan(1);
    expect(textsOf(scene).map((text) => text.text)).toContain('goes on beyond the row');
  });

  it('becomes several figures when a page does not hold it', () => {
    const world = makeWorld();
    for (let index = 0; index < 200; index++) world.event(`Event number ${index} of many`, iso(index % 9));
    const figures = figuresOf(world);
    expect(figures.length).toBeGreaterThan(1);
    expect(figures.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.entries))).toHaveLength(200);
  });

  it('draws another date that was reported as a hollow corner mark, and explains it', () => {
    const world = makeWorld();
    world.event('Attack', '2014-05-16', {
      competingDates: [{ date: dateValue('2014-05-17'), evidence: [] }],
    });
    const scene = sceneOf(world);
    const corners = scene.shapes.filter(
      (shape) => shape.type === 'polyline' && shape.closed && shape.points.length === 4,
    );
    expect(corners).toHaveLength(2);
    expect(textsOf(scene).map((text) => text.text)).toContain('also reported for this date');
  });

  it('gives an ongoing event a pointed end', () => {
    const world = makeWorld();
    world.event('Siege', '2014-05-16/..');
    world.event('Other', '2014-05-19');
    const scene = sceneOf(world);
    expect(scene.shapes.some((shape) => shape.type === 'polyline' && shape.dashed)).toBe(true);
  });

  it('is told in words for those who can’t see it', () => {
    const world = makeWorld();
    const haftar = world.actor('Haftar');
    world.event('Attack', '2014-05-16/2014-05-17', {
      actors: [{ actorId: haftar.id, role: 'agent' }],
      competingDates: [{ date: dateValue('2014-05-18'), evidence: [] }],
    });
    world.event('Withdrawal', '2014-05-17~', { actors: [{ actorId: haftar.id, role: 'agent' }] });
    expect(timelineToWords(lanesOf(world), en, look.words, look.dates)).toBe(
      'A timeline of 16–18 May 2014 with 2 events by actor. Haftar: Attack, 16–17 May 2014; Withdrawal, about 17 May 2014; Attack, also dated 18 May 2014.',
    );
  });
});

describe('wrapping a name', () => {
  it('breaks between words and cuts the last line', () => {
    const lines = wrapText('Ministry of the Interior of the interim government of Libya', 8, 80, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const line of lines) expect(textWidthPt(line, 8)).toBeLessThanOrEqual(80);
  });
});
