import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 43rem)');

/** Whether the page is as narrow as a phone's, or enlarged so far: lists are then cards. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => query.matches,
  );
