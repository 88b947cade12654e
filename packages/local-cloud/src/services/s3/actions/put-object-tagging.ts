import { onObject, type S3, type S3Action, versionHeader } from '../action.ts';
import { checkTags } from '../object-headers.ts';
import { requesterOf } from '../outbox.ts';
import { readXml } from '../xml.ts';
import { findVersion } from './get-object.ts';
import { type OfVersion, readVersion, type Tag } from './get-object-tagging.ts';

interface Input extends OfVersion {
  Tagging: { TagSet: Tag[] };
}

export const putObjectTagging = (s3: S3): S3Action<Input, { VersionId: string }> => ({
  permissions: (input) => [
    onObject(input.VersionId ? 'PutObjectVersionTagging' : 'PutObjectTagging', input.Bucket, input.Key),
  ],
  run(input, call) {
    const version = findVersion(s3, input, call);
    const tags = checkTags(input.Tagging.TagSet.map(({ Key, Value }) => [Key, Value]));
    s3.objects.setTags(version, tags, {
      requestId: call.requestId,
      requester: requesterOf(call.caller, s3.kernel.accountId),
    });
    return { VersionId: version.versionId };
  },
  read(request) {
    const tags = (readXml(request.body, 'Tagging', ['Tag']).TagSet?.Tag ?? []) as Tag[];
    return { ...readVersion(request), Tagging: { TagSet: tags } };
  },
  write: (output, { bucket }) => ({
    status: 200,
    headers: versionHeader(s3.buckets.get(bucket), output.VersionId),
  }),
});
