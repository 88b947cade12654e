import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import { type KeyboardEvent, useMemo } from 'react';
import { useWords } from '../../words/use-words.ts';
import { liveWords } from '../words/index.ts';
import { layoutOf, narrow, type Place, wide } from './layout.ts';
import { titled } from './named.ts';
import { passageOf } from './passage.ts';
import { PassageView, StillPassage } from './passage-view.tsx';
import type { Showing } from './use-player.ts';
import './picture.css';

interface PictureProps {
  topology: Topology;
  showing: readonly Showing[];
  /** An event whose way stays visible. */
  marked: ObservedEvent | undefined;
  /** A small picture with names only. */
  small: boolean;
  chosen: string | undefined;
  onChoose(service: string): void;
}

/** The services and the bus from the contract, and the events that pass between them. */
export function Picture({ topology, showing, marked, small, chosen, onChoose }: PictureProps) {
  const t = useWords(liveWords);
  const layout = useMemo(() => layoutOf(topology.services, small ? narrow : wide), [topology, small]);
  const { width, height, bus, places } = layout;
  const middle = bus.x + bus.width / 2;
  const edge = 6; // room for the rings around cards
  const top = small ? 0 : 26;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the section around it is named, and a title would be a tooltip everywhere
    <svg
      className={small ? 'live-picture live-picture-small' : 'live-picture'}
      viewBox={`${-edge} ${-edge - top} ${width + 2 * edge} ${height + 2 * edge + top}`}
    >
      <rect className="live-bus" {...bus} rx={small ? 10 : 18} />
      <line className="live-bus-line" x1={middle} x2={middle} y1={14} y2={height - 14} />
      {small ? (
        <text
          className="live-bus-name"
          x={middle}
          y={height / 2}
          transform={`rotate(-90 ${middle} ${height / 2})`}
          dy="0.35em"
        >
          {t.bus}
        </text>
      ) : (
        <text className="live-bus-name" x={middle} y={-12}>
          {t.bus}
        </text>
      )}
      {places.map((place) => (
        <Lanes key={place.service} place={place} busEdge={place.side === 'left' ? bus.x : bus.x + bus.width} />
      ))}
      {marked && <StillPassage passage={passageOf(topology, layout, marked)} event={marked} />}
      {places.map((place) => (
        <Card
          key={place.service}
          place={place}
          small={small}
          out={topology.services.find(({ name }) => name === place.service)!.publishes.length}
          into={topology.services.find(({ name }) => name === place.service)!.consumes.length}
          chosen={place.service === chosen}
          onChoose={() => onChoose(place.service)}
        />
      ))}
      {showing.map(({ key, event }, index) => (
        <PassageView
          key={`${key}${small}`}
          passage={passageOf(topology, layout, event)}
          event={event}
          small={small}
          named={!small && !showing.slice(index + 1).some((later) => later.event.source === event.source)}
        />
      ))}
    </svg>
  );
}

/** The two lanes between a service and the bus, each with the direction of its events. */
function Lanes({ place, busEdge }: { place: Place; busEdge: number }) {
  const into = place.side === 'left' ? -1 : 1;
  return (
    <>
      {place.out && <Lane from={place.out.x} to={busEdge} y={place.out.y} arrow={-into} />}
      {place.in && <Lane from={busEdge} to={place.in.x} y={place.in.y} arrow={into} />}
    </>
  );
}

function Lane({ from, to, y, arrow }: { from: number; to: number; y: number; arrow: number }) {
  const tip = to - arrow * 3;
  return (
    <>
      <line className="live-lane" x1={from} x2={tip} y1={y} y2={y} />
      <path className="live-lane-arrow" d={`M${tip - arrow * 6} ${y - 4}L${tip} ${y}L${tip - arrow * 6} ${y + 4}`} />
    </>
  );
}

interface CardProps {
  place: Place;
  small: boolean;
  out: number;
  into: number;
  chosen: boolean;
  onChoose(): void;
}

function Card({ place, small, out, into, chosen, onChoose }: CardProps) {
  const t = useWords(liveWords);
  const { x, y, width, height } = place;
  const left = x + (small ? 10 : 16);
  const name = titled(place.service);
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className={chosen ? 'live-card live-card-chosen' : 'live-card'}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      onClick={onChoose}
      onKeyDown={byKey}
    >
      <rect className="live-card-body" x={x} y={y} width={width} height={height} rx={small ? 8 : 12} />
      <text className="live-card-name" x={left} y={small ? y + height / 2 : y + 26} dy={small ? '0.35em' : undefined}>
        {name}
      </text>
      {!small && (
        <>
          <text className="live-card-row" x={left} y={y + 50}>
            {out > 0 ? t.publishes(out) : t.publishesNone}
          </text>
          <text className="live-card-row" x={left} y={y + 76}>
            {into > 0 ? t.subscribed(into) : t.subscribedNone}
          </text>
        </>
      )}
    </g>
  );
}
