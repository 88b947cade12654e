import { type Cloud, startCloud } from '../../src/index.ts';
import { signedFetch } from '../signed-fetch.ts';

/** The request of a caller that forgot a value: JavaScript's own clients leave `undefined` out silently. */
describe('a call without a member that its verb requires', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
  });
  afterAll(() => cloud.stop());

  const ask = async (service: string, target: string, body: string) => {
    const answer = await signedFetch(cloud.endpoint, service, { headers: { 'x-amz-target': target }, body });
    return { status: answer.status, ...((await answer.json()) as { __type: string; message: string }) };
  };

  it.each([
    ['sqs', 'AmazonSQS.SendMessage', 'MissingParameter', 'QueueUrl'],
    ['cognito-idp', 'AWSCognitoIdentityProviderService.AdminGetUser', 'InvalidParameterException', "'userPoolId'"],
    ['kms', 'TrentService.GenerateMac', 'ValidationException', "'keyId'"],
    ['ssm', 'AmazonSSM.GetParameter', 'ValidationException', "'name'"],
    ['logs', 'Logs_20140328.FilterLogEvents', 'InvalidParameterException', "'logGroupName'"],
    ['dynamodb', 'DynamoDB_20120810.UpdateTimeToLive', 'ValidationException', "'tableName'"],
  ])('is refused by %s with the member’s name', async (service, target, code, member) => {
    const answer = await ask(service, target, '{}');
    expect(answer).toMatchObject({ status: 400, __type: code });
    expect(answer.message).toContain(member);
  });

  it('is never an error of the cloud, for any verb', async () => {
    const failures: string[] = [];
    for (const { name, targetPrefixes: [prefix] = [], verbs } of cloud.services) {
      if (!prefix) continue;
      for (const verb of Object.keys(verbs)) {
        for (const body of ['{}', 'null', '[]']) {
          const { status, message } = await ask(name, `${prefix}.${verb}`, body);
          if (status === 500) failures.push(`${name}.${verb} ${body}: ${message}`);
        }
      }
    }
    expect(failures).toEqual([]);
  });
});
