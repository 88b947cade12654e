import { ListEventBusesCommand } from '@aws-sdk/client-eventbridge';
import type { Platform } from '../platform.ts';
import { putEnvelope } from '../put-envelope.ts';
import { type BusRule, matches, rulesOfBus } from '../rules.ts';
import type { Content } from './content.ts';
import type { DeadLetter } from './messages.ts';
import type { Plan } from './redrive-each.ts';

type Event = Extract<Content, { kind: 'event' }>;
interface Way {
  bus: string;
  rule: BusRule;
}

/**
 * An event that a rule could not deliver to a target without a queue, such as an API destination, must not go to the bus again, where every
 * consumer would get it. Its service has a redrive bus, `claimstream-<service>-redrive-<stage>`, whose rules lead to that target only.
 * EventBridge tries the delivery there as before, and an event that fails again comes back here.
 */
export function targetRedrive(platform: Platform): (letter: DeadLetter, event: Event) => Promise<Plan> {
  let known: Promise<Way[]> | undefined;
  return async ({ attributes }, { type, envelope }) => {
    const { TARGET_ARN = '', ERROR_CODE, ERROR_MESSAGE = '' } = attributes;
    known ??= waysOf(platform);
    const leading = (await known).filter(({ rule }) => rule.targets.some(({ Arn }) => Arn === TARGET_ARN));
    for (const { bus, rule } of leading) {
      if (!(await matches(platform, rule, envelope))) continue;
      const why = `${ERROR_CODE} ${ERROR_MESSAGE}`.trim();
      return { about: `${type}, to ${rule.name}`, why, again: () => putEnvelope(platform, bus, envelope) };
    }
    const target = TARGET_ARN.split(':').slice(5).join(':');
    const lacking = leading.length > 0 ? `matches ${type}` : `leads to ${target}`;
    return { stays: `no rule of a redrive bus ${lacking}: replay --to-rule sends it to the rule again` };
  };
}

async function waysOf(platform: Platform): Promise<Way[]> {
  const ways: Way[] = [];
  let NextToken: string | undefined;
  do {
    const page = await platform.events.send(new ListEventBusesCommand({ NamePrefix: 'claimstream-', NextToken }));
    for (const { Name = '' } of page.EventBuses ?? []) {
      if (!Name.endsWith(`-redrive-${platform.stage}`)) continue;
      ways.push(
        ...(await rulesOfBus(platform, Name)).filter((rule) => rule.isEnabled).map((rule) => ({ bus: Name, rule })),
      );
    }
    NextToken = page.NextToken;
  } while (NextToken);
  return ways;
}
