import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../src/clock.ts';
import { type Cloud, startCloud } from '../../src/cloud.ts';

const format = JSON.stringify({
  id: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  at: '$context.requestTime',
  error: '$context.integrationErrorMessage',
});
const template = (settings: object) => ({
  Resources: {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'shop', ProtocolType: 'HTTP' } },
    Logs: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/aws/vendedlogs/apis/shop', RetentionInDays: 90 },
    },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', ...settings },
    },
  },
});
const accessLog = { DestinationArn: { 'Fn::GetAtt': ['Logs', 'Arn'] }, Format: format };
const operator = { kind: 'operator' } as const;

describe('a stage of an HTTP API', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'safeguards-'));
  const clock = new ManualClock();
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, clock, dataDir });
  });
  afterAll(async () => {
    await cloud.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const ask = async (path = '/orders/7?token=secret') =>
    (await fetch(`${cloud.resource('shop', 'Api').attributes.ApiEndpoint}${path}`)).status;
  const lines = async (): Promise<any[]> => {
    const logGroupName = '/aws/vendedlogs/apis/shop';
    const { events } = await cloud.kernel.call(operator, 'logs', 'FilterLogEvents', { logGroupName });
    return events.map(({ message }: { message: string }) => JSON.parse(message));
  };

  it('answers 429 to requests above its burst, until its rate admits another one', async () => {
    const DefaultRouteSettings = { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 3 };
    await cloud.deployTemplate({ stackName: 'shop', template: template({ DefaultRouteSettings }) });
    const answers = [await ask(), await ask(), await ask(), await ask()];
    expect(answers).toEqual([404, 404, 404, 429]);
    await clock.advance(500);
    expect([await ask(), await ask()]).toEqual([404, 429]);
  });

  it('writes a line for each request, in its format, into its log', async () => {
    await cloud.deployTemplate({ stackName: 'shop', template: template({ AccessLogSettings: accessLog }) });
    await ask();
    const [line] = await lines();
    expect(line).toMatchObject({ route: '-', status: '404', error: '-' });
    expect(line.at).toMatch(/^\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} \+0000$/);
    expect(JSON.stringify(line)).not.toContain('secret');
  });

  it('refuses a format without a request id, as AWS does', async () => {
    const deploy = cloud.deployTemplate({
      stackName: 'shop',
      template: template({ AccessLogSettings: { ...accessLog, Format: '$context.status' } }),
    });
    await expect(deploy).rejects.toThrow(/requestId/);
  });
});
