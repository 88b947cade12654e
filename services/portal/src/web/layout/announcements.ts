import { useSyncExternalStore } from 'react';
import { whenPersonLeaves } from '../session/session.ts';

export interface Announcement {
  id: string;
  type: 'success' | 'info' | 'warning' | 'error';
  content: string;
}

let announcements: readonly Announcement[] = [];
const listeners = new Set<() => void>();

function become(next: readonly Announcement[]): void {
  announcements = next;
  for (const tell of listeners) tell();
}

/** Shows a sentence above the page until the user dismisses it; a later one with the same id replaces it. */
export function announce(announcement: Announcement): void {
  const others = announcements.filter(({ id }) => id !== announcement.id);
  become([announcement, ...others].slice(0, 5));
}

whenPersonLeaves(() => become([]));

export const dismiss = (id: string): void => become(announcements.filter((one) => one.id !== id));

export const useAnnouncements = (): readonly Announcement[] =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => announcements,
  );
