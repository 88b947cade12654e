import { randomUUID } from 'node:crypto';
import { signIn, signUp } from './account.ts';
import { eventsAbout } from './events-seen.ts';
import { LiveFeed } from './live-feed.ts';
import type { JourneyOptions } from './options.ts';
import { type JourneyResult, Refused } from './outcome.ts';
import { Patience } from './patience.ts';
import { traveller } from './pictures.ts';
import { Platform } from './platform.ts';
import { apply } from './steps/apply.ts';
import { claim } from './steps/claim.ts';
import { showDocuments } from './steps/show-documents.ts';
import type { Trip } from './trip.ts';

/** Hears of each step when it is done, and of each notification. */
export interface Listener {
  step(name: string, ms: number): void;
  notified(summary: string): void;
}

/** Drives one new customer from sign-up to a paid claim. Never throws for a refusal: that is an outcome. */
export async function runJourney(options: JourneyOptions, listener: Listener): Promise<JourneyResult> {
  const patience = new Patience(options.timeout);
  const platform = await Platform.find(options, patience);
  const result: JourneyResult = {
    steps: [],
    events: [],
    ids: {},
    outcome: 'unfinished',
    reasons: [],
    notifications: 0,
  };
  let since = performance.now();
  const done = (name: string) => {
    const ms = Math.round(performance.now() - since);
    since = performance.now();
    result.steps.push({ name, ms });
    listener.step(name, ms);
  };
  const who = await traveller(options);
  done('pictures ready');
  const account = { email: `journey-${randomUUID()}@example.com`, password: `${randomUUID()}-Aa1` };
  await signUp(platform, account);
  const token = await signIn(platform, account);
  done('signed up and in');
  const feed = new LiveFeed(platform, token, ({ summary }) => listener.notified(summary));
  const trip: Trip = { platform, token, feed, who, options, done, ids: result.ids };
  try {
    await feed.open();
    done('connected to the live feed');
    await apply(trip);
    await showDocuments(trip);
    result.payoutCents = await claim(trip);
    result.outcome = 'paid';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { outcome, reasons, service } = error;
    Object.assign(result, { outcome, reasons, service });
  } finally {
    await feed.close();
  }
  result.notifications = feed.count;
  result.events = await eventsAbout(platform, Object.values(result.ids));
  return result;
}
