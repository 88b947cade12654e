import type { LiveFeed } from './live-feed.ts';
import type { JourneyOptions } from './options.ts';
import type { Traveller } from './pictures.ts';
import type { Platform } from './platform.ts';

/** The context that every step works in. */
export interface Trip {
  platform: Platform;
  /** The customer's access token. */
  token: string;
  feed: LiveFeed;
  who: Traveller;
  /** The customer's address. */
  email: string;
  password: string;
  options: JourneyOptions;
  /** Reports a step as done. */
  done(name: string): void;
  /** Ids as they become known, by name. */
  ids: Record<string, string>;
}
