/** The status codes that EventBridge retries; it also retries an endpoint that does not answer. */
const isPassing = (status: number): boolean => status === 409 || status === 429 || status >= 500;

/** The endpoint of an API destination did not accept an event. */
export class EndpointFailed extends Error {
  readonly code: string;
  readonly retry: boolean;
  /** Pause in milliseconds that the endpoint asks for. */
  readonly pauseMs: number;

  private constructor(code: string, message: string, retry: boolean, pauseMs = 0) {
    super(message);
    this.code = code;
    this.retry = retry;
    this.pauseMs = pauseMs;
  }

  static silent(error: Error): EndpointFailed {
    const code = error.name === 'TimeoutError' ? 'TIMEOUT' : 'CONNECTION_FAILURE';
    return new EndpointFailed(code, 'Unable to invoke ApiDestination endpoint: it did not answer.', true);
  }

  static answering({ status, headers }: Response, now: number): EndpointFailed {
    const pause = pauseIn(headers.get('retry-after'), now);
    const code = status === 429 ? 'THROTTLING' : 'ERROR_FROM_TARGET';
    const message = `Unable to invoke ApiDestination endpoint: HTTP status code ${status}.`;
    // A Retry-After in the past asks for no more attempts.
    return new EndpointFailed(code, message, isPassing(status) && pause >= 0, Math.max(0, pause));
  }
}

/** `Retry-After` as seconds or as a date, in milliseconds. */
function pauseIn(header: string | null, now: number): number {
  if (!header) return 0;
  if (/^-?\d+$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
