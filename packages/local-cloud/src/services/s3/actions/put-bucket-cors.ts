import { AwsError } from '../../../errors.ts';
import { emptyAnswer, type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import type { CorsRule } from '../buckets.ts';
import { readXml } from '../xml.ts';

interface Input extends InBucket {
  CORSConfiguration: { CORSRules: CorsRule[] };
}

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];
const LISTS = ['CORSRule', 'AllowedOrigin', 'AllowedMethod', 'AllowedHeader', 'ExposeHeader'];

/** Refuses, as S3 does, a rule without origin or method, or with an unsupported method. */
export function checkCors(rules: CorsRule[]): CorsRule[] {
  for (const rule of rules) {
    if (!rule.AllowedOrigins?.length || !rule.AllowedMethods?.length) {
      throw new AwsError('MalformedXML', 'A CORS rule needs at least one origin and one method', 400);
    }
    const unknown = rule.AllowedMethods.find((method) => !METHODS.includes(method));
    if (unknown) {
      const message = `Found unsupported HTTP method in CORS config. Unsupported method is ${unknown}`;
      throw new AwsError('InvalidRequest', message, 400);
    }
    for (const origin of rule.AllowedOrigins) {
      if (origin.split('*').length > 2) {
        throw new AwsError('InvalidRequest', `AllowedOrigin "${origin}" can not have more than one wildcard.`, 400);
      }
    }
  }
  return rules;
}

export const putBucketCors = (s3: S3): S3Action<Input, void> => ({
  permissions: (input) => [onBucket('PutBucketCORS', input.Bucket)],
  run: (input) => s3.buckets.change(input.Bucket, { cors: checkCors(input.CORSConfiguration.CORSRules) }),
  read(request) {
    const rules = (readXml(request.body, 'CORSConfiguration', LISTS).CORSRule ?? []) as Record<string, any>[];
    const CORSRules = rules.map((rule) => ({
      ID: rule.ID,
      AllowedOrigins: rule.AllowedOrigin,
      AllowedMethods: rule.AllowedMethod,
      AllowedHeaders: rule.AllowedHeader,
      ExposeHeaders: rule.ExposeHeader,
      MaxAgeSeconds: rule.MaxAgeSeconds === undefined ? undefined : Number(rule.MaxAgeSeconds),
    }));
    return { ...inBucket(request), CORSConfiguration: { CORSRules } };
  },
  write: emptyAnswer,
});
