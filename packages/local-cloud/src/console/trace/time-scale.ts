import type { TraceRow } from './assemble-trace.ts';

/** A stretch of time and its place on the drawing, both as shares of the whole width. */
export interface Stretch {
  from: number;
  to: number;
  left: number;
  width: number;
  /** Nothing happened here, so it is drawn narrower than its length. */
  idle: boolean;
}

const SHORTEST_IDLE_MS = 1000;
/** An idle stretch that would take more than this share of the width is folded … */
const FOLDED_SHARE = 0.06;
/** … to this share. */
const IDLE_WIDTH = 0.04;
const MOST_IDLE_WIDTH = 0.4;

/** Maps moments to the width of a waterfall. Time spent waiting for people or timers is folded, so that work stays visible. */
export function timeScale(rows: readonly TraceRow[]): Stretch[] {
  const busy = merged(rows.flatMap(busyOf));
  if (busy.length === 0) return [];
  const begin = Math.min(busy[0]![0], ...rows.map((row) => row.queuedAt ?? row.startedAt));
  const end = Math.max(busy.at(-1)![1], ...rows.map((row) => row.endedAt ?? row.startedAt));
  const pieces = withPauses(busy, begin, Math.max(end, begin + 1));
  const total = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const long = pieces.filter(({ idle, from, to }) => {
    return idle && to - from >= SHORTEST_IDLE_MS && (to - from) / total > FOLDED_SHARE;
  });
  // Where all work took no time, folding would make room for nothing.
  const folded = long.length < pieces.length ? long : [];
  const idleWidth = Math.min(IDLE_WIDTH, MOST_IDLE_WIDTH / Math.max(1, folded.length));
  const shown = total - folded.reduce((sum, { from, to }) => sum + to - from, 0);
  let left = 0;
  return pieces.map((piece) => {
    const isFolded = folded.includes(piece);
    const rest = 1 - folded.length * idleWidth;
    const width = isFolded ? idleWidth : ((piece.to - piece.from) / shown) * rest;
    const stretch = { from: piece.from, to: piece.to, left, width, idle: isFolded };
    left += width;
    return stretch;
  });
}

/** The periods in which something ran. Waiting on a queue or for a person is not work. */
function busyOf(row: TraceRow): [number, number][] {
  if (row.kind === 'execution')
    return row.detail.startsWith('Express') ? [[row.startedAt, row.endedAt ?? row.startedAt]] : [];
  return [[Math.min(row.startedAt, row.askedAt ?? row.startedAt), row.endedAt ?? row.startedAt]];
}

function merged(intervals: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of intervals.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function withPauses(
  busy: [number, number][],
  begin: number,
  end: number,
): { from: number; to: number; idle: boolean }[] {
  const pieces: { from: number; to: number; idle: boolean }[] = [];
  let at = begin;
  for (const [from, to] of busy) {
    if (from > at) pieces.push({ from: at, to: from, idle: true });
    if (to > from) pieces.push({ from, to, idle: false });
    at = Math.max(at, to);
  }
  if (end > at) pieces.push({ from: at, to: end, idle: true });
  return pieces;
}
