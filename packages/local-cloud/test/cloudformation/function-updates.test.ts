import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  ListVersionsByFunctionCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { until, zip } from '../lambda/small-kernel.ts';
import { answering, cloudUnderTest, functionFrom, parameter } from './cloud-under-test.ts';

/** Zipped once: a zip contains the time of its creation. */
const one = answering('one');

describe('a function that is deployed again', () => {
  let under: Awaited<ReturnType<typeof cloudUnderTest>>;
  let dataDir: string;
  const said = async (): Promise<string> => {
    const { Payload } = await under.lambda.send(new InvokeCommand({ FunctionName: 'speaker' }));
    return JSON.parse(Payload!.transformToString());
  };
  const settings = () => under.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'speaker' }));

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'functions-'));
    under = await cloudUnderTest({ dataDir });
    await under.s3.send(new CreateBucketCommand({ Bucket: 'code' }));
    await under.upload('code', '1/f.zip', one);
    await under.create('f', { Resources: functionFrom('code', '1/f.zip') });
  });
  afterEach(async () => {
    await under.stop();
    await rm(dataDir, { recursive: true });
  });

  it('keeps its threads where the same code has another key', async () => {
    expect(await said()).toBe('one');
    const before = (await settings()).LastModified!;
    await under.upload('code', '2/f.zip', one);
    const stack = await under.update('f', { Resources: functionFrom('code', '2/f.zip') });
    expect(stack.StackStatus).toBe('UPDATE_COMPLETE');
    expect(await under.history('f')).not.toContain('Function UPDATE_COMPLETE');
    // Tools compare this with the time of their upload.
    expect(new Date((await settings()).LastModified!) > new Date(before)).toBe(true);
    const { LogResult } = await under.lambda.send(new InvokeCommand({ FunctionName: 'speaker', LogType: 'Tail' }));
    expect(Buffer.from(LogResult!, 'base64').toString()).not.toContain('Init Duration');
  });

  it('finishes its runs on the code they began with, including code that is loaded late', async () => {
    const slow = `
      const { setTimeout } = await import('node:timers/promises');
      await setTimeout(600);
      const { text } = await import('./late.mjs');
      return text;`;
    const files = {
      'index.mjs': `export const handler = async () => { ${slow} };`,
      'late.mjs': `export const text = 'slow';`,
    };
    await under.upload('code', '2/f.zip', zip(files));
    await under.update('f', { Resources: functionFrom('code', '2/f.zip') });
    const running = said();
    await under.upload('code', '3/f.zip', answering('three'));
    await under.update('f', { Resources: functionFrom('code', '3/f.zip') });
    expect(await said()).toBe('three');
    expect(await running).toBe('slow');
  });

  it('runs code that was uploaded directly, over a restart, until its stack changes it', async () => {
    const FunctionName = 'speaker';
    const ZipFile = answering('direct');
    await under.lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile }));
    await under.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, MemorySize: 256, Timeout: 7 }));
    expect(await said()).toBe('direct');
    await under.stop();
    under = await cloudUnderTest({ dataDir });
    expect(await said()).toBe('direct');
    expect(await settings()).toMatchObject({ MemorySize: 256, Timeout: 7, LastUpdateStatus: 'Successful' });
    const { Versions } = await under.lambda.send(new ListVersionsByFunctionCommand({ FunctionName }));
    expect(Versions).toMatchObject([{ Version: '$LATEST' }]);
    await under.update('f', { Resources: { ...functionFrom('code', '1/f.zip'), P: parameter('/p', '1') } });
    expect(await said()).toBe('one');
    expect(await settings()).toMatchObject({ MemorySize: 128, Timeout: 3 });
    const wrong = new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 901 });
    await expect(under.lambda.send(wrong)).rejects.toThrow('Timeout 901');
  });

  it('also takes code from S3 directly, published or as a dry run', async () => {
    await under.upload('code', '2/f.zip', answering('two'));
    const update = { FunctionName: 'speaker', S3Bucket: 'code', S3Key: '2/f.zip' };
    await under.lambda.send(new UpdateFunctionCodeCommand({ ...update, DryRun: true }));
    expect(await said()).toBe('one');
    expect(await under.lambda.send(new UpdateFunctionCodeCommand({ ...update, Publish: true }))).toMatchObject({
      Version: '1',
    });
    expect(await said()).toBe('two');
    const bare = under.lambda.send(new UpdateFunctionCodeCommand({ FunctionName: 'speaker' }));
    await expect(bare).rejects.toThrow('Please provide a source for function code.');
  });

  it('has metrics of its invocations', async () => {
    const cloudwatch = new CloudWatchClient(under.settings);
    await said();
    await said();
    await under.upload('code', '2/f.zip', answering('', `throw new Error('no');`));
    await under.update('f', { Resources: functionFrom('code', '2/f.zip') });
    await under.lambda.send(new InvokeCommand({ FunctionName: 'speaker' }));
    const figure = async (MetricName: string, statistic: 'Sum' | 'Average') => {
      const input = {
        Namespace: 'AWS/Lambda',
        MetricName,
        Dimensions: [{ Name: 'FunctionName', Value: 'speaker' }],
        StartTime: new Date(Date.now() - 3_600_000),
        EndTime: new Date(Date.now() + 60_000),
        Period: 86_400,
        Statistics: [statistic],
      };
      const { Datapoints, Label } = await cloudwatch.send(new GetMetricStatisticsCommand(input));
      expect(Label).toBe(MetricName);
      return Datapoints?.[0]?.[statistic];
    };
    expect(await figure('Invocations', 'Sum')).toBe(3);
    expect(await figure('Errors', 'Sum')).toBe(1);
    expect(await figure('Throttles', 'Sum')).toBe(0);
    expect(await figure('Duration', 'Average')).toBeGreaterThan(0);
    cloudwatch.destroy();
  });

  it('stays after the resources of its versions are removed: the versions live as long as the function', async () => {
    const versions = async () => {
      const { Versions } = await under.lambda.send(new ListVersionsByFunctionCommand({ FunctionName: 'speaker' }));
      return Versions!.map(({ Version }) => Version);
    };
    const FirstVersion = {
      Type: 'AWS::Lambda::Version',
      DeletionPolicy: 'Retain',
      Properties: { FunctionName: 'speaker' },
    };
    const Outputs = { Qualified: { Value: { Ref: 'FirstVersion' } } };
    const resources = functionFrom('code', '1/f.zip');
    await under.update('f', { Resources: { ...resources, FirstVersion }, Outputs });
    expect(await versions()).toEqual(['$LATEST', '1']);
    const stack = await under.update('f', { Resources: resources });
    expect(stack).toMatchObject({ StackStatus: 'UPDATE_COMPLETE', Outputs: [] });
    expect(await versions()).toEqual(['$LATEST', '1']);
    expect(await said()).toBe('one');
    await under.client.send(new DeleteStackCommand({ StackName: 'f' }));
    await until(async () => (await under.settled(stack.StackId!)).StackStatus === 'DELETE_COMPLETE');
    await expect(versions()).rejects.toThrow('Function not found');
  });

  it('cannot come from an image registry', async () => {
    const ecr = new ECRClient(under.settings);
    const asked = ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['serverless-f'] }));
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'RepositoryNotFoundException' }));
    ecr.destroy();
  });
});
