import type { HttpRequest, HttpResponse, Kernel } from '../../kernel.ts';

/** `GET /_local/events?after=<n>`: the latest events, oldest first, for the console and the journey. */
export function recentEvents(kernel: Kernel, request: HttpRequest): HttpResponse | undefined {
  if (request.path !== '/_local/events' || request.method !== 'GET') return undefined;
  const after = Number(request.query.get('after') ?? 0);
  if (!Number.isFinite(after)) return answer(400, { message: '`after` must be a number' });
  const events = kernel.db
    .prepare('SELECT n, bus, event, matched FROM events_log WHERE n > ? ORDER BY n')
    .all(after)
    .map((row: any) => {
      const event = JSON.parse(row.event);
      return {
        n: row.n,
        bus: row.bus,
        id: event.id,
        source: event.source,
        detailType: event['detail-type'],
        time: event.time,
        correlationId: event.detail?.metadata?.correlationId,
        matchedRules: JSON.parse(row.matched),
        event,
      };
    });
  return answer(200, events);
}

function answer(status: number, body: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
