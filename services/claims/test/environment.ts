/** Function files bind their real dependencies when they load; tests use their handlers' parts only. */
Object.assign(process.env, {
  TABLE: 'claims',
  IDEMPOTENCY_TABLE: 'claims-idempotency',
  FINGERPRINT_KEY: 'arn:aws:kms:us-east-1:000000000000:key/prints',
  OVERDUE_QUEUE_URL: 'http://127.0.0.1:9/000000000000/overdue',
  HANDLE_CLAIM: 'arn:aws:states:us-east-1:000000000000:stateMachine:handle-claim',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
});

export {};
