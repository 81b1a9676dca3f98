// One column of a page filled with boxes: it ends where that hurts least, notes stand at its foot, rows of tables are split. Pure.

import { noteRulePt } from '../../parts/measures.ts';
import { type Box, breakCosts, type Mark, type NoteCall, type SplitHow } from './page-model.ts';

export type PlacedBox = { readonly y: number; readonly box: Box };

/** The text of one column of a page, as offsets from the column's top. */
export type ColumnLayout = {
  readonly boxes: readonly PlacedBox[];
  /** Header rows of a table that goes on: drawn again, but no content of their own. */
  readonly repeated: { readonly y: number; readonly marks: readonly Mark[] } | null;
  readonly notes: readonly Box[];
  readonly notesHeightPt: number;
  /** The first note began on an earlier page. */
  readonly continued: boolean;
};

// Notes that go on from the page before leave at least this share of a page to the text.
const carriedShare = 0.7;
// A note is only split where sending its line to the next page would leave more than this share of the page empty.
const splitShare = 0.3;

// About half a line of small print.
const splitStepPt = 6;

/** What is on the page so far; kept at each place where it may end, to go back to. */
type State = { boxes: PlacedBox[]; y: number; notes: Box[]; notesPt: number; carry: Box[] };

/** Where filling goes on: the next box, what is left of it where it was split, and the lines of notes that go on. */
export type Cursor = { readonly at: number; readonly opening: Box | null; readonly carry: readonly Box[] };

/** One column filled from a cursor on. */
export type FilledColumn = {
  readonly layout: ColumnLayout;
  readonly end: Cursor;
  /** All boxes are used up and more would fit. */
  readonly open: boolean;
};

/**
 * Fills one column of a height with what comes at a cursor. Something is always taken, but in a `short` column, which stands under other text:
 * what does not fit there waits for a whole one.
 */
export function fillColumn(
  boxes: readonly Box[],
  cursor: Cursor,
  heightPt: number,
  short = false,
): FilledColumn {
  const { at: from, opening: begun, carry: carried } = cursor;
  const boxAt = (at: number): Box | undefined => (at === from ? (begun ?? boxes[at]) : boxes[at]);
  const state: State = { boxes: [], y: 0, notes: [], notesPt: 0, carry: [] };
  // While notes of earlier pages go on, a line that calls another would be split from it: the page is theirs alone.
  const full = takeNotes(carried, heightPt * carriedShare, heightPt).rest.length > 0;
  const only = from >= boxes.length || (full && (boxAt(from)?.notes.length ?? 0) > 0);
  const kept = takeNotes(carried, heightPt * (only ? 1 : carriedShare), heightPt);
  state.notes = kept.taken;
  state.notesPt = kept.heightPt;
  state.carry = kept.rest;
  const continued = carried.length > 0;
  const opening = boxAt(from)?.repeat ?? null;
  const repeated =
    opening && opening.heightPt + state.notesPt < heightPt * 0.7 ? { y: 0, marks: opening.marks } : null;
  if (repeated && opening) state.y = opening.heightPt;

  const snapshots = new Map<number, State>();
  const finish = (next: number, done: State, rest: Box | null, open = false): FilledColumn => ({
    layout: {
      boxes: done.boxes,
      repeated,
      notes: done.notes,
      notesHeightPt: done.notes.length > 0 ? done.notesPt : 0,
      continued,
    },
    end: { at: next, opening: rest, carry: done.carry },
    open,
  });

  if (only && from < boxes.length) return finish(from, state, begun);
  for (let at = from; at < boxes.length; at += 1) {
    const box = boxAt(at);
    if (!box) break;
    const first = at === from;
    if (!first && box.breakCost === 'page') return finish(at, state, null);
    if (!first) snapshots.set(at, copyState(state));
    const fit = place(state, box, first, heightPt, false);
    if (fit) continue;

    if (first && short) return finish(from, state, begun);
    const splitHere = splitTall(state, box, first, heightPt);
    if (splitHere) return finish(at, splitHere.state, splitHere.rest);
    if (first) {
      // Nothing else to give: it is placed as it is, and its notes go on on the next page.
      place(state, box, first, heightPt, true);
      continue;
    }
    const best = bestBreak(boxes, from, at, snapshots, heightPt);
    const divided = splitRow(state, box, best.cost, heightPt);
    if (divided) return finish(at, divided.state, divided.rest);
    return finish(best.at, snapshots.get(best.at) ?? state, null);
  }
  return finish(boxes.length, state, null, true);
}

