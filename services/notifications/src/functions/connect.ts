import { instrumented } from '@claimstream/lambda-kit';
import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { connect } from '../application/connect.ts';
import { connectionStore } from '../store/connections.ts';

/** $connect has the query in addition to the usual fields of a WebSocket event. */
type ConnectEvent = APIGatewayProxyWebsocketEventV2 & { queryStringParameters?: Record<string, string | undefined> };

const answerTo =
  (admit: ReturnType<typeof connect>) =>
  async ({ requestContext: { connectionId }, queryStringParameters }: ConnectEvent) =>
    (await admit(connectionId, queryStringParameters?.ticket))
      ? { statusCode: 200 }
      : { statusCode: 401, body: 'The ticket is unknown, used or older than a minute. Ask for another.' };

export const handler = instrumented(answerTo(connect(connectionStore(), () => new Date())));
