/** Function files bind their real dependencies when they load; tests use their handlers' parts only. */
Object.assign(process.env, {
  TABLE: 'payments',
  IDEMPOTENCY_TABLE: 'payments-idempotency',
  PROVIDER_URL: 'http://127.0.0.1:9',
  PROVIDER_KEY_PARAMETER: '/provider/key',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
});

export {};
