import { parseArgs } from 'node:util';

/** The command line is wrong. */
export class UsageError extends Error {}

export const usage = `npm run events -- <verb>
  trace <correlation id | claim number | claim id> [--since 30d]   what happened, when, what failed and why
  why <event.json> [rule]                                          which rules an event matches, and what is against the others
  replay --from <time> --to <time> --to-rule <rule>                sends archived events again, to one rule only
  tail [--type 'Claim.*'] [--source claims.service]                events as they pass, until Ctrl-C
  dlq ls                                                           dead-letter queues of the stage: count, age, reasons
  dlq show <queue> [--most 10]                                     messages of one, each with the reason for its failure
  dlq redrive <queue> [--dry-run] [--to <queue>]                   handles them again, in the way that fits the queue
All: [--stage dev] [--region us-east-1] [--json] [--aws]. Without --aws: AWS_ENDPOINT_URL, else the platform of this machine (CLAIMSTREAM_PORT).`;

const options = {
  stage: { type: 'string', default: 'dev' },
  region: { type: 'string', default: process.env.AWS_REGION || 'us-east-1' },
  aws: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  since: { type: 'string', default: '30d' },
  most: { type: 'string', default: '10' },
  'dry-run': { type: 'boolean', default: false },
  to: { type: 'string' },
  from: { type: 'string' },
  'to-rule': { type: 'string' },
  type: { type: 'string' },
  source: { type: 'string' },
} as const;

export type CommandLine = ReturnType<typeof parseCommandLine>;

/** The words and options that a verb takes. */
export interface Taken {
  /** The most words that may follow it. */
  words: number;
  /** Its options beside the common ones. */
  options: readonly string[];
}

const takenByAll = ['stage', 'region', 'json', 'aws'];

/**
 * Refuses words and options that the verb would ignore: a replay with --dry-run would not be a dry run.
 * @param verb its name, such as `dlq ls`
 * @throws UsageError
 */
export function checkTaken(verb: string, { words: most, options: own }: Taken, { words, given }: CommandLine): void {
  const unknown = given.find((name) => !takenByAll.includes(name) && !own.includes(name));
  if (unknown) throw new UsageError(`${verb} takes no --${unknown}.`);
  const extra = words[verb.split(' ').length + most];
  if (extra !== undefined) throw new UsageError(`${verb} does not know what to do with "${extra}".`);
}

/** @throws UsageError */
export function parseCommandLine(args: string[], environment: NodeJS.ProcessEnv) {
  try {
    const { values, positionals, tokens } = parseArgs({ args, options, allowPositionals: true, tokens: true });
    checkStage(values.stage);
    const most = wholeNumber('--most', values.most);
    const given = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
    const endpoint = values.aws ? undefined : endpointOf(environment);
    return { ...values, most, words: positionals, given: given as string[], endpoint };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function endpointOf({ AWS_ENDPOINT_URL, CLAIMSTREAM_PORT }: NodeJS.ProcessEnv): string {
  const endpoint = AWS_ENDPOINT_URL || `http://127.0.0.1:${CLAIMSTREAM_PORT || 4566}`;
  if (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)) return endpoint;
  throw new UsageError(`"${endpoint}" is not the address of a platform. Correct AWS_ENDPOINT_URL or CLAIMSTREAM_PORT.`);
}

/** The stage is part of names, and of searches for them. */
function checkStage(stage: string): void {
  if (!/^[a-zA-Z][a-zA-Z0-9-]{0,40}$/.test(stage)) throw new UsageError(`--stage "${stage}" is not a name of a stage.`);
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`${name} must be a whole number above 0, not "${text}".`);
}

const SIZES: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A day, or a time with its zone: without one it would mean another moment on each machine. */
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** `30d`, `12h`, `90m` before now, or an ISO instant, in milliseconds since the epoch. @throws UsageError */
export function instant(text: string, now: number): number {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(text) ?? [];
  if (count && unit) return Math.max(0, now - Number(count) * SIZES[unit]!);
  const at = ISO.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(
      `"${text}" is neither a time with its zone (2026-03-01T12:00:00Z) nor an age (30d, 12h, 90m).`,
    );
  return at;
}
