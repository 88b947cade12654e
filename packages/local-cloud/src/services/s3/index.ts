import type { CloudService, Kernel, Verb } from '../../kernel.ts';
import type { S3, S3Action } from './action.ts';
import { abortMultipartUpload } from './actions/abort-multipart-upload.ts';
import { completeMultipartUpload } from './actions/complete-multipart-upload.ts';
import { copyObject } from './actions/copy-object.ts';
import { createBucket } from './actions/create-bucket.ts';
import { createMultipartUpload } from './actions/create-multipart-upload.ts';
import { deleteBucket } from './actions/delete-bucket.ts';
import { deleteBucketPolicy } from './actions/delete-bucket-policy.ts';
import { deleteObject } from './actions/delete-object.ts';
import { deleteObjects } from './actions/delete-objects.ts';
import { getBucketCors } from './actions/get-bucket-cors.ts';
import { getBucketEncryption } from './actions/get-bucket-encryption.ts';
import { getBucketLocation } from './actions/get-bucket-location.ts';
import { getBucketNotificationConfiguration } from './actions/get-bucket-notification-configuration.ts';
import { getBucketPolicy } from './actions/get-bucket-policy.ts';
import { getBucketTagging } from './actions/get-bucket-tagging.ts';
import { getBucketVersioning } from './actions/get-bucket-versioning.ts';
import { getObject } from './actions/get-object.ts';
import { getObjectTagging } from './actions/get-object-tagging.ts';
import { getPublicAccessBlock } from './actions/get-public-access-block.ts';
import { headBucket } from './actions/head-bucket.ts';
import { headObject } from './actions/head-object.ts';
import { listBuckets } from './actions/list-buckets.ts';
import { listObjectVersions } from './actions/list-object-versions.ts';
import { listObjects } from './actions/list-objects.ts';
import { listObjectsV2 } from './actions/list-objects-v2.ts';
import { postObject } from './actions/post-object.ts';
import { putBucketCors } from './actions/put-bucket-cors.ts';
import { putBucketPolicy } from './actions/put-bucket-policy.ts';
import { putBucketVersioning } from './actions/put-bucket-versioning.ts';
import { putObject } from './actions/put-object.ts';
import { putObjectTagging } from './actions/put-object-tagging.ts';
import { uploadPart } from './actions/upload-part.ts';
import { Buckets, effectivePolicy, S3_CONDITION_KEYS } from './buckets.ts';
import { admitsPage, httpSurface } from './http.ts';
import { Lifecycle } from './lifecycle.ts';
import { Objects } from './objects.ts';
import { Outbox } from './outbox.ts';
import { bucketProvisioner } from './provisioners/bucket.ts';
import { bucketPolicyProvisioner } from './provisioners/bucket-policy.ts';
import { createTables } from './tables.ts';
import { Uploads } from './uploads.ts';

function allActions(s3: S3): Record<string, S3Action> {
  return {
    CreateBucket: createBucket(s3),
    DeleteBucket: deleteBucket(s3),
    ListBuckets: listBuckets(s3),
    HeadBucket: headBucket(s3),
    GetBucketLocation: getBucketLocation(s3),
    GetBucketVersioning: getBucketVersioning(s3),
    PutBucketVersioning: putBucketVersioning(s3),
    GetBucketCors: getBucketCors(s3),
    PutBucketCors: putBucketCors(s3),
    GetBucketEncryption: getBucketEncryption(s3),
    GetBucketNotificationConfiguration: getBucketNotificationConfiguration(s3),
    GetBucketTagging: getBucketTagging(s3),
    GetPublicAccessBlock: getPublicAccessBlock(s3),
    GetBucketPolicy: getBucketPolicy(s3),
    PutBucketPolicy: putBucketPolicy(s3),
    DeleteBucketPolicy: deleteBucketPolicy(s3),
    PutObject: putObject(s3),
    PostObject: postObject(s3),
    GetObject: getObject(s3),
    HeadObject: headObject(s3),
    DeleteObject: deleteObject(s3),
    DeleteObjects: deleteObjects(s3),
    CopyObject: copyObject(s3),
    ListObjects: listObjects(s3),
    ListObjectsV2: listObjectsV2(s3),
    ListObjectVersions: listObjectVersions(s3),
    GetObjectTagging: getObjectTagging(s3),
    PutObjectTagging: putObjectTagging(s3),
    CreateMultipartUpload: createMultipartUpload(s3),
    UploadPart: uploadPart(s3),
    CompleteMultipartUpload: completeMultipartUpload(s3),
    AbortMultipartUpload: abortMultipartUpload(s3),
  };
}

/** Anonymous callers may call every verb: the bucket's policy decides. */
const open = (actions: Record<string, S3Action>): Record<string, Verb> =>
  Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, { ...action, unsigned: true as const }]));

/** S3 in path style: objects as files, versions, presigned requests, form uploads, CORS and EventBridge events. */
export function createS3(kernel: Kernel): CloudService {
  createTables(kernel.db);
  const buckets = new Buckets(kernel);
  const outbox = new Outbox(kernel, buckets);
  const objects = new Objects(kernel, buckets, outbox);
  const s3: S3 = { kernel, buckets, objects, uploads: new Uploads(kernel, objects) };
  const lifecycle = new Lifecycle(s3);
  const actions = allActions(s3);
  // Before anything can write: a file without a record was being written when the process died.
  objects.sweep();
  return {
    name: 's3',
    verbs: open(actions),
    handleHttp: httpSurface(s3, actions),
    admitsPage: admitsPage(s3),
    provisioners: {
      'AWS::S3::Bucket': bucketProvisioner(s3),
      'AWS::S3::BucketPolicy': bucketPolicyProvisioner(s3),
    },
    conditionKeys: S3_CONDITION_KEYS,
    resourcePolicy: (arn) => effectivePolicy(buckets.find(arn.split(':::')[1]?.split('/')[0] ?? '')?.settings),
    start() {
      outbox.start();
      lifecycle.start();
    },
    async stop() {
      lifecycle.stop();
      await outbox.stop();
    },
  };
}
