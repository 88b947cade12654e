const { queueWithDlq } = require('./queue-with-dlq.cjs');

/**
 * A queue for timer messages, which a service sends to itself for later, with its dead-letter queue.
 * @param {string} name prefix of the logical ids
 * @param {number} delaySeconds at most 900, SQS's limit
 */
function delayedQueue(name, delaySeconds) {
  return { Resources: queueWithDlq(name, { delaySeconds }) };
}

module.exports = { delayedQueue };
