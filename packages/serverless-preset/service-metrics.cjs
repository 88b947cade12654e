/**
 * What services count of their own, by namespace: their alarms (`clockAlarm`) and the business dashboard take the names from here. Emitted
 * by `businessMetrics` of the kit, by `service` and `stage`; a test holds both to each other.
 */
const SERVICE_METRICS = {
  'Claimstream/Deadlines': { service: 'claims', metrics: ['ClaimDeadlineNear', 'ClaimDeadlineBreached'] },
  'Claimstream/Erasures': { service: 'customer', metrics: ['ErasureLate'] },
  'Claimstream/Notifications': { service: 'notifications', metrics: ['TextsOverLimit'] },
  'Claimstream/Telematics': {
    service: 'telematics',
    metrics: ['TripsRecorded', 'CrashesDetected', 'RecordsQuarantined', 'RecordsDropped'],
  },
};

module.exports = { SERVICE_METRICS };
