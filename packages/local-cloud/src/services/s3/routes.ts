import { NotEmulated } from '../../errors.ts';

/** Query parameters that select another operation on the same path. */
const SUBRESOURCES = [
  'accelerate',
  'acl',
  'analytics',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'metadataTable',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'renameObject',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'session',
  'tagging',
  'torrent',
  'uploads',
  'uploadId',
  'versioning',
  'versions',
  'website',
];

/** `<method> <level> [subresource]` → verb. */
const VERBS: Record<string, string> = {
  'GET service': 'ListBuckets',
  'PUT bucket': 'CreateBucket',
  'DELETE bucket': 'DeleteBucket',
  'HEAD bucket': 'HeadBucket',
  'GET bucket location': 'GetBucketLocation',
  'GET bucket versioning': 'GetBucketVersioning',
  'PUT bucket versioning': 'PutBucketVersioning',
  'GET bucket versions': 'ListObjectVersions',
  'GET bucket cors': 'GetBucketCors',
  'PUT bucket cors': 'PutBucketCors',
  'GET bucket encryption': 'GetBucketEncryption',
  'GET bucket notification': 'GetBucketNotificationConfiguration',
  'GET bucket publicAccessBlock': 'GetPublicAccessBlock',
  'GET bucket tagging': 'GetBucketTagging',
  'GET bucket policy': 'GetBucketPolicy',
  'PUT bucket policy': 'PutBucketPolicy',
  'DELETE bucket policy': 'DeleteBucketPolicy',
  'POST bucket delete': 'DeleteObjects',
  'GET object': 'GetObject',
  'HEAD object': 'HeadObject',
  'DELETE object': 'DeleteObject',
  'GET object tagging': 'GetObjectTagging',
  'PUT object tagging': 'PutObjectTagging',
  'POST object uploads': 'CreateMultipartUpload',
  'PUT object uploadId': 'UploadPart',
  'POST object uploadId': 'CompleteMultipartUpload',
  'DELETE object uploadId': 'AbortMultipartUpload',
};

/** The verb of a request; refuses other requests loudly. */
export function route(
  method: string,
  bucket: string,
  key: string,
  query: URLSearchParams,
  headers: Record<string, string>,
): string {
  const level = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
  const subresource = SUBRESOURCES.find((name) => query.has(name));
  const asked = [method, level, subresource].filter(Boolean).join(' ');
  const copies = headers['x-amz-copy-source'] !== undefined;
  if (asked === 'GET bucket') return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
  if (asked === 'PUT object') return copies ? 'CopyObject' : 'PutObject';
  if (asked === 'PUT object uploadId' && copies) throw new NotEmulated('S3 UploadPartCopy');
  const verb = VERBS[asked];
  if (!verb) throw new NotEmulated(`S3 ${asked}`);
  return verb;
}
