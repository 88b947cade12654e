import type { Cloud } from '../cloud.ts';
import type { StackStore } from '../cloudformation/stack-store.ts';
import { AwsError } from '../errors.ts';
import type { HttpRequest, HttpResponse } from '../kernel.ts';
import { alarms } from './api/alarms.ts';
import { buckets } from './api/buckets.ts';
import { cost } from './api/cost.ts';
import { events } from './api/events.ts';
import { logs } from './api/logs.ts';
import { mail } from './api/mail.ts';
import { overview } from './api/overview.ts';
import { queues, redrive } from './api/queues.ts';
import { stacks } from './api/stacks.ts';
import { streams } from './api/streams.ts';
import { tables } from './api/tables.ts';
import { answerText, texts } from './api/texts.ts';
import { traces } from './api/traces.ts';
import { users } from './api/users.ts';
import { workflows } from './api/workflows.ts';
import { type ConsolePage, consoleContext, RawAnswer } from './context.ts';
import { NotFound } from './not-found.ts';
import { isConsolePath } from './paths.ts';
import type { RunLog } from './recording/run-log.ts';
import { webFile } from './web-files.ts';

const pages: Record<string, ConsolePage> = {
  alarms,
  buckets,
  cost,
  events,
  logs,
  mail,
  overview,
  queues,
  stacks,
  streams,
  tables,
  texts,
  traces,
  users,
  workflows,
};

/** Requests that change something. */
const actions: Record<string, ConsolePage> = { 'answer-text': answerText, redrive };

const API = '/_console/api/';
/** A page of another origin can send this header only after a preflight, which the guard refuses. */
const ACTION_HEADER = 'x-local-console';

/** The console of the local cloud: its pages and their JSON. The guard keeps other origins out of both. */
export function consoleSurface(
  cloud: Cloud,
  store: StackStore,
  runs: RunLog,
): (request: HttpRequest) => Promise<HttpResponse | undefined> {
  const context = consoleContext(cloud, store, runs);
  return async (request) => {
    if (!isConsolePath(request.path)) return undefined;
    if (!request.path.startsWith(API)) return webFile(request);
    const [kind = '', ...rest] = request.rawPath.slice(API.length).split('/');
    const isAction = request.method === 'POST';
    const known = isAction ? actions : pages;
    const page = Object.hasOwn(known, kind) ? known[kind] : undefined;
    if (!page || (!isAction && request.method !== 'GET'))
      return json(404, { message: 'The console has no such page.' });
    if (isAction && !request.headers[ACTION_HEADER]) return json(403, { message: `Send the header ${ACTION_HEADER}.` });
    try {
      const name = rest.map(decodeURIComponent).join('/');
      const answer = await page(context, { name, query: Object.fromEntries(request.query) });
      return answer instanceof RawAnswer ? guarded(answer.response) : json(200, answer);
    } catch (error) {
      return refusal(error);
    }
  };
}

function refusal(error: unknown): HttpResponse {
  if (error instanceof NotFound) return json(404, { message: error.message });
  if (error instanceof AwsError) return json(error.status, { message: error.message });
  if (error instanceof URIError || error instanceof SyntaxError) return json(400, { message: error.message });
  throw error;
}

const json = (status: number, value: unknown): HttpResponse =>
  guarded({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value ?? null) });

/** Forbids browsers to cache a response, sniff its type, or let another origin's page embed it. */
function guarded(response: HttpResponse): HttpResponse {
  const headers = {
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
  return { ...response, headers: { ...headers, ...response.headers } };
}
