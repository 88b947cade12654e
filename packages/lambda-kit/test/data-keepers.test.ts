import './environment.ts';
import { EventBridgeClient, PutRuleCommand } from '@aws-sdk/client-eventbridge';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { dataKeepers } from '../src/data-keepers.ts';

describe('the services that keep data about customers', () => {
  let cloud: Cloud;
  let client: EventBridgeClient;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    client = new EventBridgeClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
    await cloud.kernel.call({ kind: 'operator' }, 'events', 'CreateEventBus', { Name: 'claimstream-dev' });
    for (const [Name, State] of [
      ['claimstream-dev-erasure-claims', 'ENABLED'],
      ['claimstream-dev-erasure-a-service-of-tomorrow', 'ENABLED'],
      ['claimstream-dev-erasure-switched-off', 'DISABLED'],
      ['claimstream-dev-export-fraud', 'ENABLED'],
      ['claimstream-claims-dev-RequestedClaimRequestedRule', 'ENABLED'],
    ] as const) {
      const EventPattern = JSON.stringify({ source: ['customer.service'] });
      await client.send(new PutRuleCommand({ EventBusName: 'claimstream-dev', Name, State, EventPattern }));
    }
  });
  afterAll(async () => {
    client.destroy();
    await cloud.stop();
  });

  it('are found by the currently deployed rules', async () => {
    const keepers = dataKeepers('dev', () => client);
    expect(await keepers('erasure')).toEqual(['a-service-of-tomorrow', 'claims']);
    expect(await keepers('export')).toEqual(['fraud']);
  });
});
