import type { ConsolePage } from '../context.ts';
import { notFound } from '../not-found.ts';

/** The newest events by filter; with a number, that event and each rule's verdict on it. */
export const events: ConsolePage = ({ view }, { name, query }) => {
  if (name) return view('events', 'event', { n: name }) ?? notFound('The event is not, or no longer, in the log.');
  return {
    events: view('events', 'log', query) ?? [],
    facets: view('events', 'facets') ?? { sources: [], types: [], buses: [] },
  };
};
