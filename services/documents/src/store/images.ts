import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type ImageType, imageLimits } from '@claimstream/api-contract/documents/image-limits';

const VALID_SECONDS = 300;

/** A form by which a browser uploads one image. Its URL and fields are a credential: never in an event or a log. */
export interface UploadForm {
  url: string;
  fields: Record<string, string>;
  expiresAt: string;
}

const expiry = (now: Date) => new Date(now.getTime() + VALID_SECONDS * 1000).toISOString();

/** The images in a bucket. */
export function imagesIn(bucket: string, s3: S3Client = new S3Client({})) {
  return {
    /** A form that takes one key, one type and 1 byte to 15 MB, for five minutes. */
    async form(key: string, contentType: ImageType, now = new Date()): Promise<UploadForm> {
      const { url, fields } = await createPresignedPost(s3, {
        Bucket: bucket,
        Key: key,
        Fields: { 'Content-Type': contentType },
        Conditions: [
          ['eq', '$key', key],
          ['eq', '$Content-Type', contentType],
          ['content-length-range', 1, imageLimits.maxBytes],
        ],
        Expires: VALID_SECONDS,
      });
      return { url, fields, expiresAt: expiry(now) };
    },

    async link(key: string, version: string, now = new Date()) {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version });
      return { url: await getSignedUrl(s3, command, { expiresIn: VALID_SECONDS }), expiresAt: expiry(now) };
    },

    /** Removes one version, for good. */
    async erase(key: string, version: string): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId: version }));
    },

    /** Removes every version of every image of a document, for good. */
    async eraseAll(documentId: string): Promise<void> {
      let [KeyMarker, VersionIdMarker]: (string | undefined)[] = [];
      do {
        const page: ListObjectVersionsCommandOutput = await s3.send(
          new ListObjectVersionsCommand({
            Bucket: bucket,
            Prefix: `documents/${documentId}/`,
            KeyMarker,
            VersionIdMarker,
          }),
        );
        for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
          await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
        }
        [KeyMarker, VersionIdMarker] = page.IsTruncated ? [page.NextKeyMarker, page.NextVersionIdMarker] : [];
      } while (KeyMarker);
    },

    async read(key: string, version: string): Promise<Uint8Array> {
      return (await opened(key, version)).Body.transformToByteArray();
    },

    /** An image; undefined if it is larger than that, and then it is not transferred. */
    async readUpTo(maxBytes: number, key: string, version: string): Promise<Uint8Array | undefined> {
      const { Body, ContentLength = 0 } = await opened(key, version);
      if (ContentLength <= maxBytes) return Body.transformToByteArray();
      (Body as Readable).destroy();
      return undefined;
    },
  };

  async function opened(key: string, version: string) {
    const { Body, ContentLength } = await s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version }),
    );
    if (!Body) throw new Error(`S3 answered ${key} without a body`);
    return { Body, ContentLength };
  }
}

export type Images = ReturnType<typeof imagesIn>;