const copyState = (state: State): State => ({
  boxes: [...state.boxes],
  y: state.y,
  notes: [...state.notes],
  notesPt: state.notesPt,
  carry: [...state.carry],
});

/** The place up to `at` where a page may end at the least cost: that of the break and the share of the page that it leaves empty. */
function bestBreak(
  boxes: readonly Box[],
  from: number,
  at: number,
  snapshots: ReadonlyMap<number, State>,
  heightPt: number,
): { at: number; cost: number } {
  let best = { at, cost: Number.POSITIVE_INFINITY };
  for (let back = at; back > from; back -= 1) {
    const breakCost = boxes[back]?.breakCost ?? 0;
    const before = snapshots.get(back);
    if (!before || breakCost === 'page') continue;
    const cost = breakCost + holeOf(before, heightPt);
    if (cost < best.cost) best = { at: back, cost };
  }
  return best;
}

const holeOf = (state: State, heightPt: number): number =>
  Math.max(0, heightPt - state.y - state.notesPt) / heightPt;

/** Puts a box under what is there, with its notes; false, and nothing is changed, where it doesn't fit. */
function place(state: State, box: Box, first: boolean, heightPt: number, force: boolean): boolean {
  const gap = first ? 0 : box.gapPt;
  const bottom = state.y + gap + box.heightPt;
  const rulePt = box.notes.length > 0 && state.notes.length === 0 ? noteRulePt : 0;
  const base = state.notesPt + rulePt;
  const room = heightPt - bottom - base;
  if (room < -0.01 && !force) return false;
  const wanted = notesHeight(box.notes);
  if (wanted <= room + 0.01 && state.carry.length === 0) {
    for (const note of box.notes) state.notes.push(...note.boxes);
    state.notesPt = base + wanted;
  } else if (box.notes.length > 0) {
    if (!force && (state.carry.length > 0 || !maySplit(box.notes, wanted, room, heightPt))) return false;
    const queue = [...state.carry, ...box.notes.flatMap((note) => note.boxes)];
    const taken =
      state.carry.length > 0 ? { taken: [], heightPt: 0, rest: queue } : takeNotes(queue, room, heightPt, 0);
    state.notes.push(...taken.taken);
    state.notesPt = taken.taken.length > 0 || state.notes.length > 0 ? base + taken.heightPt : state.notesPt;
    state.carry = taken.rest;
  }
  state.boxes.push({ y: state.y + gap, box });
  state.y = bottom;
  return true;
}

/** Whether notes may begin here and go on on the next page: only long ones, and not for a line or less. */
function maySplit(notes: readonly NoteCall[], wanted: number, room: number, heightPt: number): boolean {
  if (wanted <= heightPt * splitShare) return false;
  const last = notes.at(-1);
  const whole = wanted - (last?.heightPt ?? 0);
  const opening = (last?.boxes ?? []).slice(0, 2).reduce((sum, line) => sum + line.heightPt + line.gapPt, 0);
  return room >= whole + opening;
}

function notesHeight(notes: readonly NoteCall[]): number {
  return notes.reduce((sum, note) => sum + note.heightPt, 0);
}

