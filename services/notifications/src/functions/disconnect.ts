import { instrumented } from '@claimstream/lambda-kit';
import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { connectionStore } from '../store/connections.ts';

/** Forgets a closed connection. API Gateway does not report every close; a push finds the other closed ones. */
const answerTo =
  (forget: (connectionId: string) => Promise<void>) =>
  async ({ requestContext: { connectionId } }: APIGatewayProxyWebsocketEventV2) => {
    await forget(connectionId);
    return { statusCode: 200 };
  };

const store = connectionStore();

export const handler = instrumented(answerTo((connectionId) => store.disconnect(connectionId)));
