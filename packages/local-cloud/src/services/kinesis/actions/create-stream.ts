import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { KinesisContext } from '../context.ts';
import { checkStreamName, streamSettings, type WantedStream } from '../settings.ts';

interface CreateStreamInput extends Pick<WantedStream, 'ShardCount' | 'StreamModeDetails'> {
  StreamName: string;
  Tags?: Record<string, string>;
}

/** kinesis:CreateStream. The stream is ACTIVE at once. */
export const createStream = ({ kernel, streams }: KinesisContext): Verb<CreateStreamInput> => ({
  permissions: ({ StreamName }) => [{ action: 'kinesis:CreateStream', resource: streams.arnOf({ StreamName }) }],
  run({ StreamName, ShardCount, StreamModeDetails, Tags = {}, ...others }) {
    const [unknown] = Object.keys(others);
    if (unknown) throw new NotEmulated(`${unknown} of kinesis:CreateStream`);
    checkStreamName(StreamName);
    if (streams.byName(StreamName)) {
      const message = `Stream ${StreamName} under account ${kernel.accountId} already exists.`;
      throw new AwsError('ResourceInUseException', message);
    }
    streams.create(StreamName, streamSettings({ ShardCount, StreamModeDetails }, Tags));
    return {};
  },
});
