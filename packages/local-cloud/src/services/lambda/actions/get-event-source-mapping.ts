import type { Kernel, Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import type { EventSources } from '../event-sources/event-sources.ts';

/** lambda:GetEventSourceMapping */
export function getEventSourceMapping(kernel: Kernel, eventSources: EventSources): Verb<{ UUID: string }> {
  return {
    permissions: ({ UUID }) => [
      { action: 'lambda:GetEventSourceMapping', resource: arn(kernel, 'lambda', `event-source-mapping:${UUID}`) },
    ],
    run: ({ UUID }) => eventSources.describe(UUID),
  };
}
