import { AwsError } from '../../errors.ts';
import { EndpointFailed } from './api-destinations/endpoint-failed.ts';

const codes: [RegExp, string][] = [
  [/AccessDenied|NotAuthorized|UnauthorizedOperation/, 'NO_PERMISSIONS'],
  [/NonExistentQueue|QueueDoesNotExist|NotFound|DoesNotExist|NoSuch/, 'NO_RESOURCE'],
  [/Throttl|TooManyRequests|LimitExceeded/, 'THROTTLING'],
  [/HOP_DETECTED/, 'THIRD_ACCOUNT_HOP_DETECTED'],
  [/Invalid|Validation|Malformed|NotImplemented|MissingParameter/, 'INVALID_PARAMETER'],
];
const permanent = new Set(['NO_PERMISSIONS', 'NO_RESOURCE', 'THIRD_ACCOUNT_HOP_DETECTED', 'INVALID_PARAMETER']);

/** EventBridge's code for a failure, and whether a retry could help. */
export function classify(error: unknown): { code: string; message: string; retry: boolean; pauseMs?: number } {
  if (error instanceof EndpointFailed) {
    const { code, message, retry, pauseMs } = error;
    return { code, message, retry, pauseMs };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof AwsError)) return { code: 'INTERNAL_ERROR', message, retry: true };
  const code = codes.find(([pattern]) => pattern.test(error.code))?.[1] ?? 'ERROR_FROM_TARGET';
  return { code, message, retry: !permanent.has(code) };
}
