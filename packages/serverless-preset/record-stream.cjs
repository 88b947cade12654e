const { queueDefaults } = require('./queue-with-dlq.cjs');

/** What failed can be read again for so long: longer than a weekend in which nobody looks. */
const RETENTION_HOURS = 72;

/**
 * A Kinesis stream that takes records from outside (`<id>`, named `claimstream-<name>-<stage>`), encrypted, and a queue for where in it stands
 * what its function could not handle in time (`<id>Dlq`): the records themselves stay on the stream.
 * @param {string} id logical id
 * @param {string} name `trips`
 * @param {{ shards: number }} options shards: each takes 1,000 records or 1 MB a second; records of one key are on one
 */
function recordStream(id, name, { shards }) {
  return {
    Resources: {
      [id]: {
        Type: 'AWS::Kinesis::Stream',
        Properties: {
          Name: `claimstream-${name}-\${sls:stage}`,
          ShardCount: shards,
          RetentionPeriodHours: RETENTION_HOURS,
          StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
        },
      },
      [`${id}Dlq`]: { Type: 'AWS::SQS::Queue', Properties: { ...queueDefaults } },
    },
  };
}

module.exports = { recordStream };
