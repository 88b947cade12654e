import { addAlarms } from '../alarms.cjs';
import { delayedQueue, scheduledQueue, serviceTable, template } from '../index.cjs';

const fn = (Timeout = 10) => ({ Type: 'AWS::Lambda::Function', Properties: { Timeout } });
const at = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const reads = (queue: string, name: string, so: object = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn: at(queue), FunctionName: at(name), ...so },
});

function withAlarms(resources: Record<string, any>): Record<string, any> {
  addAlarms(resources, 'claims', 'dev');
  return resources;
}

describe('the alarms that the preset adds', () => {
  it('ring if a queue that nobody consumes holds anything', () => {
    const { OutboxDlqUnpublishedEventsAlarm: alarm } = withAlarms(serviceTable().Resources);
    expect(alarm.Properties).toMatchObject({
      AlarmName: 'claimstream-dev-claims-OutboxDlq-unpublished-events',
      AlarmDescription: 'claims: OutboxDlq is not empty. docs/operations.md#unpublished-events',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 0,
      TreatMissingData: 'notBreaching',
    });
    const topic = [
      'arn:$',
      '{AWS::Partition}:sns:$',
      '{AWS::Region}:$',
      '{AWS::AccountId}:claimstream-alarms-dev',
    ].join('');
    expect(alarm.Properties).toMatchObject({ AlarmActions: [{ 'Fn::Sub': topic }], OKActions: [{ 'Fn::Sub': topic }] });
  });

  it('give each queue its own time: its delay and all its tries, and five minutes at least', () => {
    const parts = template(
      delayedQueue('Reminders', 900),
      scheduledQueue('Files', 'rate(1 day)', { timeoutSeconds: 60 }),
    );
    const resources = withAlarms({
      ...parts.Resources,
      Work: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 6 } },
      A: fn(),
      ReadReminders: reads('RemindersQueue', 'A'),
      ReadFiles: reads('FilesQueue', 'A'),
      ReadWork: reads('Work', 'A'),
    });
    const threshold = (id: string) => resources[`${id}QueueAgeAlarm`].Properties.Threshold;
    expect([threshold('RemindersQueue'), threshold('FilesQueue'), threshold('Work')]).toEqual([
      900 + 5 * 60,
      5 * 360,
      300,
    ]);
    expect(resources).not.toHaveProperty('RemindersDlqQueueAgeAlarm');
    expect(resources).toHaveProperty('RemindersDlqDeadLettersAlarm');
  });

  it('name every function once: five to an alarm behind routes, all others alone', () => {
    const routed = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`Route${index}LambdaFunction`, fn()]));
    const integrations = Object.keys(routed).map((id) => [
      `Integration${id}`,
      { Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: at(id) } },
    ]);
    const resources = withAlarms({
      ...routed,
      ...Object.fromEntries(integrations),
      WorkLambdaFunction: fn(),
      Mapping: reads('Queue', 'WorkLambdaFunction'),
    });
    const alarms = Object.entries(resources).filter(([id]) => id.endsWith('FunctionFailuresAlarm'));
    expect(alarms.map(([id]) => id)).toEqual([
      'WorkFunctionFailuresAlarm',
      'Routes1FunctionFailuresAlarm',
      'Routes2FunctionFailuresAlarm',
    ]);
    const named = alarms.flatMap(([, { Properties }]) =>
      Properties.Metrics.filter(({ MetricStat }: any) => MetricStat?.Metric.MetricName === 'Errors').map(
        ({ MetricStat }: any) => MetricStat.Metric.Dimensions[0].Value.Ref,
      ),
    );
    expect(named.toSorted()).toEqual([...Object.keys(routed), 'WorkLambdaFunction'].toSorted());
    for (const [, { Properties }] of alarms) expect(Properties.Metrics.length).toBeLessThanOrEqual(11);
  });

  it('draw the service: graphs for its resources, and none for missing ones', () => {
    const { ServiceDashboard } = withAlarms({
      Queue: { Type: 'AWS::SQS::Queue', Properties: {} },
      A: fn(),
      M: reads('Queue', 'A'),
    });
    const { widgets } = JSON.parse(ServiceDashboard.Properties.DashboardBody['Fn::Sub']);
    const titles = widgets.map(({ properties }: any) => properties.title);
    expect(titles).toContain('Oldest message, seconds');
    expect(titles).not.toContain('Executions');
  });
});

describe('a service’s own alarm', () => {
  const own = (AlarmDescription: string) => ({
    LateAlarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmDescription } },
  });

  it('has a name and notifies the topic like the others', () => {
    const { LateAlarm } = withAlarms(own('It is late. docs/operations.md#breached-clocks'));
    expect(LateAlarm.Properties).toMatchObject({ AlarmName: 'claimstream-dev-claims-Late-breached-clocks' });
    expect(LateAlarm.Properties.AlarmActions).toHaveLength(1);
  });

  it.each(['It is late.', 'It is late. docs/operations.md#lateness', 'docs/operations.md#breached-clocks is where'])(
    'stops packaging without a link to an existing section: %s',
    (text) => {
      expect(() => withAlarms(own(text))).toThrow('LateAlarm: its AlarmDescription must end with a link');
    },
  );
});
