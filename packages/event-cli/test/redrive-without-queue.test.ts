import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@claimstream/test-drive';
import { arn, Policy, role, smallPlatform } from './small-platform.ts';

const RECORD = 'claimstream-a-dev-record';
const WORK = 'claimstream-a-dev-work';
const STREAM = 'claimstream-trips-dev';

/** A stream with a function that fails on demand, and a rule that notifies another company. */
const resources = (companyUrl: string) => {
  const pattern = { source: ['a.service'], 'detail-type': ['Thing.Done'] };
  const target = {
    Id: 'company',
    Arn: arn('Company'),
    RoleArn: arn('CompanyRole'),
    InputTransformer: { InputPathsMap: { id: '$.detail.metadata.id' }, InputTemplate: '{"told":<id>}' },
    RetryPolicy: { MaximumRetryAttempts: 0 },
    DeadLetterConfig: { Arn: arn('CompanyDlq') },
  };
  const ruleOn = (EventBusName: string) => ({
    Type: 'AWS::Events::Rule',
    Properties: { EventBusName: { Ref: EventBusName }, EventPattern: pattern, Targets: [target] },
  });
  const tells = role(['events:InvokeApiDestination'], arn('Company'));
  tells.Properties.AssumeRolePolicyDocument.Statement[0]!.Principal.Service = 'events.amazonaws.com';
  return {
    Trips: { Type: 'AWS::Kinesis::Stream', Properties: { Name: STREAM, ShardCount: 1 } },
    TripsDlq: { Type: 'AWS::SQS::Queue', Properties: {} },
    TripsRole: role(['kinesis:*', 'sqs:SendMessage'], '*'),
    Record: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: RECORD,
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: arn('TripsRole'),
        Environment: { Variables: { BROKEN: 'yes' } },
        Code: {
          ZipFile: `exports.handler = async ({ Records }) => {
            if (process.env.BROKEN) throw new Error('the table is away');
            for (const { eventID, eventSourceARN, kinesis } of Records) console.log('recorded ' + JSON.stringify({
              ...kinesis, data: Buffer.from(kinesis.data, 'base64').toString(), eventID, eventSourceARN }));
            return { batchItemFailures: [] };
          };`,
        },
      },
    },
    TripsMapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: { Ref: 'Record' },
        EventSourceArn: arn('Trips'),
        StartingPosition: 'TRIM_HORIZON',
        MaximumRetryAttempts: 0,
        DestinationConfig: { OnFailure: { Destination: arn('TripsDlq') } },
      },
    },
    Connection: {
      Type: 'AWS::Events::Connection',
      Properties: {
        AuthorizationType: 'API_KEY',
        AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'x-api-key', ApiKeyValue: 'key' } },
      },
    },
    Company: {
      Type: 'AWS::Events::ApiDestination',
      Properties: { ConnectionArn: arn('Connection'), InvocationEndpoint: companyUrl, HttpMethod: 'POST' },
    },
    CompanyRole: tells,
    CompanyDlq: { Type: 'AWS::SQS::Queue', Properties: {} },
    CompanyDlqPolicy: Policy(['CompanyDlq']),
    CompanyRule: ruleOn('Bus'),
    RedriveBus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'claimstream-a-redrive-dev' } },
    CompanyRedriveRule: ruleOn('RedriveBus'),
  };
};

