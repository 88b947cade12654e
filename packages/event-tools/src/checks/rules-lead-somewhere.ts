import type { Finding } from '../place.ts';
import type { Rule, Stack } from '../stack.ts';
import { rulePlace } from './rule-place.ts';
import { feedsUnmatched } from './rules-match.ts';
import type { Check, Situation } from './situation.ts';

/**
 * A rule needs a queue of its own stack, with a dead-letter queue and a function behind it, and a dead-letter queue for failed deliveries. A
 * rule that notifies another company, by an API destination of its own stack, may transform the event into that company's form.
 */
export const rulesLeadSomewhere: Check = (situation) =>
  situation.stacks.flatMap((stack) => stack.rules.flatMap((rule) => targetFindings(situation, stack, rule)));

function targetFindings({ tree }: Situation, stack: Stack, rule: Rule): Finding[] {
  if (feedsUnmatched(stack, rule)) return [];
  const finding = (text: string) => ({ ...rulePlace(tree, stack.service, rule), text: `${rule.id} ${text}` });
  const isQueue = (id: string | undefined) => id !== undefined && stack.resources[id]?.Type === 'AWS::SQS::Queue';
  if (!rule.enabled) return [finding('is disabled and delivers nothing.')];
  if (rule.targets.length === 0) return [finding('has no target.')];
  return rule.targets.flatMap(({ queueId, dlqId, transformed }) => {
    if (queueId && stack.resources[queueId]?.Type === 'AWS::Events::ApiDestination')
      return isQueue(dlqId) ? [] : [finding('has no dead-letter queue for failed deliveries.')];
    if (!queueId || !isQueue(queueId)) return [finding('has a target that is not a queue of this service.')];
    const redrive = stack.resources[queueId]?.Properties?.RedrivePolicy;
    const dead = redrive?.deadLetterTargetArn?.['Fn::GetAtt']?.[0];
    return [
      ...(isQueue(dead) ? [] : [finding(`feeds ${queueId}, which has no dead-letter queue.`)]),
      ...(isQueue(dlqId) ? [] : [finding('has no dead-letter queue for failed deliveries.')]),
      ...(transformed ? [finding('delivers something other than the event, which no contract parses.')] : []),
      ...(stack.readers.has(queueId) ? [] : [finding(`feeds ${queueId}, which no function reads.`)]),
    ];
  });
}
