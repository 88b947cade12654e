import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ManualClock } from '../../src/clock.ts';
import { AwsError } from '../../src/errors.ts';
import type { Call, Caller, CloudService, Kernel } from '../../src/kernel.ts';
import { createApiGateway } from '../../src/services/apigateway/index.ts';

export type Fn = (event: any) => unknown;
type References = Record<string, string>;

/** API Gateway alone behind a real port, with functions that are closures and a caller named by a header. */
export class GatewayUnderTest {
  readonly clock = new ManualClock();
  readonly functions = new Map<string, Fn>();
  /** Source ARNs and events of every invocation, oldest first. */
  readonly invocations: { functionName: string; sourceArn: string; event: any }[] = [];
  readonly notices: string[] = [];
  readonly references: References = {};
  /** Resources on which the role `web` may call `execute-api:ManageConnections`. */
  readonly manageable: string[] = [];
  endpoint = '';
  gateway!: CloudService;
  #server!: Server;

  async start(): Promise<this> {
    this.#server = createServer();
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.endpoint = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.gateway = createApiGateway(this.#kernel());
    this.#server.on('upgrade', (request, socket, head) => {
      if (!this.gateway.handleUpgrade!(request, socket, head)) socket.destroy();
    });
    this.#server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const url = new URL(request.url!, this.endpoint);
      const signed = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256');
      const answer = await this.gateway.handleHttp!({
        method: request.method!,
        path: decodeURIComponent(url.pathname),
        rawPath: url.pathname,
        rawQuery: url.search.slice(1),
        query: url.searchParams,
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks),
        caller: signed
          ? { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/web', sessionName: 'web' }
          : { kind: 'anonymous' },
        requestId: 'r',
      });
      response.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body);
    });
    return this;
  }

  async stop(): Promise<void> {
    await this.gateway.stop!();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Applies one resource; `properties` gets the ids of the resources applied before it. */
  async apply(logicalId: string, type: string, properties: (refs: References) => Record<string, unknown>) {
    const provisioner = this.gateway.provisioners![type]!;
    const resolved = properties(this.references);
    for (const name of Object.keys(resolved)) expect(provisioner.properties).toContain(name);
    const output = await provisioner.apply({ stackName: 'shop-local', logicalId, type, properties: resolved });
    this.references[logicalId] = output.ref ?? output.physicalId;
    return output;
  }

  addFunction(name: string, run: Fn): string {
    this.functions.set(name, run);
    return `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
  }

  #kernel(): Kernel {
    const used = {
      region: 'us-east-1',
      accountId: '000000000000',
      clock: this.clock,
      endpoint: this.endpoint,
      signals: new EventEmitter(),
      notice: (level: string, message: string) => void this.notices.push(`${level} ${message}`),
      call: (caller: Caller, service: string, verb: string, input: any) =>
        service === 'lambda' ? this.#invoke(caller, input) : this.#gatewayVerb(caller, verb, input),
    };
    return used as unknown as Kernel;
  }

  async #invoke(caller: Caller, input: { FunctionName: string; Payload: string }) {
    if (caller.kind !== 'service') throw new Error('only API Gateway invokes here');
    const functionName = input.FunctionName.split(':').at(-1)!;
    const event = JSON.parse(input.Payload);
    this.invocations.push({ functionName, sourceArn: caller.sourceArn!, event });
    const run = this.functions.get(functionName);
    if (!run) throw new AwsError('AccessDeniedException', 'no permission for the service principal', 403);
    try {
      const result = await run(event);
      return { StatusCode: 200, Payload: result === undefined ? 'null' : JSON.stringify(result) };
    } catch (error) {
      if (error instanceof AwsError) throw error;
      const { name: errorType, message: errorMessage } = error as Error;
      return { StatusCode: 200, FunctionError: 'Unhandled', Payload: JSON.stringify({ errorType, errorMessage }) };
    }
  }

  async #gatewayVerb(caller: Caller, verb: string, input: any) {
    const call: Call = { caller, requestId: 'r' };
    for (const { action, resource } of this.gateway.verbs[verb]!.permissions(input, call)) {
      if (caller.kind !== 'role' || !this.manageable.includes(`${action} ${resource}`)) {
        throw new AwsError(
          'AccessDeniedException',
          `not authorized to perform: ${action} on resource: ${resource}`,
          403,
        );
      }
    }
    return this.gateway.verbs[verb]!.run(input, call);
  }
}

/** Waits until `check` returns a value, without a fixed sleep. */
export async function until<T>(check: () => T | undefined | false): Promise<T> {
  const deadline = performance.now() + 5000;
  for (;;) {
    const result = check();
    if (result) return result;
    if (performance.now() > deadline) throw new Error(`Nothing came of ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
