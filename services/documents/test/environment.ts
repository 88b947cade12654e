/** Function files bind their real dependencies when they load; tests use their handlers' parts only. */
Object.assign(process.env, {
  TABLE: 'documents',
  IDEMPOTENCY_TABLE: 'documents-idempotency',
  BUCKET: 'images',
  PROCESS_DOCUMENT: 'arn:aws:states:us-east-1:000000000000:stateMachine:process-document',
  FINGERPRINT_KEY: 'arn:aws:kms:us-east-1:000000000000:key/prints',
  DAMAGE_MODEL: 'amazon.nova-lite-v1:0',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
});

export {};
