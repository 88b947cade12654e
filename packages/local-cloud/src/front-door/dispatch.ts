import { AwsError, NotEmulated } from '../errors.ts';
import type { CloudService, HttpRequest, HttpResponse } from '../kernel.ts';
import type { EmbeddedKernel } from './embedded-kernel.ts';
import { asAwsError, jsonError, queryError, s3Error } from './error-answers.ts';

function parseJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  let input: unknown;
  try {
    input = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw Object.assign(new AwsError('SerializationException', 'The request body is not JSON'), { cause });
  }
  if (input !== null && typeof input === 'object' && !Array.isArray(input)) return input;
  throw new AwsError('SerializationException', 'The request body is not a JSON object');
}

/** Finds the service behind `X-Amz-Target` or a signature; names are looked up once. */
export class Dispatch {
  readonly #kernel: EmbeddedKernel;
  readonly #byTarget = new Map<string, CloudService>();
  readonly #bySignature = new Map<string, CloudService>();

  constructor(kernel: EmbeddedKernel) {
    this.#kernel = kernel;
    for (const service of kernel.services) {
      for (const prefix of service.targetPrefixes ?? []) this.#byTarget.set(prefix, service);
      for (const name of [service.name, ...(service.signingNames ?? [])]) this.#bySignature.set(name, service);
    }
  }

  answer(request: HttpRequest): Promise<HttpResponse> {
    const target = request.headers['x-amz-target'];
    return target ? this.#awsJson(target, request) : this.#http(request);
  }

  async #awsJson(target: string, request: HttpRequest): Promise<HttpResponse> {
    const dot = target.lastIndexOf('.');
    const service = this.#byTarget.get(target.slice(0, dot));
    const contentType = `application/x-amz-json-${service?.jsonVersion ?? '1.1'}`;
    try {
      if (!service) throw new NotEmulated(`the operation ${target}`);
      const call = { caller: request.caller, requestId: request.requestId, signal: request.signal };
      const output = await this.#kernel.run(service.name, target.slice(dot + 1), parseJson(request.body), call);
      const headers = { ...service.answerHeaders, 'content-type': contentType };
      return { status: 200, headers, body: JSON.stringify(output ?? {}) };
    } catch (thrown) {
      const error = this.#reported(thrown, target);
      const answer = jsonError(error, contentType);
      return {
        ...answer,
        headers: { ...service?.answerHeaders, ...answer.headers, ...service?.errorHeaders?.(error) },
      };
    }
  }

  async #http(request: HttpRequest): Promise<HttpResponse> {
    const what = `${request.method} ${request.path}${request.signedFor ? ` signed for ${request.signedFor}` : ''}`;
    const signed = request.signedFor === undefined ? undefined : this.#bySignature.get(request.signedFor);
    const candidates = request.signedFor === undefined ? this.#kernel.services : signed ? [signed] : [];
    try {
      for (const service of candidates) {
        try {
          const answer = await service.handleHttp?.(request);
          if (answer) return answer;
        } catch (thrown) {
          if (service.name !== 's3') throw thrown;
          return s3Error(this.#reported(thrown, what), request.requestId);
        }
      }
      throw new NotEmulated(what);
    } catch (thrown) {
      const error = this.#reported(thrown, what);
      const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
      // Clients of the query protocol understand nothing else, whether or not there is such a service.
      return isForm && request.signedFor !== undefined ? queryError(error, request.requestId) : jsonError(error);
    }
  }

  #reported(thrown: unknown, what: string): AwsError {
    const error = asAwsError(thrown);
    if (error.status >= 500) {
      const stack = thrown instanceof AwsError || !(thrown instanceof Error) ? undefined : thrown.stack;
      this.#kernel.notice('error', `${what}: ${error.message}`, stack === undefined ? undefined : { stack });
    }
    return error;
  }
}
