export { type Listener, runJourney } from './journey.ts';
export { type JourneyOptions, parseOptions, UsageError } from './options.ts';
export type { JourneyResult } from './outcome.ts';
