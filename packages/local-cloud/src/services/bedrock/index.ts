import { AwsError, NotEmulated } from '../../errors.ts';
import type { CloudService, HttpRequest, HttpResponse, Kernel } from '../../kernel.ts';
import { converse } from './actions/converse.ts';
import { invokeModel } from './actions/invoke-model.ts';

const json = (value: unknown): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

/** Bedrock's runtime. No model on npm can assess damage, so its answers say that nothing was assessed. */
export function createBedrock(kernel: Kernel): CloudService {
  return {
    name: 'bedrock',
    verbs: { Converse: converse(kernel), InvokeModel: invokeModel(kernel) },
    async handleHttp(request: HttpRequest) {
      if (request.signedFor !== 'bedrock') return undefined;
      const route = /^\/model\/([^/]+)\/(converse|invoke)$/.exec(request.rawPath);
      if (request.method !== 'POST' || !route) throw new NotEmulated(`Bedrock ${request.method} ${request.path}`);
      const modelId = decodeURIComponent(route[1]!);
      if (route[2] === 'converse') {
        return json(await kernel.call(request.caller, 'bedrock', 'Converse', { ...parsed(request.body), modelId }));
      }
      const input = { modelId, body: request.body.toString('base64') };
      const output = await kernel.call<{ body: string }>(request.caller, 'bedrock', 'InvokeModel', input);
      return json(Buffer.from(output.body, 'base64').toString('utf8'));
    },
  };
}

function parsed(body: Buffer): object {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch (cause) {
    throw Object.assign(new AwsError('ValidationException', 'The request body is not JSON'), { cause });
  }
}
