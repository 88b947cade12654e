import type { Platform } from '../platform.ts';
import { putEnvelope } from '../put-envelope.ts';
import { matches, rulesOfBus } from '../rules.ts';
import type { DeadLetterQueue } from './queues.ts';
import { type Outcome, redriveEach } from './redrive-each.ts';

/**
 * An event that nobody wanted has no queue to go back to: it is put on the bus again, but only where a rule wants it by now, for else
 * it would come straight back. Its `metadata.id` stays, so that a crash between putting and deleting makes a duplicate that consumers know.
 */
export async function redriveUnmatched(platform: Platform, queue: DeadLetterQueue, dryRun: boolean): Promise<Outcome> {
  const rules = (await rulesOfBus(platform, platform.bus)).filter(
    ({ targets }) => !targets.some(({ Arn }) => Arn?.endsWith(`:${platform.unmatchedQueue}`)),
  );
  return redriveEach(platform, queue, dryRun, async (_letter, content) => {
    if (content.kind !== 'event') return { stays: 'it is no event' };
    const { type, envelope } = content;
    const wanting: string[] = [];
    for (const rule of rules) if (await matches(platform, rule, envelope)) wanting.push(rule.name);
    if (wanting.length === 0)
      return { stays: `no rule wants ${type} yet: npm run events -- why <its event> tells why` };
    const why = `nobody wanting it; now ${wanting.join(', ')} would`;
    return { about: type, why, again: () => putEnvelope(platform, platform.bus, envelope) };
  });
}
