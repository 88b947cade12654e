/** CloudFormation that every service needs in the same form. Used by each service's `infrastructure.cjs`. */
const { serviceTable } = require('./service-table.cjs');
const { subscriptions, queueWithRules } = require('./subscriptions.cjs');
const { delayedQueue } = require('./delayed-queue.cjs');
const { metricAlarm } = require('./metric-alarm.cjs');
const { schedulerRole } = require('./scheduler-role.cjs');
const { scheduledQueue } = require('./scheduled-queue.cjs');
const { customerData } = require('./customer-data.cjs');
const { apiAddress, websocketAddress } = require('./api-address.cjs');
const { recordStream } = require('./record-stream.cjs');
const { unmatchedEvents } = require('./unmatched-events.cjs');

/**
 * Joins parts of a template. @throws Error when two parts define the same logical id.
 * @param {...Record<string, object>} parts
 */
function template(...parts) {
  const joined = { Resources: {}, Outputs: {} };
  for (const part of parts) {
    for (const [section, entries] of Object.entries(part)) {
      joined[section] ??= {};
      for (const [id, value] of Object.entries(entries)) {
        if (Object.hasOwn(joined[section], id)) throw new Error(`${section}.${id} is defined twice`);
        joined[section][id] = value;
      }
    }
  }
  return joined;
}

module.exports = {
  apiAddress,
  customerData,
  delayedQueue,
  metricAlarm,
  queueWithRules,
  recordStream,
  scheduledQueue,
  schedulerRole,
  serviceTable,
  subscriptions,
  template,
  unmatchedEvents,
  websocketAddress,
};
