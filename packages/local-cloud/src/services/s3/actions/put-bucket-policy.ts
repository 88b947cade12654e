import { AwsError } from '../../../errors.ts';
import type { PolicyDocument } from '../../../kernel.ts';
import { policyProblems } from '../../iam/policy-check.ts';
import { type InBucket, inBucket, noContent, onBucket, type S3, type S3Action } from '../action.ts';
import { isPublic, S3_CONDITION_KEYS } from '../buckets.ts';

interface Input extends InBucket {
  Policy: string;
}

export const putBucketPolicy = (s3: S3): S3Action<Input, void> => ({
  permissions: (input) => [onBucket('PutBucketPolicy', input.Bucket)],
  run(input) {
    let policy: PolicyDocument;
    try {
      policy = JSON.parse(input.Policy);
    } catch (cause) {
      throw Object.assign(new AwsError('MalformedPolicy', 'Policies must be valid JSON', 400), { cause });
    }
    if (!Array.isArray(policy.Statement))
      throw new AwsError('MalformedPolicy', 'Missing required field Statement', 400);
    const problems = policyProblems(policy, S3_CONDITION_KEYS);
    if (problems.length > 0) throw new AwsError('MalformedPolicy', problems.join('; '), 400);
    if (isPublic(policy) && s3.buckets.get(input.Bucket).settings.blockPublicPolicy !== false) {
      throw new AwsError(
        'AccessDenied',
        'User is not authorized to perform: s3:PutBucketPolicy because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.',
        403,
      );
    }
    s3.buckets.change(input.Bucket, { policy });
  },
  read: (request) => ({ ...inBucket(request), Policy: request.body.toString('utf8') }),
  write: noContent,
});
