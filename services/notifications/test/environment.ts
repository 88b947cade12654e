/** Function files bind their real dependencies when they load; tests use their handlers' parts only. */
Object.assign(process.env, {
  TABLE: 'notifications',
  IDEMPOTENCY_TABLE: 'notifications-idempotency',
  WEBSOCKET_ENDPOINT: 'ws://127.0.0.1:9/api',
  STAGE: 'dev',
  USER_POOL_ID: 'us-east-1_pool',
  SENDER: 'claims@claimstream.example',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
});

export {};
