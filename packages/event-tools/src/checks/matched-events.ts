import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import { goldenSamples } from '@claimstream/events-schema/samples';
import { compilePattern } from '@claimstream/local-cloud/event-pattern';

/** The events with a golden sample that a pattern matches, as EventBridge would. @throws Error for a pattern that EventBridge refuses */
export function matchedEvents(pattern: unknown, events: readonly DefinedEvent[]): DefinedEvent[] {
  const matches = compilePattern(pattern);
  return events.filter(({ contract }) =>
    goldenSamples(contract).valid.some(({ detail }) => matches(onTheBus(contract.source, contract.name, detail))),
  );
}

function onTheBus(source: string, detailType: string, detail: unknown) {
  return {
    version: '0',
    id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
    account: '000000000000',
    region: 'us-east-1',
    time: '2026-03-01T12:00:00Z',
    resources: [],
    source,
    'detail-type': detailType,
    detail,
  };
}
