import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline, type TimelineLook } from '../../../../core/figure/timeline/draw-timeline.ts';
import { textWidthPt, wrapText } from '../../../../core/figure/measure-text.ts';
import { timelineToWords } from '../../../../core/figure/timeline/timeline-alt.ts';
import { timelineLanes } from '../../../../core/figure/timeline/timeline-entries.ts';
import type { Scene, SceneShape } from '../../../../core/figure/scene.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/document-words.ts';
import { makeWorld, type World } from '../../../builders/records.ts';

const en = documentWords('en');
const look: TimelineLook = {
  widthPt: 493,
  dir: 'ltr',
  dates: { language: 'en', digits: 'latin', months: 'egypt' },
};

const lanesOf = (world: World, maxLanes?: number) => {
  const reader = new RecordStore(world.records);
  return timelineLanes(reader, reader.ofKind('event'), en, maxLanes);
};

type Text = Extract<SceneShape, { type: 'text' }>;
const textsOf = (scene: Scene): Text[] => scene.shapes.filter((shape) => shape.type === 'text');

/** Left, right, top and bottom of a label as it is estimated. */
function boxOf(text: Text): [number, number, number, number] {
  const width = textWidthPt(text.text, text.sizePt, text.bold);
  const ltr = text.dir === 'ltr';
  const left =
    text.anchor === 'middle'
      ? text.x - width / 2
      : (text.anchor === 'start') === ltr
        ? text.x
        : text.x - width;
  return [left, left + width, text.y - text.sizePt * 0.75, text.y + text.sizePt * 0.2];
}

const overlap = (a: Text, b: Text): boolean => {
  const [l1, r1, t1, b1] = boxOf(a);
  const [l2, r2, t2, b2] = boxOf(b);
  return l1 < r2 - 0.01 && l2 < r1 - 0.01 && t1 < b2 - 0.01 && t2 < b1 - 0.01;
};

const overlaps = (scene: Scene): string[] => {
  const texts = textsOf(scene);
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.text} / ${b.text}`] : [])),
  );
};

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
    const scene = drawTimeline(lanesOf(world), look);
    const rects = scene?.shapes.filter((shape) => shape.type === 'rect' && shape.stroke === 'event') ?? [];
    expect(rects.map((shape) => shape.type === 'rect' && shape.dashed)).toEqual(
      expect.arrayContaining([false, true, true]),
    );
    expect(scene?.shapes.filter((shape) => shape.type === 'circle')).toHaveLength(2);
  });

  it('names the month once and then the days', () => {
    const world = makeWorld();
    world.event('A', '2014-05-14');
    world.event('B', '2014-05-18');
    const scene = drawTimeline(lanesOf(world), look);
    const axis = textsOf(scene ?? { widthPt: 0, heightPt: 0, shapes: [] }).filter(
      (text) => text.colour === 'muted',
    );
    expect(axis.map((text) => text.text)).toEqual(['14 May', '15', '16', '17', '18']);
  });

  it('covers the period of the brief, unless that would crush the events', () => {
    const world = makeWorld();
    world.event('A', '2014-05-16');
    const day = Date.UTC(2014, 4, 14) / 86_400_000;
    const days = (period: { from: number; to: number }) =>
      textsOf(
        drawTimeline(lanesOf(world), { ...look, period }) ?? { widthPt: 0, heightPt: 0, shapes: [] },
      ).filter((text) => text.colour === 'muted').length;
    expect(days({ from: day, to: day + 5 })).toBe(5);
    expect(days({ from: day - 400, to: day + 400 })).toBe(1);
  });

  it('runs to the left when the brief does', () => {
    const world = makeWorld();
    world.event('A', '2014-05-14');
    world.event('B', '2014-05-18');
    const scene = drawTimeline(lanesOf(world), { ...look, dir: 'rtl' });
    const [first, second] = textsOf(scene ?? { widthPt: 0, heightPt: 0, shapes: [] }).filter((text) =>
      ['A', 'B'].includes(text.text),
    );
    expect(first?.text).toBe('A');
    expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);
  });

  it('is nothing without a dated event', () => {
    const world = makeWorld();
    world.event('Undated', null);
    expect(drawTimeline(lanesOf(world), look)).toBeNull();
  });

  it('never lets labels touch nor leave the scene, whatever the events', () => {
    const day = fc.integer({ min: 0, max: 400 });
    const event = fc.record({
      title: fc.string({ minLength: 1, maxLength: 60 }).filter((title) => title.trim() !== ''),
      from: day,
      length: fc.integer({ min: 0, max: 30 }),
      actor: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 25 }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (events, dir) => {
          const world = makeWorld();
          const actors = [0, 1, 2, 3, 4, 5].map((index) => world.actor(`Actor number ${index} of the test`));
          const iso = (offset: number) => new Date(Date.UTC(2014, 0, 1 + offset)).toISOString().slice(0, 10);
          for (const { title, from, length, actor } of events)
            world.event(title, length === 0 ? iso(from) : `${iso(from)}/${iso(from + length)}`, {
              actors: [{ actorId: actors[actor]?.id ?? actors[0]!.id, role: 'agent' }],
            });
          const scene = drawTimeline(lanesOf(world), { ...look, dir });
          if (scene === null) return false;
          const inside = textsOf(scene).every((text) => {
            const [left, right, top, bottom] = boxOf(text);
            return left >= -0.5 && right <= scene.widthPt + 0.5 && top >= 0 && bottom <= scene.heightPt;
          });
          return inside && overlaps(scene).length === 0;
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('is told in words for those who can’t see it', () => {
    const world = makeWorld();
    const haftar = world.actor('Haftar');
    world.event('Attack', '2014-05-16/2014-05-17', { actors: [{ actorId: haftar.id, role: 'agent' }] });
    world.event('Withdrawal', '2014-05-17', { actors: [{ actorId: haftar.id, role: 'agent' }] });
    expect(timelineToWords(lanesOf(world), en, look.dates)).toBe(
      'Haftar: Attack, 16–17 May 2014; Withdrawal, 17 May 2014.',
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
