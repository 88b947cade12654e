import type { S3, S3Action } from '../action.ts';
import { readRange } from '../conditions.ts';
import { describe, findVersion, type GetObjectInput, type GetObjectOutput, getObject } from './get-object.ts';

export const headObject = (s3: S3): S3Action<GetObjectInput, GetObjectOutput> => ({
  ...getObject(s3),
  run(input, call) {
    const version = findVersion(s3, input, call);
    const output = describe(s3, version, input);
    const range = readRange(input.Range, version.size);
    if (!range) return output;
    return {
      ...output,
      ContentLength: range.end - range.start + 1,
      ContentRange: `bytes ${range.start}-${range.end}/${version.size}`,
    };
  },
  write: (output) => ({
    status: output.notModified ? 304 : output.ContentRange ? 206 : 200,
    headers: {
      ...output.headers,
      'content-length': String(output.ContentLength),
      ...(output.ContentRange ? { 'content-range': output.ContentRange } : {}),
    },
  }),
});
