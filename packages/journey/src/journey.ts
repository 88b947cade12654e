import { randomUUID } from 'node:crypto';
import { signIn, signUp } from './account.ts';
import { eventsAbout } from './events-seen.ts';
import { LiveFeed } from './live-feed.ts';
import type { JourneyOptions } from './options.ts';
import { type JourneyResult, Refused } from './outcome.ts';
import { GaveUp, Patience } from './patience.ts';
import { traveller } from './pictures.ts';
import { Platform } from './platform.ts';
import { AccessDenied, Complaints } from './refused-calls.ts';
import { scenarios } from './scenarios/index.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { apply } from './steps/apply.ts';
import { showDocuments } from './steps/show-documents.ts';
import type { Trip } from './trip.ts';

/** Called after each step, and for each notification. */
export interface Listener {
  step(name: string, ms: number): void;
  notified(summary: string): void;
}

/**
 * Drives one new customer from sign-up to the end of their claim, following the scenario. A refusal is an outcome, and so is a platform
 * that denies a call or does not answer in time.
 * @throws Error if there is no platform, or a service gives an answer that none should give
 */
export async function runJourney(options: JourneyOptions, listener: Listener): Promise<JourneyResult> {
  const complaints = new Complaints(options.endpoint, options.stage);
  const patience = new Patience(options.timeout, () => complaints.throwRefused(), options.askAgainMs);
  const platform = await Platform.find(options, patience);
  complaints.moveTo(platform.endpoint);
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
  const trip: Trip = { platform, token, feed, who, ...account, options, done, ids: result.ids };
  try {
    result.payoutCents = await travel(trip);
    await complaints.throwRefused();
    result.outcome = 'paid';
  } catch (error) {
    Object.assign(result, await endOf(error, complaints));
  }
  result.notifications = feed.count;
  result.events = await eventsAbout(platform, Object.values(result.ids)).catch(noneOfAPlatformThatIsGone);
  return result;
}

/** @returns cents paid */
async function travel(trip: Trip): Promise<number> {
  const { feed } = trip;
  let paidCents: number;
  try {
    paidCents = await visitEveryService(trip);
  } catch (error) {
    // The first failure ended the journey, so later trouble with the connection does not matter.
    await feed.close().catch(() => {});
    throw error;
  }
  await feed.close();
  return paidCents;
}

async function visitEveryService(trip: Trip): Promise<number> {
  const { feed, done, options } = trip;
  const scenario: Scenario = scenarios[options.scenario ?? 'paid'];
  await feed.open();
  done('connected to the live feed');
  await apply(trip, scenario.cover);
  await showDocuments(trip);
  await feed.reconnect();
  done('live feed lost and connected again');
  return scenario.play(trip);
}

function noneOfAPlatformThatIsGone(error: unknown): string[] {
  if (error instanceof GaveUp) return [];
  throw error;
}

/** The outcome of a journey without a payment. @throws the error itself if it is not an outcome */
async function endOf(
  error: unknown,
  complaints: Complaints,
): Promise<Pick<JourneyResult, 'outcome' | 'service' | 'reasons'>> {
  if (error instanceof Refused) return { outcome: error.outcome, service: error.service, reasons: error.reasons };
  // A call refused by IAM also explains a failed API or a refused upload.
  const denied = error instanceof AccessDenied ? error : await complaints.refused();
  if (denied) return { outcome: 'denied', service: denied.service, reasons: [denied.message] };
  if (!(error instanceof GaveUp)) throw error;
  return { outcome: 'unfinished', service: error.service, reasons: [error.message, ...(await complaints.latest())] };
}
