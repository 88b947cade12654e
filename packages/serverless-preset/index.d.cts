/** The types for code other than a service's `infrastructure.cjs`: tests, and tables for tests. */
export interface TableProperties {
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' }[];
  KeySchema: { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[];
  GlobalSecondaryIndexes?: {
    IndexName: string;
    KeySchema: { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[];
    Projection: { ProjectionType: 'ALL' | 'INCLUDE' | 'KEYS_ONLY'; NonKeyAttributes?: string[] };
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
export function websocketAddress(service: string): Part;
export function delayedQueue(name: string, delaySeconds: number): Part;
/** An index by its name; an ordered one has the sort key `<name>sk`. It holds whole items, or the keys and some attributes. */
export type TableIndex = string | { name: string; ordered: boolean; holds?: string[] };
export function serviceTable(options?: { indexes?: TableIndex[]; ttl?: string; publishes?: boolean }): {
  Resources: { Table: Resource<TableProperties> } & Record<string, Resource>;
};
export interface QueueOptions {
  timeoutSeconds?: number;
  maxReceiveCount?: number;
}
export function queueWithRules(name: string, rules: Record<string, object>, options?: QueueOptions): Part;
export function subscriptions(
  queues: Record<string, QueueOptions & { events: (string | Record<string, object>)[] }>,
): Part;
export function recordStream(id: string, name: string, options: { shards: number }): Part;
export function scheduledQueue(name: string, expression: string, options?: { timeoutSeconds?: number }): Part;
export function metricAlarm(of: {
  kind: string;
  service: string;
  namespace: string;
  metric: string;
  seconds: number;
  what: string;
}): Resource;
export function unmatchedEvents(owner: string): Part;
export function template(...parts: Record<string, object>[]): Part & Record<string, Record<string, any>>;
