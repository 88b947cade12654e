import { type EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { eventBridge } from './clients.ts';

/**
 * The deployed services that subscribe to customers' requests about their data, found by the names of their rules
 * (`customerData` of the preset). A service that is added later is found without any registration.
 * @example await dataKeepers('dev')('erasure') // ['claims', 'customer', …]
 */
export function dataKeepers(stage: string, client: () => Pick<EventBridgeClient, 'send'> = eventBridge) {
  return async (of: 'erasure' | 'export'): Promise<string[]> => {
    const NamePrefix = `claimstream-${stage}-${of}-`;
    const services: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client().send(
        new ListRulesCommand({ EventBusName: `claimstream-${stage}`, NamePrefix, NextToken }),
      );
      for (const { Name = '', State } of page.Rules ?? [])
        if (State === 'ENABLED') services.push(Name.slice(NamePrefix.length));
      ({ NextToken } = page);
    } while (NextToken);
    return services.sort();
  };
}
