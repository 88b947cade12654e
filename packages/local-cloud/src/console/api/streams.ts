import type { StreamView, WaitingView } from '../../services/kinesis/stream-views.ts';
import type { ReaderView } from '../../services/lambda/event-sources/reader-views.ts';
import type { ConsolePage } from '../context.ts';

/** Every Kinesis stream with its readers and how far behind they are. */
export const streams: ConsolePage = ({ view }) => {
  const readers = view<ReaderView[]>('lambda', 'readers') ?? [];
  return (view<StreamView[]>('kinesis', 'streams') ?? []).map((stream) => ({
    ...stream,
    readers: readers
      .filter(({ streamArn }) => streamArn === stream.arn)
      .map(({ functionName, enabled, result, lanes }) => {
        const waiting = lanes.flatMap(({ shardId: shard, after }) => {
          return view<WaitingView>('kinesis', 'waiting', { stream: stream.arn, shard, after }) ?? [];
        });
        const oldest = waiting.flatMap(({ oldestAt }) => oldestAt ?? []);
        return {
          ...{ functionName, enabled, result },
          // A reader that has not read a record yet has no position to count from.
          waiting: lanes.length === 0 ? stream.records : waitingIn(lanes, waiting),
          ...(oldest.length > 0 && { oldestAt: Math.min(...oldest) }),
        };
      }),
  }));
};

/** Lanes read the same shard, so the one that is farthest behind counts. */
function waitingIn(lanes: ReaderView['lanes'], waiting: readonly WaitingView[]): number {
  const most = new Map<string, number>();
  for (const [index, { shardId }] of lanes.entries()) {
    most.set(shardId, Math.max(most.get(shardId) ?? 0, waiting[index]?.records ?? 0));
  }
  return [...most.values()].reduce((sum, records) => sum + records, 0);
}
