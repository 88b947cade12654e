import { NotEmulated } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import type { EventSources } from '../event-sources/event-sources.ts';

/** lambda:UpdateEventSourceMapping: turns a mapping on or off; its other settings come from its template. */
export function updateEventSourceMapping(
  kernel: Kernel,
  eventSources: EventSources,
): Verb<{ UUID: string; Enabled?: boolean }> {
  return {
    permissions: ({ UUID }) => [
      { action: 'lambda:UpdateEventSourceMapping', resource: arn(kernel, 'lambda', `event-source-mapping:${UUID}`) },
    ],
    async run({ UUID, Enabled, ...others }) {
      const [unknown] = Object.keys(others);
      if (unknown) throw new NotEmulated(`${unknown} of lambda:UpdateEventSourceMapping`);
      if (Enabled !== undefined) await eventSources.enable(UUID, Enabled);
      return eventSources.describe(UUID);
    },
  };
}
