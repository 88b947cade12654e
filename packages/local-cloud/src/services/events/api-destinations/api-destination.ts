import { NotEmulated } from '../../../errors.ts';
import { invalid } from '../connections/connection.ts';

/** A third party's HTTP endpoint that rules deliver events to. */
export interface ApiDestination {
  name: string;
  arn: string;
  connectionArn: string;
  /** May hold `*` in its path, which targets fill with their path parameters. */
  endpoint: string;
  method: string;
  ratePerSecond: number;
  description?: string;
  createdAt: number;
  changedAt: number;
}

export interface ApiDestinationInput {
  Name?: string;
  Description?: string;
  ConnectionArn?: string;
  InvocationEndpoint?: string;
  HttpMethod?: string;
  InvocationRateLimitPerSecond?: number;
}

const METHODS = ['POST', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];

/** EventBridge takes HTTPS only; on this machine a simulated partner may use HTTP. */
const REACHABLE = /^https:\/\/[^\s]+$|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/[^\s]*)?$/;

/** Makes the checks that EventBridge makes. @returns the destination's own fields */
export function destinationOf(input: ApiDestinationInput, known?: ApiDestination) {
  const endpoint = input.InvocationEndpoint ?? known?.endpoint ?? '';
  const method = input.HttpMethod ?? known?.method ?? '';
  const ratePerSecond = Number(input.InvocationRateLimitPerSecond ?? known?.ratePerSecond ?? 300);
  const connectionArn = input.ConnectionArn ?? known?.connectionArn;
  if (!connectionArn) throw invalid('ConnectionArn is required.');
  if (!METHODS.includes(method)) throw invalid(`HttpMethod must be one of ${METHODS.join(', ')}.`);
  if (endpoint.startsWith('http://') && !REACHABLE.test(endpoint))
    throw new NotEmulated('an API destination without TLS that is not on this machine');
  if (!REACHABLE.test(endpoint) || endpoint.length > 2048)
    throw invalid('InvocationEndpoint must be an HTTPS address.');
  if (!(Number.isInteger(ratePerSecond) && ratePerSecond >= 1))
    throw invalid('InvocationRateLimitPerSecond must be 1 at least.');
  return { connectionArn, endpoint, method, ratePerSecond, description: input.Description ?? known?.description };
}
