import { AwsError, NotEmulated } from '../errors.ts';
import type { CloudService, HttpRequest, HttpResponse } from '../kernel.ts';
import type { Authentication } from './authentication.ts';
import { AuthenticationRefused, noSignature } from './authentication-refused.ts';
import type { EmbeddedKernel } from './embedded-kernel.ts';
import { asAwsError, jsonError, queryError, s3Error } from './error-answers.ts';
import { queryParameters } from './query-protocol.ts';

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

/** Finds a request's service by `X-Amz-Target` or signature, in an index that is built once. */
export class Dispatch {
  readonly #kernel: EmbeddedKernel;
  readonly #authentication: Authentication;
  readonly #byTarget = new Map<string, CloudService>();
  readonly #bySignature = new Map<string, CloudService>();

  constructor(kernel: EmbeddedKernel, authentication: Authentication) {
    this.#kernel = kernel;
    this.#authentication = authentication;
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
      const { caller, signedFor } = await this.#authentication.senderOf(request);
      if (signedFor !== undefined && this.#bySignature.get(signedFor) !== service) {
        throw new AuthenticationRefused(
          'wrong-signature',
          `Credential should be scoped to correct service: '${service.name}'.`,
        );
      }
      const call = { caller, requestId: request.requestId, signal: request.signal };
      const output = await this.#kernel.run(service.name, target.slice(dot + 1), parseJson(request.body), call);
      const headers = { ...service.answerHeaders, 'content-type': contentType };
      return { status: 200, headers, body: JSON.stringify(output ?? {}) };
    } catch (thrown) {
      const error = this.#reported(thrown instanceof AuthenticationRefused ? thrown.in('aws-json') : thrown, target);
      const answer = jsonError(error, contentType);
      return {
        ...answer,
        headers: { ...service?.answerHeaders, ...answer.headers, ...service?.errorHeaders?.(error) },
      };
    }
  }

  async #http(unidentified: HttpRequest): Promise<HttpResponse> {
    let request = unidentified;
    let what = `${request.method} ${request.path}`;
    try {
      request = { ...request, ...(await this.#authentication.senderOf(request)) };
      if (request.signedFor !== undefined) what += ` signed for ${request.signedFor}`;
      for (const service of this.#candidates(request)) {
        const answer = await service.handleHttp?.(request);
        if (answer) return answer;
      }
      // A query call without a signature names no service.
      if (request.signedFor === undefined && queryParameters(request)) throw noSignature();
      throw new NotEmulated(what);
    } catch (thrown) {
      return this.#refusal(thrown, request, what);
    }
  }

  #candidates({ signedFor }: HttpRequest): readonly CloudService[] {
    if (signedFor === undefined) return this.#kernel.services;
    const signed = this.#bySignature.get(signedFor);
    return signed ? [signed] : [];
  }

  /** An error in the words of the protocol that the client speaks. */
  #refusal(thrown: unknown, request: HttpRequest, what: string): HttpResponse {
    const protocol = protocolOf(request);
    const error = this.#reported(thrown instanceof AuthenticationRefused ? thrown.in(protocol) : thrown, what);
    if (protocol === 's3') return s3Error(error, request.requestId);
    return protocol === 'query' ? queryError(error, request.requestId) : jsonError(error);
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

/** The protocol by the request's own claims: it may be one whose signature is not valid. */
function protocolOf(request: HttpRequest): 's3' | 'query' | 'rest-json' {
  const scope = request.headers.authorization ?? request.query.get('X-Amz-Credential') ?? '';
  if (scope.includes('/s3/aws4_request')) return 's3';
  // CloudFront answers in REST-XML, with errors in the query protocol's form.
  if (scope.includes('/cloudfront/aws4_request')) return 'query';
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  // Clients of the query protocol understand no other form, whether or not the service exists.
  return (isForm && scope.startsWith('AWS4-')) || queryParameters(request) ? 'query' : 'rest-json';
}
