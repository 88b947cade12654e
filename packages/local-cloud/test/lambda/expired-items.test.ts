import type { Kernel } from '../../src/kernel.ts';
import { dynamoDbStream } from '../../src/services/lambda/event-sources/dynamodb-stream.ts';

const streamArn = 'arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/1';
const removed = { eventName: 'REMOVE', dynamodb: { SequenceNumber: '1', ApproximateCreationDateTime: 5 } };

describe('an expired item in a function’s event', () => {
  const eventOf = async (record: object) => {
    const kernel = { call: async () => ({ Records: [record] }) } as unknown as Kernel;
    const source = dynamoDbStream(kernel, streamArn, () => ({ kind: 'operator' }));
    return (await source.records('shard', 'iterator', 10)).records[0]?.event;
  };

  it('names its deleter in lower case, so that filters for it match', async () => {
    const userIdentity = { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' };
    expect(await eventOf({ ...removed, userIdentity })).toEqual({
      ...removed,
      eventSourceARN: streamArn,
      userIdentity: { principalId: 'dynamodb.amazonaws.com', type: 'Service' },
    });
  });

  it('differs in that from an item that a caller deleted', async () => {
    expect(await eventOf(removed)).toEqual({ ...removed, eventSourceARN: streamArn });
  });
});
