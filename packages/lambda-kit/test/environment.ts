/** Read by Powertools and the kit when they load. `POWERTOOLS_DEV`: the logger writes to `console`, see log-lines.ts. */
Object.assign(process.env, {
  POWERTOOLS_SERVICE_NAME: 'kit',
  POWERTOOLS_DEV: 'true',
  AWS_LAMBDA_FUNCTION_NAME: 'kit-under-test',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
});

export {};
