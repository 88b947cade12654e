import { onObject, type S3, type S3Action, type S3Request, versionHeader } from '../action.ts';
import { xmlAnswer } from '../xml.ts';
import { findVersion } from './get-object.ts';

export interface Tag {
  Key: string;
  Value: string;
}

export interface OfVersion {
  Bucket: string;
  Key: string;
  VersionId?: string;
}

export const readVersion = ({ bucket, key, query }: S3Request): OfVersion => ({
  Bucket: bucket,
  Key: key,
  VersionId: query.get('versionId') ?? undefined,
});

export const getObjectTagging = (s3: S3): S3Action<OfVersion, { VersionId: string; TagSet: Tag[] }> => ({
  permissions: (input) => [
    onObject(input.VersionId ? 'GetObjectVersionTagging' : 'GetObjectTagging', input.Bucket, input.Key),
  ],
  run(input, call) {
    const { tags, versionId } = findVersion(s3, input, call);
    return { VersionId: versionId, TagSet: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
  read: readVersion,
  write(output, { bucket }) {
    const answer = xmlAnswer('Tagging', { TagSet: { Tag: output.TagSet.map((tag) => ({ ...tag })) } });
    return { ...answer, headers: { ...answer.headers, ...versionHeader(s3.buckets.get(bucket), output.VersionId) } };
  },
});
