import { isoDate, type S3, type S3Action } from '../action.ts';
import { xmlAnswer } from '../xml.ts';

interface Output {
  Owner: { ID: string };
  /** Dates in epoch seconds. */
  Buckets: { Name: string; CreationDate: number }[];
}

export const listBuckets = (s3: S3): S3Action<object, Output> => ({
  permissions: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
  run: () => ({
    Owner: { ID: s3.kernel.accountId },
    Buckets: s3.buckets.list().map((bucket) => ({ Name: bucket.name, CreationDate: bucket.created / 1000 })),
  }),
  read: () => ({}),
  write: (output) =>
    xmlAnswer('ListAllMyBucketsResult', {
      Owner: output.Owner,
      Buckets: {
        Bucket: output.Buckets.map(({ Name, CreationDate }) => ({ Name, CreationDate: isoDate(CreationDate * 1000) })),
      },
    }),
});
