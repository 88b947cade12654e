const { queueDefaults } = require('./queue-with-dlq.cjs');

/** Failed records can be read again for this long: more than a weekend in which nobody looks. */
const RETENTION_HOURS = 72;

/**
 * An encrypted Kinesis stream for records from outside (`<id>`, named `claimstream-<name>-<stage>`), and a queue (`<id>Dlq`) for the positions
 * of records that its function could not handle in time: the records themselves stay on the stream.
 * @param {string} id logical id
 * @param {string} name `trips`
 * @param {{ shards: number }} options shards: each accepts 1,000 records or 1 MB a second; all records of a key are on one shard
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
