const { queueDefaults } = require('./queue-with-dlq.cjs');

/**
 * The service table (`Table`: pk, sk, stream for the outbox), its idempotency records and the dead-letter queue for
 * stream batches that could not be published.
 * @param {{ indexes?: (string | { name: string, ordered: boolean, holds?: string[] })[], ttl?: string, publishes?: boolean }} [options] indexes:
 *   name → a GSI on attribute `<name>pk`, an ordered one with `<name>sk` as its sort key, so that it can be paged; holds: the
 *   attributes that it has besides all keys (by default the whole item): a write that changes none of them costs the index nothing;
 *   ttl: attribute with the expiry in epoch seconds; publishes: false for a service without events of its own
 */
function serviceTable({ indexes = [], ttl, publishes = true } = {}) {
  const named = indexes.map((index) => (typeof index === 'string' ? { name: index, ordered: false } : index));
  const text = (name) => ({ AttributeName: name, AttributeType: 'S' });
  const retained = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
  const safeguards = {
    BillingMode: 'PAY_PER_REQUEST',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true },
  };
  return {
    Resources: {
      Table: {
        Type: 'AWS::DynamoDB::Table',
        ...retained,
        Properties: {
          ...safeguards,
          AttributeDefinitions: [
            text('pk'),
            text('sk'),
            ...named.flatMap(({ name, ordered }) => [text(`${name}pk`), ...(ordered ? [text(`${name}sk`)] : [])]),
          ],
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          ...(named.length > 0 && {
            GlobalSecondaryIndexes: named.map(({ name, ordered, holds }) => ({
              IndexName: name,
              KeySchema: [
                { AttributeName: `${name}pk`, KeyType: 'HASH' },
                ...(ordered ? [{ AttributeName: `${name}sk`, KeyType: 'RANGE' }] : []),
              ],
              Projection: projectionOf(holds),
            })),
          }),
          ...(publishes && { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }),
          ...(ttl && { TimeToLiveSpecification: { AttributeName: ttl, Enabled: true } }),
        },
      },
      IdempotencyTable: {
        Type: 'AWS::DynamoDB::Table',
        ...retained,
        Properties: {
          ...safeguards,
          AttributeDefinitions: [text('id')],
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          TimeToLiveSpecification: { AttributeName: 'expiration', Enabled: true },
        },
      },
      ...(publishes && {
        OutboxDlq: { Type: 'AWS::SQS::Queue', Properties: { ...queueDefaults } },
      }),
    },
  };
}

function projectionOf(holds) {
  if (!holds) return { ProjectionType: 'ALL' };
  return holds.length > 0 ? { ProjectionType: 'INCLUDE', NonKeyAttributes: holds } : { ProjectionType: 'KEYS_ONLY' };
}

module.exports = { serviceTable };
