/** Function files bind their real dependencies when they load; tests use their handlers' parts only. */
Object.assign(process.env, {
  TABLE: 'customers',
  IDEMPOTENCY_TABLE: 'customers-idempotency',
  FINGERPRINT_KEY: 'arn:aws:kms:us-east-1:000000000000:key/prints',
  ONBOARD_CUSTOMER: 'arn:aws:states:us-east-1:000000000000:stateMachine:onboard-customer',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
});

export {};
