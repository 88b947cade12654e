import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Permission, Verb } from '../../../kernel.ts';
import type { KinesisContext } from '../context.ts';
import type { OnStream } from '../stream-store.ts';
import { shardsOf } from '../views.ts';

interface ListShardsInput extends OnStream {
  /** Stream and last shard of the page before; a request that has one names no stream. */
  NextToken?: string;
  ExclusiveStartShardId?: string;
  MaxResults?: number;
  ShardFilter?: { Type?: string };
}

/** kinesis:ListShards. Every filter lets all shards through: none was ever closed. */
export const listShards = ({ streams }: KinesisContext): Verb<ListShardsInput> => ({
  permissions(input): Permission[] {
    const resource = input.NextToken ? parseToken(input.NextToken).streamArn : streams.arnOf(input);
    return [{ action: 'kinesis:ListShards', resource }];
  },
  run({ NextToken, MaxResults = 1000, ShardFilter, ...input }) {
    if (ShardFilter?.Type === 'AFTER_SHARD_ID') throw new NotEmulated('ShardFilter AFTER_SHARD_ID of ListShards');
    const token = NextToken === undefined ? undefined : parseToken(NextToken);
    const stream = streams.find(token ? { StreamARN: token.streamArn } : input);
    const after = token?.after ?? input.ExclusiveStartShardId ?? '';
    const shards = shardsOf(stream).filter(({ ShardId }) => ShardId > after);
    const page = shards.slice(0, MaxResults);
    const more = page.length < shards.length;
    return { Shards: page, ...(more && { NextToken: tokenOf(stream.arn, page.at(-1)!.ShardId) }) };
  },
});

const tokenOf = (streamArn: string, after: string): string =>
  Buffer.from(JSON.stringify({ streamArn, after })).toString('base64');

function parseToken(token: string): { streamArn: string; after: string } {
  try {
    const parsed = JSON.parse(Buffer.from(token, 'base64').toString('utf8'));
    if (typeof parsed?.streamArn === 'string' && typeof parsed.after === 'string') return parsed;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AwsError('InvalidArgumentException', 'Invalid NextToken.');
}
