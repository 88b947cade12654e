import type { Verb } from '../../../kernel.ts';
import type { KinesisContext } from '../context.ts';

interface ListStreamsInput {
  Limit?: number;
  ExclusiveStartStreamName?: string;
  /** The name of the previous page's last stream. */
  NextToken?: string;
}

/** kinesis:ListStreams */
export const listStreams = ({ streams }: KinesisContext): Verb<ListStreamsInput> => ({
  permissions: () => [{ action: 'kinesis:ListStreams', resource: '*' }],
  run({ Limit = 100, ExclusiveStartStreamName = '', NextToken = ExclusiveStartStreamName }) {
    const found = streams.all().filter(({ name }) => name > NextToken);
    const page = found.slice(0, Limit);
    const HasMoreStreams = page.length < found.length;
    return {
      StreamNames: page.map(({ name }) => name),
      StreamSummaries: page.map((stream) => ({
        StreamName: stream.name,
        StreamARN: stream.arn,
        StreamStatus: 'ACTIVE',
        StreamModeDetails: { StreamMode: stream.mode },
        StreamCreationTimestamp: stream.createdAt / 1000,
      })),
      HasMoreStreams,
      ...(HasMoreStreams && { NextToken: page.at(-1)!.name }),
    };
  },
});
