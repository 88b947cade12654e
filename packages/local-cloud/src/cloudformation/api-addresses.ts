import type { Applied } from './scope.ts';

const ON_AWS = /^(?:https|wss):\/\/([a-z0-9]+)\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?=\/|$)/;

/**
 * An output with addresses that work here: templates build the addresses of their APIs from id, region and AWS's domain,
 * where this cloud does not answer.
 */
export function reachable(value: unknown, applied: Iterable<Applied>): unknown {
  const id = typeof value === 'string' ? ON_AWS.exec(value)?.[1] : undefined;
  if (id === undefined) return value;
  for (const { physicalId, attributes } of applied) {
    if (physicalId === id && attributes?.ApiEndpoint)
      return String(value).replace(ON_AWS, String(attributes.ApiEndpoint));
  }
  return value;
}
