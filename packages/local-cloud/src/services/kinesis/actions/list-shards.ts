import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Permission, Verb } from '../../../kernel.ts';
import type { KinesisContext } from '../context.ts';
import { checkLimit } from '../new-records.ts';
import type { OnStream } from '../stream-store.ts';
import { shardsOf } from '../views.ts';

interface ListShardsInput extends OnStream {
  /** Stream and last shard of the previous page; a request with a token names no stream. */
  NextToken?: string;
  ExclusiveStartShardId?: string;
  MaxResults?: number;
  ShardFilter?: { Type?: string };
}

/** kinesis:ListShards. Every filter lets all shards through, since none ever closed. */
export const listShards = ({ kernel, streams }: KinesisContext): Verb<ListShardsInput> => ({
  permissions(input): Permission[] {
    const resource = input.NextToken ? parseToken(input.NextToken).streamArn : streams.arnOf(input);
    return [{ action: 'kinesis:ListShards', resource }];
  },
  run({ NextToken, MaxResults = 1000, ShardFilter, ...input }) {
    if (ShardFilter?.Type === 'AFTER_SHARD_ID') throw new NotEmulated('ShardFilter AFTER_SHARD_ID of ListShards');
    checkLimit('maxResults', MaxResults);
    const token = NextToken === undefined ? undefined : parseToken(NextToken);
    if (token) checkToken(token, input, kernel.clock.now());
    const stream = streams.find(token ? { StreamARN: token.streamArn } : input);
    const after = token?.after ?? input.ExclusiveStartShardId ?? '';
    const shards = shardsOf(stream).filter(({ ShardId }) => ShardId > after);
    const page = shards.slice(0, MaxResults);
    const more = page.length < shards.length;
    return {
      Shards: page,
      ...(more && {
        NextToken: tokenOf({ streamArn: stream.arn, after: page.at(-1)!.ShardId, issuedAt: kernel.clock.now() }),
      }),
    };
  },
});

/** An unused token expires after five minutes. */
const LIFETIME_MS = 300_000;

interface Token {
  streamArn: string;
  after: string;
  /** Milliseconds since the epoch. */
  issuedAt: number;
}

const tokenOf = (token: Token): string => Buffer.from(JSON.stringify(token)).toString('base64');

function checkToken({ issuedAt }: Token, { StreamName, ExclusiveStartShardId }: ListShardsInput, now: number): void {
  if (StreamName !== undefined || ExclusiveStartShardId !== undefined) {
    const message = 'NextToken and StreamName or ExclusiveStartShardId cannot be provided together.';
    throw new AwsError('InvalidArgumentException', message);
  }
  if (now - issuedAt > LIFETIME_MS) throw new AwsError('ExpiredNextTokenException', 'The NextToken has expired.');
}

function parseToken(token: string): Token {
  try {
    const parsed = JSON.parse(Buffer.from(token, 'base64').toString('utf8'));
    if (typeof parsed?.streamArn === 'string' && typeof parsed.after === 'string' && Number.isInteger(parsed.issuedAt))
      return parsed;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AwsError('InvalidArgumentException', 'Invalid NextToken.');
}
