import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import { useCallback, useEffect, useRef, useState } from 'react';
import { nextReplayed, nextStart } from './player.ts';

/** How long the picture shows one event, in milliseconds; picture.css and passage-view.tsx depend on it. */
export const SHOWN_FOR = 3_400;
/** The picture leaves out events that wait beyond this number; the list has them all. */
const MOST_WAITING = 60;

export interface Showing {
  key: number;
  event: ObservedEvent;
}

interface PlayerOptions {
  /** The events from before the page was opened have arrived. */
  listed: boolean;
  /** Not paused. */
  live: boolean;
}

/** Decides which events move through the picture now: incoming ones, or those of a replayed journey. */
export function usePlayer(events: readonly ObservedEvent[], { listed, live }: PlayerOptions) {
  const [showing, setShowing] = useState<readonly Showing[]>([]);
  const [replaying, setReplaying] = useState(false);
  const state = useRef({
    waiting: [] as ObservedEvent[],
    replay: false,
    lastStart: 0,
    begun: false,
    seen: new Set<string>(),
    key: 0,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    ends: new Set<ReturnType<typeof setTimeout>>(),
  });

  const startNext = useCallback(() => {
    const now = state.current;
    clearTimeout(now.timer);
    const at = now.replay
      ? nextReplayed(now.lastStart, performance.now())
      : nextStart(now.lastStart, now.waiting.length, performance.now());
    now.timer = setTimeout(() => {
      const event = now.waiting.shift();
      if (!event) return;
      now.lastStart = performance.now();
      const one = { key: ++now.key, event };
      setShowing((before) => [...before, one]);
      const end = setTimeout(() => {
        now.ends.delete(end);
        setShowing((before) => before.filter(({ key }) => key !== one.key));
        if (now.replay && now.waiting.length === 0 && now.ends.size === 0) {
          now.replay = false;
          setReplaying(false);
        }
      }, SHOWN_FOR);
      now.ends.add(end);
      if (now.waiting.length > 0) startNext();
    }, at - performance.now());
  }, []);

  useEffect(() => {
    const now = state.current;
    const { seen, begun } = now;
    now.begun = listed;
    now.seen = new Set(events.map(({ eventId }) => eventId));
    // Events from before the page was opened, or from a pause, are not animated.
    if (!begun || !live || now.replay || document.hidden) return;
    const fresh = events.filter(({ eventId }) => !seen.has(eventId));
    if (fresh.length === 0) return;
    now.waiting = [...now.waiting, ...fresh].slice(-MOST_WAITING);
    startNext();
  }, [events, listed, live, startNext]);

  useEffect(() => {
    const now = state.current;
    return () => {
      clearTimeout(now.timer);
      for (const end of now.ends) clearTimeout(end);
    };
  }, []);

  const clear = useCallback((waiting: readonly ObservedEvent[]) => {
    const now = state.current;
    clearTimeout(now.timer);
    for (const end of now.ends) clearTimeout(end);
    now.ends.clear();
    now.waiting = [...waiting];
    now.replay = waiting.length > 0;
    now.lastStart = 0;
    setShowing([]);
    setReplaying(now.replay);
  }, []);

  const replay = useCallback(
    (journey: readonly ObservedEvent[]) => {
      clear(journey);
      startNext();
    },
    [clear, startNext],
  );
  const stop = useCallback(() => clear([]), [clear]);

  return { showing, replaying, replay, stop };
}
