import { isAbsolute } from 'node:path';
import type { Cloud } from '../cloud.ts';
import type { StackStore } from '../cloudformation/stack-store.ts';
import { StackRefused } from '../cloudformation/template.ts';
import type { HttpRequest, HttpResponse } from '../kernel.ts';
import { removeStack } from './remove-stack.ts';

const json = (status: number, value: unknown): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** The guard keeps pages out; accepting JSON only is a second lock, since no page can post it without a preflight. */
function notJson(request: HttpRequest): HttpResponse | undefined {
  if (request.method !== 'POST' || request.headers['content-type']?.startsWith('application/json')) return undefined;
  return json(415, { message: 'send application/json' });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    // Invalid JSON gets the same answer as JSON that is not an array of folders.
    return undefined;
  }
}

async function deploy(cloud: Cloud, body: Buffer): Promise<HttpResponse> {
  const folders = parsed(body);
  if (!Array.isArray(folders) || !folders.every((folder) => typeof folder === 'string' && isAbsolute(folder))) {
    return json(400, { message: 'send a JSON array of absolute directories' });
  }
  try {
    return json(200, await cloud.deploy(folders));
  } catch (error) {
    const problems = error instanceof StackRefused ? error.problems : undefined;
    return json(422, { message: (error as Error).message, problems });
  }
}

async function remove(cloud: Cloud, body: Buffer): Promise<HttpResponse> {
  const { name, stage, region } = (parsed(body) ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof stage !== 'string' || typeof region !== 'string') {
    return json(400, { message: 'send a JSON object with name, stage and region' });
  }
  try {
    return json(200, await removeStack(cloud, { name, stage, region }));
  } catch (error) {
    return json(422, { message: (error as Error).message });
  }
}

/** Paths of a local cloud only: health, stacks, meter, notices, deploy and remove. Other `/_local` paths belong to services. */
export function localSurface(
  cloud: Cloud,
  store: StackStore,
): (request: HttpRequest) => Promise<HttpResponse | undefined> {
  const surfaces: Record<string, (request: HttpRequest) => HttpResponse | Promise<HttpResponse>> = {
    'GET /_local/health': () => json(200, { status: 'ok' }),
    'GET /_local/stacks': () =>
      json(
        200,
        store.stacks().map(({ stackName, status, outputs }) => ({
          stackName,
          status,
          outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])),
          resources: store.resources(stackName).map(({ properties: _, ...resource }) => resource),
        })),
      ),
    'GET /_local/meter': () => json(200, cloud.meter()),
    'GET /_local/usage': () => json(200, cloud.usage()),
    'GET /_local/notices': () => json(200, cloud.notices()),
    'POST /_local/deploy': (request) => deploy(cloud, request.body),
    'POST /_local/remove': (request) => remove(cloud, request.body),
  };
  return async (request) => {
    if (!request.path.startsWith('/_local/')) return undefined;
    return notJson(request) ?? surfaces[`${request.method} ${request.path}`]?.(request);
  };
}
