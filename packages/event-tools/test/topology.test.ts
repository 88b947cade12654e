import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { topologyOf } from '../src/topology.ts';

const use = (service: string, name: string) => ({ service, function: name, file: 'a.ts', line: 1 });

it('has the publishers and consumers of each event, and the events of each service', () => {
  const topology = topologyOf([CustomerAccepted, ClaimClosed], {
    producers: new Map([['ClaimClosed', [use('claims', 'closeClaim')]]]),
    consumers: new Map([
      ['ClaimClosed', [use('fraud', 'recordFact'), use('customer', 'seeB'), use('customer', 'seeA')]],
    ]),
  });
  expect(topology.services).toEqual([
    { name: 'claims', publishes: ['Claim.Closed'], consumes: [] },
    { name: 'customer', publishes: [], consumes: ['Claim.Closed'] },
    { name: 'fraud', publishes: [], consumes: ['Claim.Closed'] },
  ]);
  expect(topology.events).toMatchObject([
    {
      name: 'Claim.Closed',
      version: 1,
      owner: 'claims',
      publishedBy: [{ service: 'claims', function: 'closeClaim' }],
      consumedBy: [
        { service: 'customer', function: 'seeA' },
        { service: 'customer', function: 'seeB' },
        { service: 'fraud', function: 'recordFact' },
      ],
    },
    { name: 'Customer.Accepted', publishedBy: [], consumedBy: [] },
  ]);
});

it('names a service once for two majors of an event', () => {
  const second = { ...ClaimClosed, version: 2 };
  const producers = new Map([
    ['ClaimClosed', [use('claims', 'closeClaim')]],
    ['ClaimClosedV2', [use('claims', 'closeClaim')]],
  ]);
  const topology = topologyOf([second, ClaimClosed], { producers, consumers: new Map() });
  expect(topology.services).toEqual([{ name: 'claims', publishes: ['Claim.Closed'], consumes: [] }]);
  expect(topology.events.map(({ version }) => version)).toEqual([1, 2]);
});
