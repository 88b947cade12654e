/** Function files bind their real dependencies when they load; tests use their handlers' parts only. */
Object.assign(process.env, {
  TABLE: 'fraud',
  IDEMPOTENCY_TABLE: 'fraud-idempotency',
  OVERDUE_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/000000000000/overdue',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
});

export {};
