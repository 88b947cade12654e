import type { Request } from '../request.ts';

/** Logical id of the queue's parts: FactsQueue, FactsDlq, FactsQueuePolicy. */
export const QUEUE = 'Facts';

export function serverlessYml({ words }: Request): string {
  const { service, one, type } = words;
  return `service: claimstream-${service}
frameworkVersion: "4"
configValidationMode: error
plugins: \${file(../../packages/serverless-preset/service.yml):plugins}
package: { individually: true }
provider: \${file(../../packages/serverless-preset/provider.cjs)}
custom:
  esbuild: \${file(../../packages/serverless-preset/service.yml):esbuild}

functions:
  - record${type}:
      handler: src/functions/record-${one}.handler
      events: [{ sqs: { arn: !GetAtt ${QUEUE}Queue.Arn, batchSize: 10, functionResponseType: ReportBatchItemFailures } }]
      iamRoleStatements:
        - { Effect: Allow, Action: ['dynamodb:GetItem', 'dynamodb:PutItem'], Resource: !GetAtt Table.Arn }
        - \${file(../../packages/serverless-preset/grants.cjs):idempotency}

resources: \${file(./infrastructure.cjs)}
`;
}

export function infrastructure({ events }: Request): string {
  return `const { serviceTable, subscriptions, template } = require('@claimstream/serverless-preset');

module.exports = template(
  serviceTable({ publishes: false }),
  subscriptions({ ${QUEUE}: { events: [${events.map(({ exportName }) => `'${exportName}'`).join(', ')}] } }),
);
`;
}

export function manifest({ words }: Request): string {
  const content = {
    name: `@claimstream/${words.service}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: {
      package: 'node ../../scripts/package-services.mjs',
      test: 'node --experimental-vm-modules ../../node_modules/jest/bin/jest.js --config ../../jest.config.mjs --rootDir .',
      deploy: 'serverless deploy',
    },
    dependencies: {
      '@claimstream/events-schema': 'workspace:*',
      '@claimstream/lambda-kit': 'workspace:*',
      zod: 'catalog:',
    },
    devDependencies: {
      '@claimstream/local-cloud': 'workspace:*',
      '@claimstream/serverless-preset': 'workspace:*',
      '@claimstream/test-drive': 'workspace:*',
      'fast-check': 'catalog:',
    },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

export function turbo(): string {
  const test = { dependsOn: ['$TURBO_EXTENDS$', 'package', '@claimstream/platform#package'] };
  return `${JSON.stringify({ extends: ['//'], tasks: { test } }, null, 2)}\n`;
}
