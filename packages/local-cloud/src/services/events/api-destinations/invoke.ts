import type { Kernel } from '../../../kernel.ts';
import { readPath } from '../../states/json-path.ts';
import { authHeaders, type Connection } from '../connections/connection.ts';
import type { ConnectionStore } from '../connections/connection-store.ts';
import type { CloudEvent, Delivery, Target } from '../model.ts';
import type { ApiDestination } from './api-destination.ts';
import type { ApiDestinationStore } from './api-destination-store.ts';
import { EndpointFailed } from './endpoint-failed.ts';

/** EventBridge gives up on an endpoint that has not answered after this time. */
const TIMEOUT_MS = 5_000;
/** Per destination, so that a slow endpoint holds up no other. */
const AT_ONCE = 8;
const SOON_MS = 250;

/** Invokes the endpoints of API destinations, each up to its rate limit. */
export function createInvoker(kernel: Kernel, destinations: ApiDestinationStore, connections: ConnectionStore) {
  const windows = new Map<string, { second: number; used: number }>();
  const busy = new Map<string, number>();

  /** Takes one of a destination's invocations of this second. @returns when to ask again where none is left */
  function notBefore({ target }: Delivery): number | undefined {
    if (!isApiDestination(target.Arn)) return undefined;
    const found = destinations.find(target.Arn.split('/')[1] ?? '');
    if (!found) return undefined;
    const now = kernel.clock.now();
    if ((busy.get(target.Arn) ?? 0) >= AT_ONCE) return now + SOON_MS;
    const second = Math.floor(now / 1000);
    const window = windows.get(target.Arn);
    const used = window?.second === second ? window.used : 0;
    if (used >= found.ratePerSecond) return (second + 1) * 1000;
    windows.set(target.Arn, { second, used: used + 1 });
    return undefined;
  }

  /** @throws EndpointFailed where the endpoint does not answer, or without success */
  async function invoke({ target, event }: Delivery, payload: string): Promise<void> {
    const destination = destinations.byArn(target.Arn);
    const connection = connections.byArn(destination.connectionArn);
    busy.set(target.Arn, (busy.get(target.Arn) ?? 0) + 1);
    kernel.signals.emit('used', { unit: 'events.api-destination-call', quantity: 1, of: destination.name });
    try {
      const response = await fetch(addressOf(destination, connection, target, event), {
        method: destination.method,
        headers: headersOf(connection, target, event),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(['GET', 'HEAD'].includes(destination.method) ? {} : { body: bodyOf(connection, payload) }),
      }).catch((error: Error) => {
        throw EndpointFailed.silent(error);
      });
      await response.body?.cancel();
      if (!response.ok) throw EndpointFailed.answering(response, kernel.clock.now());
    } finally {
      busy.set(target.Arn, (busy.get(target.Arn) ?? 1) - 1);
    }
  }

  return { notBefore, invoke };
}

export const isApiDestination = (arn: string): boolean => /^arn:aws:events:[^:]*:[^:]*:api-destination\//.test(arn);

/** A parameter that begins with `$.` is read from the event. */
function valueIn(event: CloudEvent, value: string): string {
  if (!value.startsWith('$.')) return value;
  const found = readPath(value, event);
  return typeof found === 'string' ? found : JSON.stringify(found ?? '');
}

function addressOf({ endpoint }: ApiDestination, { auth }: Connection, target: Target, event: CloudEvent): string {
  const values = [...(target.HttpParameters?.PathParameterValues ?? [])];
  const url = new URL(endpoint.replaceAll('*', () => encodeURIComponent(valueIn(event, String(values.shift() ?? '')))));
  for (const { Key, Value } of auth.InvocationHttpParameters?.QueryStringParameters ?? [])
    url.searchParams.set(Key, Value);
  for (const [key, value] of Object.entries(target.HttpParameters?.QueryStringParameters ?? {}))
    url.searchParams.set(key, valueIn(event, value));
  return url.href;
}

/** The connection's headers override the target's. */
function headersOf(connection: Connection, target: Target, event: CloudEvent): Record<string, string> {
  const own = Object.entries(target.HttpParameters?.HeaderParameters ?? {});
  const added = connection.auth.InvocationHttpParameters?.HeaderParameters ?? [];
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Amazon/EventBridge/ApiDestinations',
    ...Object.fromEntries(own.map(([key, value]) => [key.toLowerCase(), valueIn(event, value)])),
    ...Object.fromEntries(added.map(({ Key, Value }) => [Key.toLowerCase(), Value])),
    ...authHeaders(connection),
  };
}

function bodyOf({ auth }: Connection, payload: string): string {
  const added = auth.InvocationHttpParameters?.BodyParameters ?? [];
  if (added.length === 0) return payload;
  return JSON.stringify({ ...JSON.parse(payload), ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])) });
}