describe('a redrive of messages without a queue to go back to', () => {
  let small: Awaited<ReturnType<typeof smallPlatform>>;
  let company: Server;
  let answer = 503;
  const told: string[] = [];
  beforeAll(async () => {
    company = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      if (answer === 200) told.push(JSON.parse(body).told);
      response.writeHead(answer).end();
    }).listen(0, '127.0.0.1');
    await until(async () => company.listening);
    small = await smallPlatform(resources(`http://127.0.0.1:${(company.address() as AddressInfo).port}/things`));
  });
  afterAll(async () => {
    await small?.stop();
    company.closeAllConnections();
    company.close();
  });

  const queue = async (part: string) =>
    (await small.events(['dlq', 'ls'])).json.find(({ name }: { name: string }) => name.includes(part));
  const redrive = async (...words: string[]) => (await small.events(['dlq', 'redrive', ...words])).json;
  const trip = (name: string) =>
    small.call('kinesis', 'PutRecord', {
      StreamName: STREAM,
      PartitionKey: 'car-1',
      Data: Buffer.from(name).toString('base64'),
    });
  const recorded = async () =>
    (await small.logged(RECORD))
      .flatMap((line) => /recorded (\{.*\})/.exec(line)?.[1] ?? [])
      .map((text) => JSON.parse(text));
  const send = (body: object) =>
    small.call('sqs', 'SendMessage', {
      QueueUrl: small.cloud.resource('claimstream-a-dev', 'TripsDlq').ref,
      MessageBody: JSON.stringify(body),
    });

  describe('of a note about records of a Kinesis stream', () => {
    let note: any;

    it('keeps the note while the function fails, and shows the effect of a redrive', async () => {
      await trip('trip-1');
      await until(async () => (await queue('TripsDlq')).waiting === 1);
      const [letter] = (await small.events(['dlq', 'show', 'TripsDlq'])).json.letters;
      note = JSON.parse(letter.body);
      expect(await redrive('TripsDlq')).toMatchObject({
        done: 0,
        left: [{ messageId: letter.messageId, why: 'failed again: Error: the table is away' }],
      });
      expect((await redrive('TripsDlq', '--dry-run')).planned).toMatchObject([
        { about: expect.stringContaining(`1 record of records ${note.KinesisBatchInfo.startSequenceNumber}`) },
      ]);
      expect((await queue('TripsDlq')).waiting).toBe(1);
    });

    it('passes the records to the mended function, even after later ones of their key, and deletes the note', async () => {
      await small.mend(RECORD);
      await trip('trip-2');
      await until(async () => (await recorded()).some(({ data }) => data === 'trip-2'));
      expect(await redrive('TripsDlq')).toMatchObject({ done: 1, left: [] });
      const [later, late, ...others] = await recorded();
      expect(others).toEqual([]);
      // In Lambda's form: the same members, and the record itself is unchanged.
      expect(late).toEqual({
        ...later,
        data: 'trip-1',
        eventID: `${note.KinesisBatchInfo.shardId}:${note.KinesisBatchInfo.startSequenceNumber}`,
        sequenceNumber: note.KinesisBatchInfo.startSequenceNumber,
        approximateArrivalTimestamp: Date.parse(note.KinesisBatchInfo.approximateArrivalOfFirstRecord) / 1000,
      });
      expect((await queue('TripsDlq')).waiting).toBe(0);
    });

    it('reports that the stream lost the records, or the first of them, and keeps the note', async () => {
      const { KinesisBatchInfo: place } = note;
      await send({ ...note, KinesisBatchInfo: { ...place, shardId: 'shardId-000000000007' } });
      expect((await redrive('TripsDlq')).left).toEqual([
        { messageId: expect.any(String), why: expect.stringMatching(/^the stream no longer has the records/) },
      ]);
      await small.call('sqs', 'PurgeQueue', { QueueUrl: small.cloud.resource('claimstream-a-dev', 'TripsDlq').ref });
      const before = String(BigInt(place.startSequenceNumber) - 1n);
      await send({ ...note, KinesisBatchInfo: { ...place, startSequenceNumber: before } });
      const { done, left } = await redrive('TripsDlq');
      expect({ done, why: left[0].why }).toEqual({
        done: 0,
        why: expect.stringMatching(/^its first records expired, the rest was handled/),
      });
      expect((await recorded()).map(({ data }) => data)).toEqual(['trip-2', 'trip-1', 'trip-1']);
    });
  });

  describe('of an event that an API destination refused', () => {
    const handled = async (id: string) =>
      (await small.logged(WORK)).filter((line) => line.includes('Event handled') && line.includes(`"${id}"`)).length;

    it('sends it to that company only, and gets it back if it fails again', async () => {
      await small.put('e1');
      await until(async () => (await queue('CompanyDlq')).waiting === 1);
      await until(async () => (await handled('e1')) === 1);
      expect((await redrive('CompanyDlq', '--dry-run')).planned).toMatchObject([
        { about: expect.stringMatching(/^Thing\.Done, to .*RedriveRule/), why: expect.stringMatching(/503/) },
      ]);
      expect(await redrive('CompanyDlq')).toMatchObject({ done: 1, left: [] });
      await until(async () => (await queue('CompanyDlq')).waiting === 1);
      answer = 200;
      expect(await redrive('CompanyDlq')).toMatchObject({ done: 1, left: [] });
      await until(async () => told.length > 0);
      expect((await queue('CompanyDlq')).waiting).toBe(0);
      // Any other target of the bus would get it after this one.
      await small.put('e2');
      await until(async () => (await handled('e2')) === 1 && told.length === 2);
      expect(told).toEqual(['e1', 'e2']);
      expect(await handled('e1')).toBe(1);
    });

    it('keeps an event if no bus leads to its target', async () => {
      const { attributes } = small.cloud.resource('claimstream-a-dev', 'CompanyDlq');
      const text = (StringValue: string) => ({ DataType: 'String', StringValue });
      await small.call('sqs', 'SendMessage', {
        QueueUrl: small.cloud.resource('claimstream-a-dev', 'CompanyDlq').ref,
        MessageBody: JSON.stringify({ source: 'a.service', 'detail-type': 'Thing.Done', detail: {} }),
        MessageAttributes: {
          RULE_ARN: text('arn:aws:events:us-east-1:000000000000:rule/claimstream-dev/gone'),
          TARGET_ARN: text(attributes.Arn.replace(':sqs:', ':events:')),
          ERROR_CODE: text('NO_RESOURCE'),
        },
      });
      expect(await redrive('CompanyDlq')).toMatchObject({
        done: 0,
        left: [{ why: expect.stringContaining('no rule of a redrive bus leads to') }],
      });
    });
  });
});
