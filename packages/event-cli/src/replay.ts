import {
  type Archive,
  DescribeReplayCommand,
  ListArchivesCommand,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';
import type { Platform } from './platform.ts';
import { type BusRule, rulesOfBus } from './rules.ts';
import { moment } from './text.ts';

export interface ReplayOptions {
  /** Milliseconds since the epoch, in the events' own time; both ends included. */
  from: number;
  to: number;
  /** A rule's name, or a part of it that no other has. */
  rule: string;
  progress: (line: string) => void;
  /** Distinguishes this replay from all others. */
  now: number;
  /** Waits between looks; milliseconds in. */
  pause?: (milliseconds: number) => Promise<unknown>;
}

export interface Replayed {
  name: string;
  rule: string;
  state: string;
  reason?: string;
}

const LOOK_EVERY_MS = 2000;

/**
 * Sends the archived events of a span of time to one rule again, and waits for the end. Only that rule's queue gets them. Consumers recognise
 * events by their id: they skip those handled within 15 days, and handle the others. A consumer whose idempotency record has expired
 * relies on its conditional writes, as after any redrive.
 * @throws Error if the rule is ambiguous or unknown, or the bus has no archive
 */
export async function replay(platform: Platform, options: ReplayOptions): Promise<Replayed> {
  const { from, to, progress, now, pause = wait } = options;
  const { events, stage } = platform;
  const rule = ruleNamed(await rulesOfBus(platform, platform.bus), options.rule);
  const archive = await archiveOfBus(platform);
  const name = `events-${stage}-${now}`;
  await events.send(
    new StartReplayCommand({
      ReplayName: name,
      EventSourceArn: archiveArn(archive),
      EventStartTime: new Date(from),
      EventEndTime: new Date(to),
      Destination: { Arn: archive.EventSourceArn!, FilterArns: [rule.arn] },
      Description: `npm run events -- replay --to-rule ${rule.name}`.slice(0, 512),
    }),
  );
  progress(`Replay ${name}: ${moment(from)} to ${moment(to)}, to ${rule.name} only`);
  for (;;) {
    const {
      State = 'unknown',
      StateReason,
      EventLastReplayedTime: last,
    } = await events.send(new DescribeReplayCommand({ ReplayName: name }));
    if (!['STARTING', 'RUNNING', 'CANCELLING'].includes(State)) {
      return { name, rule: rule.name, state: State, ...(StateReason && { reason: StateReason }) };
    }
    if (last) progress(`${Math.round((100 * (last.getTime() - from)) / (to - from))} %: at ${moment(last.getTime())}`);
    await pause(LOOK_EVERY_MS);
  }
}

function ruleNamed(rules: readonly BusRule[], wanted: string): BusRule {
  const exact = rules.find(({ name }) => name === wanted);
  const fitting = rules.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  if (exact ?? fitting.length === 1) return exact ?? fitting[0]!;
  const choices = (fitting.length > 0 ? fitting : rules).map(({ name }) => `  ${name}`).join('\n');
  throw new Error(`${fitting.length === 0 ? 'No rule is' : 'More than one rule is'} meant by "${wanted}":\n${choices}`);
}

async function archiveOfBus({ events, bus }: Platform): Promise<Archive> {
  let NextToken: string | undefined;
  do {
    const page = await events.send(new ListArchivesCommand({ NextToken }));
    const found = page.Archives?.find(({ EventSourceArn }) => EventSourceArn?.endsWith(`:event-bus/${bus}`));
    if (found) return found;
    NextToken = page.NextToken;
  } while (NextToken);
  throw new Error(`The bus ${bus} has no archive.`);
}

const archiveArn = ({ ArchiveName, EventSourceArn }: Archive): string =>
  `${EventSourceArn!.slice(0, EventSourceArn!.indexOf(':event-bus/'))}:archive/${ArchiveName}`;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function replayText({ name, rule, state, reason }: Replayed): string[] {
  if (state !== 'COMPLETED') return [`Replay ${name} ended ${state}: ${reason ?? 'no reason given'}`];
  return [
    `Replay ${name} has sent its events to ${rule}.`,
    'Its consumer recognises events by their id: it skips those that it has handled, and handles the others now.',
    'Events that failed again are in its dead-letter queue: npm run events -- dlq ls',
  ];
}
