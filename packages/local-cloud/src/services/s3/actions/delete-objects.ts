import { AwsError } from '../../../errors.ts';
import type { S3, S3Action } from '../action.ts';
import { requesterOf } from '../outbox.ts';
import { readXml, xmlAnswer } from '../xml.ts';
import { deletePermission } from './delete-object.ts';

interface Input {
  Bucket: string;
  Delete: { Objects: { Key: string; VersionId?: string }[]; Quiet?: boolean };
}

interface Deleted {
  Key: string;
  VersionId?: string;
  DeleteMarker?: boolean;
  DeleteMarkerVersionId?: string;
}

interface Output {
  Deleted: Deleted[];
  Errors: { Key: string; VersionId?: string; Code: string; Message: string }[];
}

export const deleteObjects = (s3: S3): S3Action<Input, Output> => ({
  // Each key is authorised alone: a refused key does not stop the others.
  permissions: () => [],
  run(input, call) {
    s3.buckets.get(input.Bucket);
    if (input.Delete.Objects.length > 1000) throw new AwsError('MalformedXML', 'At most 1000 keys can be deleted', 400);
    const output: Output = { Deleted: [], Errors: [] };
    for (const { Key, VersionId } of input.Delete.Objects) {
      try {
        s3.kernel.authorise(call.caller, [deletePermission({ Bucket: input.Bucket, Key, VersionId })]);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        output.Errors.push({ Key, VersionId, Code: 'AccessDenied', Message: error.message });
        continue;
      }
      const { versionId, deleteMarker } = s3.objects.delete(input.Bucket, Key, VersionId, {
        reason: 'DeleteObject',
        requestId: call.requestId,
        requester: requesterOf(call.caller, s3.kernel.accountId),
      });
      const marker = deleteMarker ? { DeleteMarker: true, DeleteMarkerVersionId: versionId } : {};
      output.Deleted.push({ Key, VersionId, ...marker });
    }
    return input.Delete.Quiet ? { ...output, Deleted: [] } : output;
  },
  read({ bucket, body }) {
    const document = readXml(body, 'Delete', ['Object']);
    const objects = (document.Object ?? []) as { Key: string; VersionId?: string }[];
    return { Bucket: bucket, Delete: { Objects: objects, Quiet: document.Quiet === 'true' } };
  },
  write: (output) =>
    xmlAnswer('DeleteResult', {
      Deleted: output.Deleted.map((item) => ({ ...item })),
      Error: output.Errors.map((item) => ({ ...item })),
    }),
});
