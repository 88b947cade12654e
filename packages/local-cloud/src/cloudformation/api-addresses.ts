import type { Applied } from './scope.ts';

const ON_AWS = /^(?:https|wss):\/\/([a-z0-9]+)\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?=\/|$)/;

/**
 * An output as whoever reads it here can use it: templates put the addresses of their APIs together from id, region and
 * AWS's domain, where nothing of this cloud answers.
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
