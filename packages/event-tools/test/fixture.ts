import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import { defineEvent } from '@claimstream/events-schema/define-event';
import * as z from 'zod';
import type { DefinedRoute } from '../src/api/routes-of.ts';
import { findingsIn, situationOf } from '../src/check.ts';
import { findingLine } from '../src/place.ts';
import { treeOf } from '../src/source-tree.ts';
import { id } from './changes.ts';

/** Two small services: `cars` publishes CarSeen and CarSold, `garage` records both. Each test breaks one thing. */
export const BUS = 'claimstream-dev';
const arn = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const colour = z.enum(['red', 'blue']).meta({ title: 'Colour', example: 'red', pii: 'none' });

export function carEvent(name: string, so: object = {}): DefinedEvent {
  const contract = defineEvent({
    name,
    version: 1,
    owner: 'cars',
    description: 'for this test',
    subject: 'carId',
    data: z.object({ carId: id, colour }),
    samples: [{ carId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', colour: 'red' }],
    ...so,
  });
  const exportName = name.replace('.', '') + (contract.version === 1 ? '' : `V${contract.version}`);
  const file = `${contract.owner}/${exportName.toLowerCase()}.ts`;
  return { exportName, contract: contract as unknown as DefinedEvent['contract'], folder: contract.owner, file };
}

export const patternOf = (name: string, more: object = {}) => ({
  source: ['cars.service'],
  'detail-type': [name],
  detail: { metadata: { version: [1] }, ...more },
});
export const rule = (pattern: object, so: object = {}) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    EventBusName: BUS,
    EventPattern: pattern,
    Targets: [{ Id: 'queue', Arn: arn('CarsQueue'), DeadLetterConfig: { Arn: arn('CarsDlq') } }],
    ...so,
  },
});
export const grant = (so: object = {}) => ({
  Effect: 'Allow',
  Action: ['events:PutEvents'],
  Resource: { 'Fn::Sub': `arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/${BUS}` },
  Condition: { StringEquals: { 'events:source': 'cars.service' } },
  ...so,
});
export const role = (...statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyDocument: { Statement: statements } }] },
});
export const lambda = (handler: string, roleId: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Handler: `src/functions/${handler}.handler`, Role: arn(roleId) },
});
export const mapping = (so: object = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn: arn('CarsQueue'), FunctionName: arn('RecordCarLambdaFunction'), ...so },
});

const cars = {
  SeeCarLambdaFunction: lambda('see-car', 'SeeRole'),
  PublishEventsLambdaFunction: lambda('publish-events', 'PublishRole'),
  SeeRole: role(),
  PublishRole: role(grant()),
};
const garage = {
  RecordCarLambdaFunction: lambda('record-car', 'RecordRole'),
  RecordRole: role(),
  Mapping: mapping(),
  CarsQueue: {
    Type: 'AWS::SQS::Queue',
    Properties: { RedrivePolicy: { deadLetterTargetArn: arn('CarsDlq'), maxReceiveCount: 5 } },
  },
  CarsDlq: { Type: 'AWS::SQS::Queue', Properties: {} },
  CarsCarSeenRule: rule(patternOf('Car.Seen')),
  CarsCarSoldRule: rule(patternOf('Car.Sold')),
};
const platform = { Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: BUS } } };

const yml = (name: string, handler: string) =>
  `functions:\n  ${name}:\n    handler: src/functions/${handler}.handler\n`;
const contract = (name: string) => `import { ${name} } from '@claimstream/events-schema/cars/${name}';\n`;
const files = {
  'services/platform/serverless.yml': 'service: platform\n',
  'services/cars/serverless.yml': `${yml('seeCar', 'see-car')}  publishEvents:\n    handler: src/functions/publish-events.handler\n`,
  'services/cars/src/functions/see-car.ts': `import { createEvent } from '@claimstream/events-schema';
${contract('CarSeen')}${contract('CarSold')}
export const handler = () => [createEvent(CarSeen, {}, {}),
  createEvent(CarSold, {}, {})];
`,
  'services/cars/src/functions/publish-events.ts': `import { outboxPublisher } from '@claimstream/lambda-kit';
export const handler = outboxPublisher({});
`,
  'services/garage/serverless.yml': yml('recordCar', 'record-car'),
  'services/garage/infrastructure.cjs': `module.exports = subscriptions({
  Cars: {
    events: [
      'CarSeen',
      'CarSold',
    ],
  },
});
`,
  'services/garage/src/functions/record-car.ts': `import { eventHandler, on } from '@claimstream/lambda-kit';
${contract('CarSeen')}${contract('CarSold')}
export const handler = eventHandler([
  on(CarSeen, record),
  on(CarSold, record),
]);
`,
};

export interface Wrong {
  events?: DefinedEvent[];
  routes?: DefinedRoute[];
  cars?: object;
  garage?: object;
  /** Changes of files, by path. */
  files?: Record<string, (text: string) => string>;
}

/** The findings, as they are printed, after this is broken on 2026-06-01. */
export function findingsWith({ events, routes = [], files: changed = {}, ...stacks }: Wrong = {}): string[] {
  const template = (resources: object) => JSON.stringify({ Resources: resources });
  const all = new Map<string, string>([
    ...Object.entries(files),
    ...Object.entries({
      platform: template(platform),
      cars: template({ ...cars, ...stacks.cars }),
      garage: template({ ...garage, ...stacks.garage }),
    }).map(([service, text]): [string, string] => [
      `services/${service}/.serverless/cloudformation-template-update-stack.json`,
      text,
    ]),
  ]);
  for (const [path, change] of Object.entries(changed)) all.set(path, change(all.get(path) ?? ''));
  const defined = events ?? [carEvent('Car.Seen'), carEvent('Car.Sold')];
  for (const event of defined)
    all.set(`events-schema/src/${event.file}`, 'export const it = defineEvent({\n  endsOn:\n');
  return findingsIn(situationOf(treeOf(all), defined, routes, '2026-06-01')).map(findingLine);
}
