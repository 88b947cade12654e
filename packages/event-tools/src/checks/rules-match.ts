import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import type { Finding } from '../place.ts';
import type { Rule, Stack } from '../stack.ts';
import { matchedEvents } from './matched-events.ts';
import { rulePlace } from './rule-place.ts';
import { type Check, codeOf, type Situation } from './situation.ts';

/** A rule must pin source, detail-type and major, and bring its function only events that the function handles; an observer may get any event. */
export const rulesMatch: Check = (situation) =>
  situation.stacks.flatMap((stack) => stack.rules.flatMap((rule) => ruleFindings(situation, stack, rule)));

function ruleFindings(situation: Situation, stack: Stack, rule: Rule): Finding[] {
  const finding = (text: string) => ({ ...rulePlace(situation.tree, stack.service, rule), text: `${rule.id} ${text}` });
  let matched: DefinedEvent[];
  try {
    matched = matchedEvents(rule.pattern, situation.events);
  } catch (error) {
    return [finding(`has a pattern that EventBridge refuses: ${(error as Error).message}`)];
  }
  if (feedsUnmatched(stack, rule)) {
    return matched.map(({ contract }) =>
      finding(`sends ${contract.name}, version ${contract.version}, to the queue for events that no contract defines.`),
    );
  }
  const readers = rule.targets.flatMap(({ queueId }) => (queueId ? (stack.readers.get(queueId) ?? []) : []));
  const unmatched = matched.length === 0 ? [finding('matches no golden sample of any event.')] : [];
  const observers = readers.filter((reader) => codeOf(situation, stack.service, reader)?.observes);
  if (readers.length > 0 && observers.length === readers.length) return unmatched;
  const unpinned = missingPins(rule.pattern);
  return [
    ...(unpinned.length > 0 ? [finding(`does not pin ${unpinned.join(', ')} to one value.`)] : []),
    ...unmatched,
    ...readers.flatMap((reader) => {
      const code = codeOf(situation, stack.service, reader);
      const handled = new Set(code?.handles.flatMap(({ events }) => events));
      return matched
        .filter(({ exportName }) => !handled.has(exportName))
        .map(({ exportName }) =>
          finding(
            `brings ${exportName} to ${code?.name ?? reader.id}, which handles ${[...handled].join(', ') || 'no event'}.`,
          ),
        );
    }),
  ];
}

function missingPins(pattern: unknown): string[] {
  const { source, 'detail-type': name, detail } = (pattern ?? {}) as Record<string, unknown>;
  const version = (detail as { metadata?: { version?: unknown } } | undefined)?.metadata?.version;
  const one = (value: unknown, type: string) => Array.isArray(value) && value.length === 1 && typeof value[0] === type;
  return [
    ...(one(source, 'string') ? [] : ['source']),
    ...(one(name, 'string') ? [] : ['detail-type']),
    ...(one(version, 'number') ? [] : ['detail.metadata.version']),
  ];
}

/** Whether a rule feeds the platform's queue for events that no contract defines: `claimstream-unmatched-<stage>`. */
export function feedsUnmatched({ resources }: Stack, { targets }: Rule): boolean {
  return targets.some(({ arn, queueId }) => {
    const name = queueId ? resources[queueId]?.Properties?.QueueName : arn;
    return /\bclaimstream-unmatched-/.test(JSON.stringify(name ?? ''));
  });
}
