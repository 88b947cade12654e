import * as z from 'zod';

/** S3's `Object Created` as EventBridge delivers it; the bucket is versioned, so a version is always named. */
export const UploadNotice = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string(), 'version-id': z.string().min(1) }),
  }),
});
export type UploadNotice = z.infer<typeof UploadNotice>;
