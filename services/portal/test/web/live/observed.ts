import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';

const START = Date.parse('2026-03-01T12:00:00.000Z');

/** An event with its own id, at a number of seconds after noon. */
export function observed(id: string, second: number, more: Partial<ObservedEvent> = {}): ObservedEvent {
  const at = new Date(START + second * 1_000).toISOString();
  return {
    eventId: id,
    name: 'Claim.Accepted',
    version: 1,
    source: 'claims.service',
    occurredAt: at,
    arrivedAt: at,
    correlationId: 'journey-1',
    causationId: 'a request',
    data: {},
    ...more,
  };
}

export const topology: Topology = {
  services: [
    { name: 'notifications', publishes: [], consumes: ['Claim.Accepted', 'Claim.Closed'] },
    { name: 'fraud', publishes: ['Fraud.Detected'], consumes: ['Claim.Accepted'] },
    { name: 'claims', publishes: ['Claim.Accepted', 'Claim.Closed'], consumes: ['Claim.Accepted', 'Fraud.Detected'] },
  ],
  events: [
    {
      name: 'Claim.Accepted',
      version: 1,
      owner: 'claims',
      description: 'The notice is covered',
      publishedBy: [{ service: 'claims', function: 'validateClaim' }],
      consumedBy: [
        { service: 'claims', function: 'startHandling' },
        { service: 'fraud', function: 'recordFact' },
        { service: 'notifications', function: 'notifyCustomer' },
      ],
    },
    {
      name: 'Claim.Closed',
      version: 1,
      owner: 'claims',
      description: 'Nothing more will happen',
      publishedBy: [{ service: 'claims', function: 'closeClaim' }],
      consumedBy: [
        { service: 'notifications', function: 'notifyCustomer' },
        { service: 'notifications', function: 'forgetClaim' },
      ],
    },
  ],
};
