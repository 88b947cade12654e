import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type KinesisContext, onStream } from '../context.ts';
import { checkRetention } from '../settings.ts';
import type { OnStream, Stream } from '../stream-store.ts';

type Retention = OnStream & { RetentionPeriodHours: number };

/** kinesis:IncreaseStreamRetentionPeriod. Also holds for existing records. */
export const increaseRetention = (context: KinesisContext): Verb<Retention> => ({
  permissions: onStream(context, 'IncreaseStreamRetentionPeriod'),
  run({ RetentionPeriodHours: hours, ...named }) {
    const stream = context.streams.find(named);
    if (hours < stream.retentionHours) throw refusal(stream, hours, 'shorter', 'Decrease');
    return changed(context, stream, hours);
  },
});

/** kinesis:DecreaseStreamRetentionPeriod. Older records cannot be read from then on. */
export const decreaseRetention = (context: KinesisContext): Verb<Retention> => ({
  permissions: onStream(context, 'DecreaseStreamRetentionPeriod'),
  run({ RetentionPeriodHours: hours, ...named }) {
    const stream = context.streams.find(named);
    if (hours > stream.retentionHours) throw refusal(stream, hours, 'longer', 'Increase');
    return changed(context, stream, hours);
  },
});

function changed({ streams }: KinesisContext, stream: Stream, retentionHours: number): object {
  checkRetention(retentionHours);
  streams.save({ ...stream, retentionHours });
  return {};
}

const refusal = ({ name, retentionHours }: Stream, hours: number, than: string, other: string): AwsError =>
  new AwsError(
    'InvalidArgumentException',
    `Requested retention period (${hours} hours) for stream ${name} can not be ${than} than existing retention period (${retentionHours} hours). Use ${other}StreamRetentionPeriod.`,
  );
