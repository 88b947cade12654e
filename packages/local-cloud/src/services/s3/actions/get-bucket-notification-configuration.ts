import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import { xmlAnswer } from '../xml.ts';

export const getBucketNotificationConfiguration = (s3: S3): S3Action<InBucket, { eventBridge: boolean }> => ({
  permissions: (input) => [onBucket('GetBucketNotification', input.Bucket)],
  run: (input) => ({ eventBridge: s3.buckets.get(input.Bucket).settings.eventBridge === true }),
  read: inBucket,
  write: ({ eventBridge }) =>
    xmlAnswer('NotificationConfiguration', eventBridge ? { EventBridgeConfiguration: {} } : {}),
});
