import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteAlarmsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { AwsError } from '../../src/errors.ts';
import { AlarmsUnderTest, MINUTE, TOPIC } from './alarms-under-test.ts';

const metric = (Id: string, MetricName: string) => ({
  Id,
  MetricStat: { Metric: { Namespace: 'Shop', MetricName }, Period: 60, Stat: 'Sum' },
  ReturnData: false,
});

describe('alarms, through the real client', () => {
  let under: AlarmsUnderTest;
  beforeEach(async () => {
    under = new AlarmsUnderTest();
    await under.start();
  });
  afterEach(() => under.stop());

  const measure = (MetricName: string, ...Values: number[]) =>
    under.cloudwatch.send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData: [{ MetricName, Values }] }));
  const states = () => under.told.map(({ Message }) => JSON.parse(Message).NewStateValue);

  it('ring when the minute of the value is over, notify the topic, and are over a minute later', async () => {
    await under.put('errors', { AlarmDescription: 'something failed' });
    await under.clock.advance(MINUTE);
    expect(await under.state('errors')).toBe('OK');
    await measure('Errors', 1, 1);
    expect(await under.state('errors')).toBe('OK');
    await under.clock.advance(MINUTE);
    expect(await under.state('errors')).toBe('ALARM');
    await under.clock.advance(MINUTE);
    expect(await under.state('errors')).toBe('OK');
    expect(states()).toEqual(['OK', 'ALARM', 'OK']);
    expect(under.told[1]).toMatchObject({ TopicArn: TOPIC, Subject: 'ALARM: "errors" in us-east-1' });
    expect(JSON.parse(under.told[1].Message)).toMatchObject({
      AlarmName: 'errors',
      AlarmDescription: 'something failed',
      AWSAccountId: '000000000000',
      OldStateValue: 'OK',
      NewStateReason:
        'Threshold Crossed: 1 out of the last 1 datapoints [2.0 (2026-11-30T08:01:00.000Z)] was greater than the threshold (0.0) (minimum 1 datapoint for OK -> ALARM transition).',
      StateChangeTime: '2026-11-30T08:02:00.000+0000',
      Trigger: { MetricName: 'Errors', Namespace: 'Shop', Statistic: 'SUM', Threshold: 0, Period: 60 },
    });
    expect(under.cloud.notices().map(({ message }) => message)).toEqual([
      'Alarm errors: something failed',
      'The alarm errors is over',
    ]);
  });

  it('evaluate their number of periods and of breaching datapoints', async () => {
    await under.put('slow', {
      MetricName: 'Age',
      Statistic: undefined,
      ExtendedStatistic: 'p50',
      EvaluationPeriods: 3,
      DatapointsToAlarm: 2,
      Threshold: 5,
    });
    const seen: (string | undefined)[] = [];
    for (const values of [[9, 9, 1], [1], [9], [1], [1]]) {
      await measure('Age', ...values);
      await under.clock.advance(MINUTE);
      seen.push(await under.state('slow'));
    }
    expect(seen).toEqual(['OK', 'OK', 'ALARM', 'OK', 'OK']);
  });

  it.each([
    ['notBreaching', 'OK'],
    ['breaching', 'ALARM'],
    ['missing', 'INSUFFICIENT_DATA'],
    ['ignore', 'INSUFFICIENT_DATA'],
  ])('without a value, treated as %s, are in the state %s', async (TreatMissingData, state) => {
    await under.put('quiet', { TreatMissingData });
    await under.clock.advance(MINUTE);
    expect(await under.state('quiet')).toBe(state);
  });

  it('keep their state where a gap is ignored', async () => {
    await under.put('errors', { TreatMissingData: 'ignore' });
    await measure('Errors', 1);
    await under.clock.advance(5 * MINUTE);
    expect(await under.state('errors')).toBe('ALARM');
  });

  it('add metrics up', async () => {
    const sum = { Id: 'sum', Expression: 'FILL(failed, 0) + FILL(late, 0)' };
    await under.put('ended', { Threshold: 2, Metrics: [sum, metric('failed', 'Failed'), metric('late', 'Late')] });
    await measure('Failed', 1, 1);
    await under.clock.advance(MINUTE);
    expect(await under.state('ended')).toBe('OK');
    await measure('Failed', 1, 1);
    await measure('Late', 1);
    await under.clock.advance(MINUTE);
    expect(await under.state('ended')).toBe('ALARM');
  });

  it('refuse, loudly, settings that CloudWatch refuses or that are not emulated', async () => {
    const put = (so: object) => under.put('bad', so);
    await expect(put({ Period: 90 })).rejects.toThrow('multiple of 60');
    await expect(put({ Statistic: undefined })).rejects.toThrow('Exactly one of Statistic');
    await expect(put({ EvaluationPeriods: 2, DatapointsToAlarm: 3 })).rejects.toThrow('DatapointsToAlarm');
    await expect(put({ AlarmActions: ['arn:aws:lambda:us-east-1:1:function:f'] })).rejects.toThrow('does not emulate');
    const band = { Id: 'band', Expression: 'ANOMALY_DETECTION_BAND(m1, 2)' };
    await expect(put({ Metrics: [band, metric('m1', 'Errors')] })).rejects.toThrow('does not emulate the expression');
    await expect(put({ ComparisonOperator: 'LessThanLowerThreshold' })).rejects.toThrow('does not emulate');
    expect(await under.state('bad')).toBeUndefined();
  });

  it('can be set by hand, until the minute is over', async () => {
    await under.put('errors', {});
    await under.clock.advance(MINUTE);
    const set = { AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'to try it' } as const;
    await under.cloudwatch.send(new SetAlarmStateCommand(set));
    expect(await under.state('errors')).toBe('ALARM');
    expect(states()).toEqual(['OK', 'ALARM']);
    await under.clock.advance(MINUTE);
    expect(await under.state('errors')).toBe('OK');
  });

  it('notify nobody while their actions are disabled', async () => {
    await under.put('errors', {});
    const names = { AlarmNames: ['errors'] };
    await under.cloudwatch.send(new DisableAlarmActionsCommand(names));
    await measure('Errors', 1);
    await under.clock.advance(MINUTE);
    expect(await under.state('errors')).toBe('ALARM');
    expect(under.told).toEqual([]);
    await under.cloudwatch.send(new EnableAlarmActionsCommand(names));
    await under.clock.advance(MINUTE);
    expect(states()).toEqual(['OK']);
  });

  it('are listed by prefix and state in pages, and gone after deletion', async () => {
    for (const name of ['a-1', 'a-2', 'b-1']) await under.put(name, {});
    const list = async (input: object) => {
      const { MetricAlarms, NextToken } = await under.cloudwatch.send(new DescribeAlarmsCommand(input));
      return [...MetricAlarms!.map(({ AlarmName }) => AlarmName), NextToken];
    };
    expect(await list({ AlarmNamePrefix: 'a-' })).toEqual(['a-1', 'a-2', undefined]);
    expect(await list({ MaxRecords: 2 })).toEqual(['a-1', 'a-2', '2']);
    expect(await list({ MaxRecords: 2, NextToken: '2' })).toEqual(['b-1', undefined]);
    expect(await list({ StateValue: 'ALARM' })).toEqual([undefined]);
    await under.cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: ['a-1'] }));
    expect(await list({ AlarmNamePrefix: 'a-' })).toEqual(['a-2', undefined]);
  });

  it('have a history of changes, states and actions', async () => {
    await under.put('errors', {});
    await under.clock.advance(MINUTE);
    const { AlarmHistoryItems } = await under.cloudwatch.send(new DescribeAlarmHistoryCommand({ AlarmName: 'errors' }));
    expect(AlarmHistoryItems!.map(({ HistoryItemType }) => HistoryItemType)).toEqual([
      'Action',
      'StateUpdate',
      'ConfigurationUpdate',
    ]);
  });

  it('notify the topic later if it failed for the moment, and give up if it refuses', async () => {
    await under.put('errors', {});
    under.refusal = new AwsError('InternalError', 'not now', 500);
    await under.clock.advance(MINUTE);
    expect(under.told).toEqual([]);
    under.refusal = undefined;
    await under.clock.advance(MINUTE);
    expect(states()).toEqual(['OK']);
    under.refusal = new AwsError('NotFound', 'Topic does not exist', 404);
    await measure('Errors', 1);
    await under.clock.advance(MINUTE);
    under.refusal = undefined;
    await under.clock.advance(5 * MINUTE);
    expect(states()).toEqual(['OK', 'OK']);
  });

  it('rest once nothing was measured for longer than they look back, and wake with the next value', async () => {
    await under.put('errors', { EvaluationPeriods: 5, DatapointsToAlarm: 1 });
    await under.clock.advance(10 * MINUTE);
    const before = Date.now();
    await under.clock.advance(50 * 365 * 24 * 60 * MINUTE);
    expect(Date.now() - before).toBeLessThan(5_000);
    await measure('Errors', 1);
    await under.clock.advance(MINUTE);
    expect(await under.state('errors')).toBe('ALARM');
  });
});

it('alarms keep their state and pending actions when the process ends', async () => {
  const { mkdtemp, rm } = await import('node:fs/promises');
  const dataDir = await mkdtemp('/tmp/alarms-');
  const under = new AlarmsUnderTest();
  await under.start({ dataDir });
  await under.put('errors', {});
  under.refusal = new AwsError('InternalError', 'not now', 500);
  await under.clock.advance(MINUTE);
  await under.stop();
  under.refusal = undefined;
  await under.start({ dataDir });
  expect(await under.state('errors')).toBe('OK');
  await under.clock.advance(MINUTE);
  await pause(10);
  expect(under.told).toHaveLength(1);
  await under.stop();
  await rm(dataDir, { recursive: true });
});
