import type { S3, S3Action } from '../action.ts';
import { type PutObjectInput, type PutObjectOutput, putObject, store } from './put-object.ts';

/** A browser's form upload, after its policy was enforced. */
export const postObject = (s3: S3): S3Action<PutObjectInput, PutObjectOutput> => ({
  ...putObject(s3),
  run: (input, call) => store(s3, input, call, 'POST Object'),
});
