import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALARMED, alarmFaults, WITHOUT_ALARM } from '@claimstream/serverless-preset/alarmed-types.cjs';
import { root } from '../../src/settings.ts';

const TEMPLATE = '.serverless/cloudformation-template-update-stack.json';
const services = readdirSync(join(root, 'services')).filter((name) =>
  existsSync(join(root, 'services', name, 'serverless.yml')),
);
const resourcesOf = (service: string): Record<string, { Type: string; Properties?: any }> =>
  JSON.parse(readFileSync(join(root, 'services', service, TEMPLATE), 'utf8')).Resources;

describe('each type of resource that stacks have', () => {
  it.each(services)('has an alarm, or a reason why it needs none: %s', (service) => {
    expect(alarmFaults(resourcesOf(service))).toEqual([]);
  });

  it('is in some template: there is no decision about unused types', () => {
    const present = new Set(services.flatMap((service) => Object.values(resourcesOf(service)).map(({ Type }) => Type)));
    expect([...ALARMED, ...Object.keys(WITHOUT_ALARM)].filter((type) => !present.has(type))).toEqual([]);
    expect([...ALARMED].filter((type) => Object.hasOwn(WITHOUT_ALARM, type))).toEqual([]);
  });

  it('is reported if it is new, and so is a resource without its alarm', () => {
    expect(alarmFaults({ Bot: { Type: 'AWS::Lex::Bot' }, WorkQueue: { Type: 'AWS::SQS::Queue' } })).toEqual([
      '[alarms] AWS::Lex::Bot: give it an alarm in resource-alarms.cjs, or say in alarmed-types.cjs why it needs none.',
      '[alarms] WorkQueue has no alarm.',
    ]);
  });
});
