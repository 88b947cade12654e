import { randomUUID } from 'node:crypto';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { GetParameterCommand, GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { JourneyOptions } from './options.ts';
import { type Patience, Unavailable } from './patience.ts';

const HOME = 'us-east-1';
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

type Where = Pick<JourneyOptions, 'endpoint' | 'stage' | 'region'>;

/** The platform as users know it: its addresses, its user pool, its HTTP APIs. */
export class Platform {
  /** On the region's own port, which serves sign-in and pages. */
  readonly endpoint: string;
  readonly stage: string;
  readonly region: string;
  readonly patience: Patience;
  readonly cognito: CognitoIdentityProviderClient;
  readonly #parameters: Map<string, string>;

  private constructor(stage: string, region: string, patience: Patience, parameters: Map<string, string>) {
    this.#parameters = parameters;
    // Calls to a user pool are unsigned: only the address identifies their region.
    this.endpoint = new URL(this.parameter('user-pool-issuer')).origin;
    this.stage = stage;
    this.region = region;
    this.patience = patience;
    this.cognito = new CognitoIdentityProviderClient({ endpoint: this.endpoint, region, credentials });
  }

  /**
   * Uses the given region if the stage is deployed there, else us-east-1, where `npm start` runs.
   * @throws Error that explains how to start it, if nothing answers there
   */
  static async find({ endpoint, stage, region }: Where, patience: Patience): Promise<Platform> {
    const regions = new Set([region ?? HOME, HOME]);
    for (const each of regions) {
      const parameters = await parametersOf(endpoint, stage, each);
      if (parameters.has('app-client-id')) return new Platform(stage, each, patience, parameters);
    }
    throw new Error(
      `${endpoint} answers, but nothing of the stage ${stage} is deployed there in ${[...regions].join(' or ')}. Start it with npm start.`,
    );
  }

  parameter(name: string): string {
    const value = this.#parameters.get(name);
    if (value === undefined) throw new Error(`The platform has no parameter ${name}`);
    return value;
  }

  /** A parameter that is stored encrypted. */
  async secret(name: string): Promise<string> {
    const ssm = new SSMClient({ endpoint: this.endpoint, region: this.region, credentials });
    const input = { Name: `/claimstream/${this.stage}/${name}`, WithDecryption: true };
    return this.patience.again('platform', `the parameter ${name}`, async () => {
      return (await ssm.send(new GetParameterCommand(input))).Parameter!.Value!;
    });
  }

  /** Reads a page that only the local platform has, such as the mailbox. `what` names it in the timeout error. */
  local<T>(what: string, path: string): Promise<T> {
    return this.patience.again('platform', what, async () => {
      const response = await fetch(`${this.endpoint}/_local/${path}`, { signal: AbortSignal.timeout(30_000) });
      if (response.status >= 500) throw new Unavailable(`${what} was answered with ${response.status}`);
      return (await response.json()) as T;
    });
  }

  /** Calls a service's HTTP API as the holder of `token`, with the same Idempotency-Key on every retry. */
  async call<T = any>(token: string, service: string, method: Method, path: string, body?: unknown): Promise<T> {
    const { status, text } = await this.ask(token, service, method, path, body);
    if (status >= 400) throw new Error(`${service} refused ${method} ${path} with ${status}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** Calls a service's HTTP API, and returns a refusal as well. */
  async ask(token: string, service: string, method: Method, path: string, body?: unknown) {
    const key = randomUUID();
    return this.patience.again(service, `an answer to ${method} ${path}`, async () => {
      const response = await fetch(`${this.parameter(`api/${service}`)}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined && method !== 'POST' ? {} : { 'content-type': 'application/json' }),
          ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      if (response.status >= 500) throw new Unavailable(`${service} answered ${response.status}: ${text}`);
      return { status: response.status, text };
    });
  }
}

/** Values by their parameters' names within the stage. */
async function parametersOf(endpoint: string, stage: string, region: string): Promise<Map<string, string>> {
  const ssm = new SSMClient({ endpoint, region, credentials, maxAttempts: 1 });
  const path = `/claimstream/${stage}/`;
  const parameters = new Map<string, string>();
  let NextToken: string | undefined;
  try {
    do {
      const page = await ssm.send(new GetParametersByPathCommand({ Path: path, Recursive: true, NextToken }));
      for (const { Name = '', Value = '' } of page.Parameters ?? []) parameters.set(Name.slice(path.length), Value);
      NextToken = page.NextToken;
    } while (NextToken);
  } catch (cause) {
    throw new Error(`No platform answers at ${endpoint}. Start it with npm start, then run the journey again.`, {
      cause,
    });
  }
  return parameters;
}
