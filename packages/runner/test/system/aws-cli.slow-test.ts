import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { person, runningPlatform } from './running-platform.ts';

const run = promisify(execFile);
/** Debian's package `awscli`. */
const aws = '/usr/bin/aws';

(existsSync(aws) ? describe : describe.skip)('the AWS CLI of Debian (skipped where it is not installed)', () => {
  let running: Awaited<ReturnType<typeof runningPlatform>>;
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_PAGER: '',
  };
  const cli = async (...args: string[]) => {
    const { stdout } = await run(aws, ['--endpoint-url', running.cloud.endpoint, '--output', 'json', ...args], { env });
    return stdout ? JSON.parse(stdout) : undefined;
  };
  const resource = (service: string, id: string) => running.cloud.resource(`claimstream-${service}-dev`, id);

  beforeAll(async () => {
    running = await runningPlatform();
    await running.journey({ person });
  }, 200_000);

  afterAll(() => running?.stop());

  it('scans a table', async () => {
    const { Items } = await cli('dynamodb', 'scan', '--table-name', resource('claims', 'Table').ref);
    expect(Items.some(({ state }: any) => state?.S === 'closed')).toBe(true);
  });

  it('sends to a queue and receives from it', async () => {
    const url = resource('claims', 'AcceptedDlq').ref;
    await cli('sqs', 'send-message', '--queue-url', url, '--message-body', 'hello');
    const { Messages } = await cli('sqs', 'receive-message', '--queue-url', url, '--attribute-names', 'All');
    expect(Messages).toMatchObject([{ Body: 'hello', Attributes: { ApproximateReceiveCount: '1' } }]);
  });

  it('puts an event', async () => {
    const answer = await cli(
      'events',
      'put-events',
      '--entries',
      'Source=me,DetailType=Test,Detail="{}",EventBusName=claimstream-dev',
    );
    expect(answer).toMatchObject({ FailedEntryCount: 0 });
  });

  it('lists buckets and what is in one', async () => {
    const bucket = resource('documents', 'Bucket').ref;
    const { stdout: buckets } = await run(aws, ['--endpoint-url', running.cloud.endpoint, 's3', 'ls'], { env });
    expect(buckets).toContain(bucket);
    const { stdout: objects } = await run(
      aws,
      ['--endpoint-url', running.cloud.endpoint, 's3', 'ls', '--recursive', `s3://${bucket}`],
      { env },
    );
    expect(objects.trim().split('\n')).toHaveLength(3);
  });

  it('lists executions', async () => {
    const { executions } = await cli(
      'stepfunctions',
      'list-executions',
      '--state-machine-arn',
      resource('claims', 'HandleClaim').ref,
    );
    expect(executions).toMatchObject([{ status: 'SUCCEEDED' }]);
  });

  it('reads a log', async () => {
    const group = '/aws/lambda/claimstream-claims-dev-fileClaim';
    const { logStreams } = await cli('logs', 'describe-log-streams', '--log-group-name', group);
    const stream = logStreams[0].logStreamName;
    const { events } = await cli('logs', 'get-log-events', '--log-group-name', group, '--log-stream-name', stream);
    expect(events.some(({ message }: any) => message.includes('Request answered'))).toBe(true);
  });

  it('shows a user', async () => {
    const pool = resource('platform', 'UserPool').ref;
    const { Users } = await cli('cognito-idp', 'list-users', '--user-pool-id', pool);
    const customer = Users.find(({ Attributes }: any) =>
      Attributes.some(({ Value }: any) => Value.startsWith('journey-')),
    );
    const user = await cli('cognito-idp', 'admin-get-user', '--user-pool-id', pool, '--username', customer.Username);
    expect(user).toMatchObject({ UserStatus: 'CONFIRMED', Enabled: true });
  });
});