/** The lines that fit in a room, and the rest. A table in a note that no page of `heightPt` can hold is split. */
function takeNotes(queue: readonly Box[], roomPt: number, heightPt: number, rulePt = noteRulePt) {
  const taken: Box[] = [];
  const result = (usedPt: number, rest: readonly Box[]) => ({
    taken,
    heightPt: taken.length > 0 ? usedPt + rulePt : 0,
    rest: [...rest],
  });
  let usedPt = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const line = queue[at];
    if (!line) break;
    const next = usedPt + line.heightPt + line.gapPt;
    if (next + rulePt > roomPt + 0.01) {
      const tooTall = line.heightPt + line.gapPt + noteRulePt > heightPt;
      const parts = tooTall ? (line.split?.(roomPt - rulePt - usedPt - line.gapPt, 'forced') ?? null) : null;
      if (parts) {
        const [part, rest] = parts;
        taken.push({ ...part, gapPt: line.gapPt });
        return result(usedPt + line.gapPt + part.heightPt, [{ ...rest, gapPt: 0 }, ...queue.slice(at + 1)]);
      }
      // A line higher than the page is put on one all the same.
      if (at > 0 || rulePt === 0) return result(usedPt, queue.slice(at));
    }
    taken.push(line);
    usedPt = next;
  }
  return result(usedPt, []);
}

type Parted = { readonly state: State; readonly rest: Box };

/** Splits a box that no page can hold. It is sent to the next page first where little room is left on this one. */
function splitTall(state: State, box: Box, first: boolean, heightPt: number): Parted | null {
  const repeatPt = box.repeat?.heightPt ?? 0;
  const tooTall = box.heightPt + repeatPt > heightPt;
  // Its notes may be what doesn't fit beside it on any page.
  const crowded = first && box.notes.length > 0;
  if (!box.split || !(tooTall || crowded)) return null;
  if (!first && roomFor(state, box, first, heightPt) < heightPt * breakCosts.row) return null;
  const gentle = tallestPart(state, box, first, heightPt, 'gently');
  if (gentle.divided && holeOf(gentle.divided.state, heightPt) < breakCosts.row) return gentle.divided;
  const { divided, leastPt } = tallestPart(state, box, first, heightPt, 'forced');
  if (divided || !first) return divided;
  // The notes of its first lines alone fill the page: those go on on the next.
  return (
    partAt(state, box, first, heightPt, leastPt + splitStepPt, 'forced', true) ??
    partAt(state, box, first, heightPt, roomFor(state, box, first, heightPt), 'forced', true)
  );
}

/** Parts a row that some page could hold whole, where that costs less than the best break between rows. */
function splitRow(state: State, box: Box, otherCost: number, heightPt: number): Parted | null {
  if (!box.split || box.breakCost === 'page') return null;
  const worth = breakCosts.row + (box.breakCost < breakCosts.lead ? box.breakCost : 0);
  if (otherCost <= worth) return null;
  const { divided } = tallestPart(state, box, false, heightPt, 'gently');
  return divided && worth + holeOf(divided.state, heightPt) < otherCost ? divided : null;
}

const roomFor = (state: State, box: Box, first: boolean, heightPt: number): number =>
  heightPt - state.y - (first ? 0 : box.gapPt) - state.notesPt;

/** A box with a part of it placed in `roomPt`; null where nothing of it fits there. */
function partAt(
  state: State,
  box: Box,
  first: boolean,
  heightPt: number,
  roomPt: number,
  how: SplitHow,
  force: boolean,
): Parted | null {
  const parts = box.split?.(roomPt, how);
  if (!parts) return null;
  const [part, rest] = parts;
  const trial = copyState(state);
  if (!place(trial, { ...part, gapPt: box.gapPt }, first, heightPt, force)) return null;
  return { state: trial, rest: { ...rest, repeat: box.repeat, gapPt: 0, breakCost: 0 } };
}

/** The tallest part that leaves room for the notes that its lines call; and the least height at which there was none. */
function tallestPart(
  state: State,
  box: Box,
  first: boolean,
  heightPt: number,
  how: SplitHow,
): { divided: Parted | null; leastPt: number } {
  const most = roomFor(state, box, first, heightPt);
  const whole = partAt(state, box, first, heightPt, most, how, false);
  if (whole) return { divided: whole, leastPt: most };
  let divided: Parted | null = null;
  let low = 0;
  for (let high = most; high - low > splitStepPt; ) {
    const middle = (low + high) / 2;
    const fits = partAt(state, box, first, heightPt, middle, how, false);
    if (fits) divided = fits;
    if (fits || !box.split?.(middle, how)) low = middle;
    else high = middle;
  }
  return { divided, leastPt: low };
}
