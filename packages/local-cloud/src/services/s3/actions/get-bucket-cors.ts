import { AwsError } from '../../../errors.ts';
import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import type { CorsRule } from '../buckets.ts';
import { xmlAnswer } from '../xml.ts';

export const getBucketCors = (s3: S3): S3Action<InBucket, { CORSRules: CorsRule[] }> => ({
  permissions: (input) => [onBucket('GetBucketCORS', input.Bucket)],
  run(input) {
    const { cors } = s3.buckets.get(input.Bucket).settings;
    if (!cors) throw new AwsError('NoSuchCORSConfiguration', 'The CORS configuration does not exist', 404);
    return { CORSRules: cors };
  },
  read: inBucket,
  write: (output) =>
    xmlAnswer('CORSConfiguration', {
      CORSRule: output.CORSRules.map((rule) => ({
        ID: rule.ID,
        AllowedOrigin: rule.AllowedOrigins,
        AllowedMethod: rule.AllowedMethods,
        AllowedHeader: rule.AllowedHeaders,
        ExposeHeader: rule.ExposeHeaders,
        MaxAgeSeconds: rule.MaxAgeSeconds,
      })),
    }),
});
