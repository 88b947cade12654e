export { type Account, signIn, signUp } from './account.ts';
export { eventsAbout } from './events-seen.ts';
export { type Listener, runJourney } from './journey.ts';
export { type JourneyOptions, parseOptions, UsageError } from './options.ts';
export type { JourneyResult } from './outcome.ts';
export { GaveUp, isPassing, Patience } from './patience.ts';
export { Platform } from './platform.ts';
