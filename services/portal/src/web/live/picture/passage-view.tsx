import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { markOf } from '../journey/mark.ts';
import type { Box, Point } from './layout.ts';
import { type Arrival, type Passage, pathOf } from './passage.ts';

/** Times of the animation's steps, in milliseconds since an event began to move. `SHOWN_FOR` is the end. */
const ENTERED = 480;
const ARRIVED = 1_250;
const FADING = 2_500;
const GONE = 3_300;

const still = matchMedia('(prefers-reduced-motion: reduce)');

type Keyframes = readonly (Keyframe & { at: number })[];

/** Animates an element for the whole display time of an event, by keyframes at their milliseconds. */
function run(element: Element | null, keyframes: Keyframes): void {
  element?.animate(
    keyframes.map(({ at, ...keyframe }) => ({ ...keyframe, offset: at / GONE })),
    { duration: GONE, fill: 'both' },
  );
}

const seen = (from: number, until: number, fade = 200): Keyframes => [
  { at: 0, opacity: 0 },
  { at: from, opacity: 0 },
  { at: Math.min(from + fade, until), opacity: 1 },
  { at: until, opacity: 1 },
  { at: GONE, opacity: 0 },
];

interface PassageProps {
  passage: Passage;
  event: ObservedEvent;
  small?: boolean;
  /** Shows its name in the bus. Only a publisher's newest event does, since names would overlap. */
  named?: boolean;
}

/** One event on its way: its publisher lights up, the event runs into the bus, and from there to each subscriber. */
export function PassageView({ passage, event, small, named }: PassageProps) {
  const { publisher, meeting, way, arrivals } = passage;
  const ring = useRef<SVGRectElement>(null);
  const name = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    run(ring.current, [
      { at: 0, opacity: 0 },
      { at: 140, opacity: 1 },
      { at: 900, opacity: 1 },
      { at: 1_700, opacity: 0 },
      { at: GONE, opacity: 0 },
    ]);
    run(name.current, seen(still.matches ? 0 : ENTERED - 160, FADING));
  }, []);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
    <g className={`live-passage journey-${markOf(event.correlationId).colour}`} aria-hidden="true">
      {publisher && <Ring ref={ring} box={publisher} />}
      <Trail way={way} begins={0} ends={ENTERED} />
      {arrivals.map((arrival) => (
        <ArrivalView key={arrival.place.service} arrival={arrival} small={small} />
      ))}
      <g ref={name} opacity={0} className={named ? undefined : 'live-name-gone'}>
        {!small && <EventName text={event.name} at={meeting} />}
      </g>
    </g>
  );
}

/** The whole way of a selected event, without animation. */
export function StillPassage({ passage: { way, arrivals }, event }: PassageProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
    <g className={`live-passage live-passage-still journey-${markOf(event.correlationId).colour}`} aria-hidden="true">
      {[way, ...arrivals.map((arrival) => arrival.way)].map((one) => (
        <path key={pathOf(one)} className="live-trail" d={pathOf(one)} />
      ))}
    </g>
  );
}

function ArrivalView({ arrival, small }: { arrival: Arrival; small?: boolean }) {
  const { place, functions, way } = arrival;
  const ring = useRef<SVGRectElement>(null);
  const told = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const from = still.matches ? 0 : ARRIVED;
    run(ring.current, seen(from, FADING));
    // Shown without a transition, since it covers the card's other text.
    run(told.current, [
      { at: 0, opacity: 0, easing: 'step-end' },
      { at: from, opacity: 1, easing: 'step-end' },
      { at: FADING + 300, opacity: 0 },
      { at: GONE, opacity: 0 },
    ]);
  }, []);
  return (
    <>
      <Trail way={way} begins={ENTERED} ends={ARRIVED} />
      <Ring ref={ring} box={place} />
      {!small && (
        <g ref={told} opacity={0}>
          <rect
            className="live-told-body"
            x={place.x + 8}
            y={place.y + 60}
            width={place.width - 16}
            height={24}
            rx={6}
          />
          <text className="live-told" x={place.x + 16} y={place.y + 76}>
            {functions.length > 1 ? `${functions[0]} +${functions.length - 1}` : functions[0]}
          </text>
        </g>
      )}
    </>
  );
}

function Ring({ ref, box: { x, y, width, height } }: { ref: RefObject<SVGRectElement | null>; box: Box }) {
  return (
    <rect
      ref={ref}
      className="live-ring"
      x={x - 1}
      y={y - 1}
      width={width + 2}
      height={height + 2}
      rx={13}
      opacity={0}
    />
  );
}

/** A line that draws itself, with the event as a dot at its head. */
function Trail({ way, begins, ends }: { way: readonly Point[]; begins: number; ends: number }) {
  const line = useRef<SVGPathElement>(null);
  const dot = useRef<SVGCircleElement>(null);
  const path = pathOf(way);
  useLayoutEffect(() => {
    if (still.matches) {
      run(line.current, seen(0, FADING));
      return;
    }
    const easing = 'cubic-bezier(.45, 0, .3, 1)';
    run(line.current, [
      { at: 0, strokeDashoffset: 1, opacity: 1 },
      { at: begins, strokeDashoffset: 1, opacity: 1, easing },
      { at: ends, strokeDashoffset: 0, opacity: 1 },
      { at: FADING - 500, strokeDashoffset: 0, opacity: 0.5 },
      { at: GONE, strokeDashoffset: 0, opacity: 0 },
    ]);
    const head = dot.current;
    if (!head) return;
    head.style.offsetPath = `path("${path}")`;
    run(head, [
      { at: 0, offsetDistance: '0%', opacity: 0 },
      { at: begins, offsetDistance: '0%', opacity: 0, easing },
      { at: begins + 20, offsetDistance: '0%', opacity: 1, easing },
      { at: ends, offsetDistance: '100%', opacity: 1 },
      { at: ends + 250, offsetDistance: '100%', opacity: 0 },
      { at: GONE, offsetDistance: '100%', opacity: 0 },
    ]);
  }, [path, begins, ends]);
  return (
    <>
      <path ref={line} className="live-trail live-trail-moving" d={path} pathLength={1} />
      <circle ref={dot} className="live-head" r={6} opacity={0} />
    </>
  );
}

/** The event's name on a plate; about 7.6 units a letter. */
function EventName({ text, at: { x, y } }: { text: string; at: Point }) {
  const width = text.length * 7.6 + 28;
  return (
    <>
      <rect className="live-name-body" x={x - width / 2} y={y - 14} width={width} height={28} rx={14} />
      <text className="live-name" x={x} y={y} dy="0.35em">
        {text}
      </text>
    </>
  );
}
