/** The types of what code other than a service's `infrastructure.cjs` uses. */
export interface TableProperties {
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' }[];
  KeySchema: { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[];
  GlobalSecondaryIndexes?: {
    IndexName: string;
    KeySchema: { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[];
    Projection: { ProjectionType: 'ALL' };
  }[];
  BillingMode: 'PAY_PER_REQUEST';
}

export function ownTable(options?: { indexes?: string[]; ttl?: string; publishes?: boolean }): {
  Resources: { Table: { Properties: TableProperties } };
};
