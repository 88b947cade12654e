import type { Platform } from '../platform.ts';
import { putEnvelope } from '../put-envelope.ts';
import { matches, rulesOfBus } from '../rules.ts';
import type { DeadLetterQueue } from './queues.ts';
import { type Outcome, redriveEach } from './redrive-each.ts';

/**
 * An event that no rule matched has no queue to go back to. It is put on the bus again only if a rule matches it by now; otherwise it would
 * come straight back. Its `metadata.id` stays, so that after a crash between putting and deleting consumers recognise the duplicate.
 */
export async function redriveUnmatched(platform: Platform, queue: DeadLetterQueue, dryRun: boolean): Promise<Outcome> {
  const rules = (await rulesOfBus(platform, platform.bus)).filter(
    ({ targets }) => !targets.some(({ Arn }) => Arn?.endsWith(`:${platform.unmatchedQueue}`)),
  );
  return redriveEach(platform, queue, dryRun, async (_letter, content) => {
    if (content.kind !== 'event') return { stays: 'it is not an event' };
    const { type, envelope } = content;
    const wanting: string[] = [];
    for (const rule of rules) if (await matches(platform, rule, envelope)) wanting.push(rule.name);
    if (wanting.length === 0)
      return { stays: `no rule matches ${type} yet: npm run events -- why <its event> says why` };
    const why = `no rule matched it; now ${wanting.join(', ')} would`;
    return { about: type, why, again: () => putEnvelope(platform, platform.bus, envelope) };
  });
}
