import { instrumented } from '@claimstream/lambda-kit';
import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { operatorStore } from '../store/operators.ts';

/** Removes a closed connection. API Gateway does not report every close; a push finds the others. */
const answerTo =
  (forget: (connectionId: string) => Promise<void>) =>
  async ({ requestContext: { connectionId } }: APIGatewayProxyWebsocketEventV2) => {
    await forget(connectionId);
    return { statusCode: 200 };
  };

const operators = operatorStore();

export const handler = instrumented(answerTo((connectionId) => operators.disconnect(connectionId)));
