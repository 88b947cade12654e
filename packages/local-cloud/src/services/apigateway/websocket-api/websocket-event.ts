import type { IncomingMessage } from 'node:http';
import { opaqueId, requestTime, traceId } from '../identifiers.ts';
import type { Client } from './connections.ts';

/** The connection's part of every WebSocket event. `domainName` + `/` + `stage` is the callback URL. */
interface Surroundings {
  client: Client;
  now: number;
  domainName: string;
  stageVariables?: Record<string, string>;
}

/** The event of `$connect`: the handshake's headers and query. */
export function connectEvent(around: Surroundings, request: IncomingMessage): Record<string, any> {
  const multiValueHeaders: Record<string, string[]> = {};
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index]!;
    if (/^(connection|upgrade)$/i.test(name)) continue;
    multiValueHeaders[name] = [...(multiValueHeaders[name] ?? []), request.rawHeaders[index + 1]!];
  }
  multiValueHeaders['X-Amzn-Trace-Id'] ??= [traceId(around.now)];
  multiValueHeaders['X-Forwarded-For'] ??= [around.client.identity.sourceIp];
  multiValueHeaders['X-Forwarded-Port'] ??= [String(request.socket.localPort ?? '')];
  multiValueHeaders['X-Forwarded-Proto'] ??= ['http'];
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const multiValueQuery: Record<string, string[]> = {};
  for (const name of new Set(query.keys())) multiValueQuery[name] = query.getAll(name);
  return {
    headers: lastOf(multiValueHeaders),
    multiValueHeaders,
    ...(query.size > 0 && {
      queryStringParameters: lastOf(multiValueQuery),
      multiValueQueryStringParameters: multiValueQuery,
    }),
    ...rest(around, '$connect', 'CONNECT', {}),
    isBase64Encoded: false,
  };
}

export function messageEvent(
  around: Surroundings,
  routeKey: string,
  data: Buffer,
  binary: boolean,
): Record<string, any> {
  return {
    ...rest(around, routeKey, 'MESSAGE', { messageId: opaqueId() }),
    body: data.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: binary,
  };
}

export function disconnectEvent(around: Surroundings, code: number, reason: string): Record<string, any> {
  const headers = {
    Host: new URL(`http://${around.domainName}`).host,
    'x-api-key': '',
    'X-Forwarded-For': '',
    'x-restapi': '',
  };
  return {
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    ...rest(around, '$disconnect', 'DISCONNECT', { disconnectStatusCode: code, disconnectReason: reason }),
    isBase64Encoded: false,
  };
}

function rest(around: Surroundings, routeKey: string, eventType: string, extra: Record<string, unknown>) {
  const { client, now, domainName, stageVariables } = around;
  const requestId = opaqueId();
  return {
    requestContext: {
      routeKey,
      ...extra,
      eventType,
      extendedRequestId: requestId,
      requestTime: requestTime(now),
      messageDirection: 'IN',
      stage: client.stage,
      connectedAt: client.connectedAt,
      requestTimeEpoch: now,
      identity: client.identity,
      requestId,
      domainName,
      connectionId: client.connectionId,
      apiId: client.apiId,
    },
    ...(stageVariables && { stageVariables }),
  };
}

function lastOf(values: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.at(-1)!]));
}
