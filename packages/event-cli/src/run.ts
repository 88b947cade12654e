import { type CommandLine, checkTaken, instant, type Taken, UsageError } from './command-line.ts';
import { listDeadLetters, listText } from './dead-letters/list.ts';
import { redrive, redriveText } from './dead-letters/redrive.ts';
import { showDeadLetters, shownText } from './dead-letters/show.ts';
import type { Platform } from './platform.ts';
import { replay, replayText } from './replay.ts';
import { tail, tailLine } from './tail.ts';
import { printable } from './text.ts';
import { traceText } from './trace/print.ts';
import { trace } from './trace/trace.ts';
import { why, whyText } from './why.ts';

/** The result of a verb, for programs and for people, and whether something is wrong. */
export interface Answer {
  json: unknown;
  text: string[];
  isWrong?: boolean;
}

export interface Surroundings {
  now: () => number;
  /** Shows a person that work goes on; not part of the answer. */
  progress: (line: string) => void;
  /** Output of a verb that runs until Ctrl-C. */
  print: (line: string) => void;
  signal: AbortSignal;
}

interface Verb extends Taken {
  run(platform: Platform, line: CommandLine, around: Surroundings): Promise<Answer>;
}

const deadLetterVerbs: Record<string, Verb> = {
  ls: {
    words: 0,
    options: [],
    async run(platform, _line, { now }) {
      const queues = await listDeadLetters(platform, now());
      return { json: queues, text: listText(queues), isWrong: queues.some(({ waiting }) => waiting > 0) };
    },
  },
  show: {
    words: 1,
    options: ['most'],
    async run(platform, { words, most }) {
      const shown = await showDeadLetters(platform, needed(words[2], 'a queue'), most);
      return { json: shown, text: shownText(shown) };
    },
  },
  redrive: {
    words: 1,
    options: ['dry-run', 'to'],
    async run(platform, { words, 'dry-run': dryRun, to }, { progress }) {
      const done = await redrive(platform, needed(words[2], 'a queue'), { dryRun, to, progress });
      return { json: done, text: redriveText(done), isWrong: done.left.length > 0 };
    },
  },
};

const verbs: Record<string, Verb> = {
  trace: {
    words: 1,
    options: ['since'],
    async run(platform, { words, since, stage }, { now }) {
      const found = await trace(
        platform,
        needed(words[1], 'a correlation id or the number of a claim'),
        instant(since, now()),
      );
      return { json: found, text: traceText(found, stage), isWrong: found.waiting.length + found.open.length > 0 };
    },
  },
  why: {
    words: 2,
    options: ['most'],
    async run(platform, { words, most }) {
      const verdicts = await why(platform, needed(words[1], 'a file with an event'), words[2]);
      return { json: verdicts, text: whyText(verdicts, words[2] ? verdicts.length : most) };
    },
  },
  replay: {
    words: 0,
    options: ['from', 'to', 'to-rule'],
    async run(platform, { from, to, 'to-rule': rule }, { now, progress }) {
      const span = { from: instant(needed(from, '--from'), now()), to: instant(needed(to, '--to'), now()) };
      if (span.from >= span.to) throw new UsageError('--from must be before --to.');
      if (span.from > now()) throw new UsageError('--from must not be after now: nothing of then is archived yet.');
      const done = await replay(platform, { ...span, rule: needed(rule, '--to-rule'), progress, now: now() });
      return { json: done, text: replayText(done), isWrong: done.state !== 'COMPLETED' };
    },
  },
  tail: {
    words: 0,
    options: ['type', 'source'],
    async run(platform, { type, source, json }, { now, progress, print, signal }) {
      const show = (event: Record<string, any>) => print(json ? JSON.stringify(event) : printable(tailLine(event)));
      const listening = () => progress('Listening; Ctrl-C ends it.');
      await tail(platform, { type, source, show, signal, listening, id: String(now()) });
      return { json: [], text: [] };
    },
  },
};

/** @throws UsageError if the first words are not a verb, or the verb does not take the others */
export function checkVerb(line: CommandLine): Verb {
  const [first, second = 'ls'] = line.words;
  if (!first) throw new UsageError('Name a verb.');
  const [name, verb] =
    first === 'dlq' ? [`dlq ${second}`, verbIn(deadLetterVerbs, second)] : [first, verbIn(verbs, first)];
  if (!verb)
    throw new UsageError(first === 'dlq' ? `dlq has no ${second}: ls, show, redrive.` : `There is no verb ${first}.`);
  checkTaken(name, verb, line);
  return verb;
}

/** Runs one verb. @throws UsageError for a wrong command line */
export async function run(platform: Platform, line: CommandLine, around: Surroundings): Promise<Answer> {
  const answer = await checkVerb(line).run(platform, line, around);
  return { ...answer, text: answer.text.map(printable) };
}

/** Every object has inherited names that are not verbs. */
const verbIn = (known: Record<string, Verb>, word: string): Verb | undefined =>
  Object.hasOwn(known, word) ? known[word] : undefined;

function needed(word: string | undefined, what: string): string {
  if (word === undefined) throw new UsageError(`Name ${what}.`);
  return word;
}
