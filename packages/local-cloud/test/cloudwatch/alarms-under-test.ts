import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import { type Cloud, type CloudOptions, ManualClock, startCloud } from '../../src/index.ts';
import type { CloudService, Kernel } from '../../src/kernel.ts';
import { createCloudwatch } from '../../src/services/cloudwatch/index.ts';
import { createSqs } from '../../src/services/sqs/index.ts';

export const TOPIC = 'arn:aws:sns:us-east-1:000000000000:alarms';
export const MINUTE = 60_000;

/** A cloud with its own clock, and a topic that keeps its messages. */
export class AlarmsUnderTest {
  readonly clock = new ManualClock(Date.parse('2026-11-30T08:00:00Z'));
  readonly told: any[] = [];
  /** The topic's error, where it should refuse a message. */
  refusal: Error | undefined;
  cloud!: Cloud;
  cloudwatch!: CloudWatchClient;

  async start(options: Partial<CloudOptions> = {}): Promise<void> {
    const topic = (_: Kernel): CloudService => ({
      name: 'sns',
      verbs: {
        Publish: {
          permissions: () => [],
          run: (input) => {
            if (this.refusal) throw this.refusal;
            this.told.push(input);
            return {};
          },
        },
      },
    });
    this.cloud = await startCloud({
      quiet: true,
      clock: this.clock,
      services: [createCloudwatch, createSqs, topic],
      ...options,
    });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    this.cloudwatch = new CloudWatchClient({ endpoint: this.cloud.endpoint, region: 'us-east-1', credentials });
  }

  async stop(): Promise<void> {
    this.cloudwatch.destroy();
    await this.cloud.stop();
  }

  put(AlarmName: string, so: Partial<PutMetricAlarmCommandInput>): Promise<unknown> {
    const alarm: PutMetricAlarmCommandInput = {
      AlarmName,
      Namespace: 'Shop',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: [TOPIC],
      OKActions: [TOPIC],
    };
    const math = so.Metrics && { Namespace: undefined, MetricName: undefined, Statistic: undefined, Period: undefined };
    return this.cloudwatch.send(new PutMetricAlarmCommand({ ...alarm, ...math, ...so }));
  }

  async state(name: string): Promise<string | undefined> {
    const { MetricAlarms } = await this.cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: [name] }));
    return MetricAlarms![0]?.StateValue;
  }
}
