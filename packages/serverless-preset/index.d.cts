/** The types of what code other than a service's `infrastructure.cjs` uses: tests, and tables for tests. */
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

export interface Resource<Properties = any> {
  Type: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Properties: Properties;
}
export type Part = { Resources: Record<string, Resource> };

export function apiAddress(service: string): Part;
export function delayedQueue(name: string, delaySeconds: number): Part;
export function ownTable(options?: { indexes?: string[]; ttl?: string; publishes?: boolean }): {
  Resources: { Table: Resource<TableProperties> } & Record<string, Resource>;
};
export function queueWithRules(name: string, rules: Record<string, object>, timeoutSeconds?: number): Part;
export function subscriptions(queues: Record<string, { events: string[]; timeoutSeconds?: number }>): Part;
export function template(...parts: Record<string, object>[]): Part & Record<string, Record<string, any>>;
