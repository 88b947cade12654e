import {
  ListRulesCommand,
  ListTargetsByRuleCommand,
  type Rule,
  type Target,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { inParallel, type Platform } from './platform.ts';

export interface BusRule {
  name: string;
  arn: string;
  pattern: string;
  isEnabled: boolean;
  targets: Target[];
}

/** The rules of a bus that match events by pattern, with their targets. */
export async function rulesOfBus({ events }: Platform, bus: string): Promise<BusRule[]> {
  const rules: Rule[] = [];
  let NextToken: string | undefined;
  do {
    const page = await events.send(new ListRulesCommand({ EventBusName: bus, NextToken }));
    rules.push(...(page.Rules ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  const looking = rules.filter(({ EventPattern }) => EventPattern !== undefined);
  return inParallel(looking, async ({ Name, Arn, EventPattern, State }) => {
    const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ EventBusName: bus, Rule: Name }));
    return { name: Name!, arn: Arn!, pattern: EventPattern!, isEnabled: State !== 'DISABLED', targets: Targets };
  });
}

/** Whether EventBridge itself matches the event with the rule. */
export async function matches({ events }: Platform, { pattern }: BusRule, envelope: object): Promise<boolean> {
  const { Result = false } = await events.send(
    new TestEventPatternCommand({ EventPattern: pattern, Event: JSON.stringify(envelope) }),
  );
  return Result;
}

/** An event as rules see it, from a whole envelope or from the members that a publisher gives. */
export function envelopeOf(event: Record<string, any>): Record<string, any> {
  const entry = {
    source: event.source ?? event.Source,
    'detail-type': event['detail-type'] ?? event.detailType ?? event.DetailType,
    detail: typeof event.Detail === 'string' ? JSON.parse(event.Detail) : event.detail,
  };
  return {
    version: '0',
    id: '00000000-0000-0000-0000-000000000000',
    account: '000000000000',
    time: '2026-01-01T00:00:00Z',
    region: 'us-east-1',
    resources: [],
    ...(event.id && event.account ? event : {}),
    ...entry,
  };
}
