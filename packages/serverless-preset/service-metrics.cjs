/**
 * The metrics of the services, by namespace: their alarms (`metricAlarm`) and the business dashboard take the names from here.
 * `businessMetrics` of the kit emits them, by `service` and `stage`; a test compares the two.
 */
const SERVICE_METRICS = {
  'Claimstream/Deadlines': { service: 'claims', metrics: ['ClaimDeadlineNear', 'ClaimDeadlineBreached'] },
  'Claimstream/Erasures': { service: 'customer', metrics: ['ErasureLate'] },
  'Claimstream/Notifications': { service: 'notifications', metrics: ['TextsOverLimit'] },
  'Claimstream/Partners': { service: 'partners', metrics: ['MessagesQuarantined'] },
  'Claimstream/Telematics': {
    service: 'telematics',
    metrics: ['TripsRecorded', 'CrashesDetected', 'RecordsQuarantined', 'RecordsDropped'],
  },
};

module.exports = { SERVICE_METRICS };
