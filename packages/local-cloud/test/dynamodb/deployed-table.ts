import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startCloud } from '../../src/index.ts';

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' });

/** A table like those of the services: pk, sk, an index, a stream, a time to live. */
export const tableTemplate = {
  Resources: {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [text('pk'), text('sk'), text('ownerpk')],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'owner',
            KeySchema: [{ AttributeName: 'ownerpk', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    },
  },
};

/** The table in a separate cloud, and the real client. */
export async function deployedTable() {
  const cloud = await startCloud({ quiet: true });
  await cloud.deployTemplate({ stackName: 'store', template: tableTemplate });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const dynamodb = new DynamoDBClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
  return { cloud, dynamodb, TableName: cloud.resource('store', 'Table').ref };
}
