import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Builds a client on first use. The calls are marked pure so that a bundle holds only the clients its function uses. */
function once<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

export const dynamodb = /* @__PURE__ */ once(() => new DynamoDBClient({}));
export const eventBridge = /* @__PURE__ */ once(() => new EventBridgeClient({}));
export const kms = /* @__PURE__ */ once(() => new KMSClient({}));
export const sqs = /* @__PURE__ */ once(() => new SQSClient({}));
/** StartSyncExecution prefixes the host with `sync-`, which only AWS's own endpoint has. */
export const stepFunctions = /* @__PURE__ */ once(
  () => new SFNClient({ disableHostPrefix: process.env.AWS_ENDPOINT_URL !== undefined }),
);
