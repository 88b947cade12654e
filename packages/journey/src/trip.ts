import type { LiveFeed } from './live-feed.ts';
import type { JourneyOptions } from './options.ts';
import type { Traveller } from './pictures.ts';
import type { Platform } from './platform.ts';

/** The shared context of all steps. */
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
  /** Reports a finished step. */
  done(name: string): void;
  /** Ids by name, as they become known. */
  ids: Record<string, string>;
}
