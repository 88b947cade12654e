import { AwsError } from '../../errors.ts';

/** The declarations of deployed templates, by id (functions: by ARN). Every start applies templates again. */
export interface Definitions {
  distributions: Set<string>;
  originAccessControls: Set<string>;
  responseHeadersPolicies: Set<string>;
  cachePolicies: Set<string>;
  functions: Set<string>;
}

/** Cache policies that AWS offers under the same ids in every account. */
export const MANAGED_CACHE_POLICIES: ReadonlySet<string> = new Set([
  '658327ea-f89d-4fab-a63d-7e88639e58f6', // CachingOptimized
  'b2884449-e4de-46a7-ac36-70bc7f1ddd6d', // CachingOptimizedForUncompressedObjects
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // CachingDisabled
]);

/** @throws AwsError with `code` where a distribution refers to an undeclared resource */
export function mustBeKnown(known: ReadonlySet<string>, id: string | undefined, code: string, what: string): void {
  if (id === undefined || known.has(id)) return;
  throw new AwsError(code, `The specified ${what} does not exist: ${id}`, 404);
}
