import { readFile } from 'node:fs/promises';
import { explainPattern } from '@claimstream/local-cloud/pattern-explanation';
import { UsageError } from './command-line.ts';
import { inParallel, type Platform } from './platform.ts';
import { type BusRule, envelopeOf, matches, rulesOfBus } from './rules.ts';
import { counted } from './text.ts';

export interface Verdict {
  rule: string;
  isEnabled: boolean;
  matches: boolean;
  /** Targets of a matching event: ARNs. */
  targets: string[];
  /** The fields that do not match, in words; empty if it matches. */
  against: string[];
}

/**
 * The verdict of each rule of the bus on an event. EventBridge itself says whether it matches; the local cloud's matcher, which is tested
 * against the same examples, finds the differing fields.
 * @param wanted part of a rule's name; all rules if absent
 * @throws Error if no rule has such a name, or the file holds no event
 */
export async function why(platform: Platform, file: string, wanted = ''): Promise<Verdict[]> {
  const envelope = envelopeOf(await eventIn(file));
  const rules = (await rulesOfBus(platform, platform.bus)).filter(({ name }) =>
    name.toLowerCase().includes(wanted.toLowerCase()),
  );
  if (rules.length === 0) throw new Error(`No rule of ${platform.bus} is named like "${wanted}".`);
  const verdicts = await inParallel(rules, (rule) => verdict(platform, rule, envelope));
  return verdicts.sort((a, b) => Number(b.matches) - Number(a.matches) || a.against.length - b.against.length);
}

async function eventIn(file: string): Promise<Record<string, any>> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  try {
    const event = JSON.parse(text);
    const { source, 'detail-type': type, detail } = envelopeOf(event ?? {});
    if ([source, type].every((each) => typeof each === 'string') && typeof detail === 'object' && detail) return event;
    throw new UsageError(`${file} holds no event: it needs source, detail-type and detail.`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${file} is not JSON: ${error.message}`);
  }
}

async function verdict(platform: Platform, rule: BusRule, envelope: object): Promise<Verdict> {
  const isMatch = await matches(platform, rule, envelope);
  return {
    rule: rule.name,
    isEnabled: rule.isEnabled,
    matches: isMatch,
    targets: rule.targets.map(({ Arn }) => Arn!),
    against: isMatch ? [] : explainPattern(rule.pattern)(envelope).mismatches.map(({ text }) => text),
  };
}

/** Every rule that matches, and the nearest few of the others, or all of them if the caller named one. */
export function whyText(verdicts: readonly Verdict[], most: number): string[] {
  const fitting = verdicts.filter((each) => each.matches);
  const others = verdicts.filter((each) => !each.matches);
  const lines = fitting.map(({ rule, targets, isEnabled }) =>
    isEnabled
      ? `${rule} matches → ${targets.map((arn) => arn.split(':').at(-1)).join(', ') || 'no target'}`
      : `${rule} would match, and is disabled`,
  );
  for (const { rule, against } of others.slice(0, most)) {
    lines.push(`${rule} does not:`, ...against.map((text) => `    ${text}`));
  }
  const rest = others.length - most;
  if (rest > 0)
    lines.push(
      `${counted(rest, 'more rule')} that differ in as many fields or more. Name one to see why it does not match.`,
    );
  return [
    fitting.length > 0
      ? `${fitting.length} of ${counted(verdicts.length, 'rule')} matched.`
      : `None of ${counted(verdicts.length, 'rule')} matches.`,
    ...lines,
  ];
}
