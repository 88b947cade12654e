import { onObject, type S3, type S3Action } from '../action.ts';
import { requesterOf } from '../outbox.ts';

interface Input {
  Bucket: string;
  Key: string;
  VersionId?: string;
}

export const deletePermission = (input: Input) =>
  input.VersionId === undefined
    ? onObject('DeleteObject', input.Bucket, input.Key)
    : onObject('DeleteObjectVersion', input.Bucket, input.Key, { 's3:VersionId': input.VersionId });

export const deleteObject = (s3: S3): S3Action<Input, { VersionId?: string; DeleteMarker?: boolean }> => ({
  permissions: (input) => [deletePermission(input)],
  run(input, call) {
    const { versionId, deleteMarker } = s3.objects.delete(input.Bucket, input.Key, input.VersionId, {
      reason: 'DeleteObject',
      requestId: call.requestId,
      requester: requesterOf(call.caller, s3.kernel.accountId),
    });
    return { VersionId: versionId, DeleteMarker: deleteMarker };
  },
  read: ({ bucket, key, query }) => ({ Bucket: bucket, Key: key, VersionId: query.get('versionId') ?? undefined }),
  write: (output) => ({
    status: 204,
    headers: {
      ...(output.VersionId ? { 'x-amz-version-id': output.VersionId } : {}),
      ...(output.DeleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
    },
  }),
});
