import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import { type Clock, systemClock } from '../../src/clock.ts';
import { AwsError } from '../../src/errors.ts';
import type { Call, Caller, CloudService, Kernel, Permission, SignalMap } from '../../src/kernel.ts';
import { createLambda } from '../../src/services/lambda/index.ts';

export const ROLE = 'arn:aws:iam::000000000000:role/test';
export const operator: Caller = { kind: 'operator' };

/** Packs source files as a deployment artifact. */
export function zip(files: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))));
}

interface Seen {
  service: string;
  verb: string;
  caller: Caller;
  input: any;
}

/** The least that Lambda needs: other services are plain functions, IAM is a list of refused actions. */
export class SmallKernel implements Kernel {
  readonly region = 'us-east-1';
  readonly accountId = '000000000000';
  readonly endpoint = 'http://127.0.0.1:1';
  readonly signals = new EventEmitter<SignalMap>();
  readonly chaos = { deliverTwice: false };
  readonly clock: Clock;
  readonly db: DatabaseSync;
  readonly dataDir: string;
  readonly notices: { level: string; message: string }[] = [];
  readonly calls: Seen[] = [];
  readonly refused = new Set<string>();
  readonly artifacts = new Map<string, Buffer>();
  readonly services = new Map<string, Record<string, (input: any, call: Call) => unknown>>();
  readonly lambda: CloudService;

  constructor(options: { clock?: Clock; dataDir?: string } = {}) {
    this.clock = options.clock ?? systemClock;
    this.dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'lambda-test-'));
    this.db = new DatabaseSync(join(this.dataDir, 'state.db'));
    this.services.set('logs', { CreateLogStream: () => ({}), PutLogEvents: () => ({}) });
    this.lambda = createLambda(this);
  }

  async call<O = any>(caller: Caller, service: string, verb: string, input: unknown): Promise<O> {
    this.calls.push({ caller, service, verb, input });
    const call = { caller, requestId: crypto.randomUUID() };
    if (service === 'lambda') {
      const action = this.lambda.verbs[verb]!;
      this.authorise(caller, action.permissions(input, call));
      return (await action.run(input, call)) as O;
    }
    this.authorise(caller, [{ action: `${service}:${verb}`, resource: '*' }]);
    const run = this.services.get(service)?.[verb];
    if (!run) throw new AwsError('NotImplemented', `${service}:${verb}`, 501);
    return (await run(input, call)) as O;
  }

  authorise(caller: Caller, permissions: Permission[]): void {
    const denied = caller.kind === 'operator' ? undefined : permissions.find(({ action }) => this.refused.has(action));
    if (denied) throw new AwsError('AccessDeniedException', `not authorized to perform: ${denied.action}`, 403);
  }

  credentialsFor(roleArn: string, sessionName: string) {
    return { accessKeyId: `KEY-${sessionName}`, secretAccessKey: 'secret', sessionToken: `token-${roleArn}` };
  }

  secretOf(): string | undefined {
    return undefined;
  }

  callerOf(): Caller {
    return operator;
  }

  async artifact(code: { S3Key?: string }): Promise<Buffer> {
    return this.artifacts.get(code.S3Key!)!;
  }

  notice(level: 'info' | 'warn' | 'error', message: string): void {
    this.notices.push({ level, message });
  }

  /** Deploys a function whose handler file is `index.mjs` unless `files` are given. */
  async deploy(name: string, source: string | Record<string, string>, properties: Record<string, unknown> = {}) {
    this.artifacts.set(`${name}.zip`, zip(typeof source === 'string' ? { 'index.mjs': source } : source));
    return this.provision('AWS::Lambda::Function', name, {
      FunctionName: name,
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      Role: ROLE,
      Timeout: 10,
      MemorySize: 256,
      Code: { S3Bucket: 'deployment', S3Key: `${name}.zip` },
      ...properties,
    });
  }

  provision(type: string, logicalId: string, properties: Record<string, unknown>) {
    return this.lambda.provisioners![type]!.apply({ stackName: 'test', logicalId, type, properties });
  }

  invoke(name: string, payload: unknown = {}, input: Record<string, unknown> = {}) {
    const request = { FunctionName: name, Payload: JSON.stringify(payload), ...input };
    return this.call(operator, 'lambda', 'Invoke', request);
  }

  /** Every log line delivered so far. */
  logLines(): string[] {
    const deliveries = this.calls.filter((call) => call.verb === 'PutLogEvents');
    return deliveries.flatMap((call) => call.input.logEvents.map((event: { message: string }) => event.message));
  }

  /** Like a crash: nothing is finished, the files stay. */
  async abandon(): Promise<void> {
    await this.lambda.stop!();
    this.db.close();
  }

  async close(): Promise<void> {
    await this.abandon();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** Resolves when `condition` holds. */
export async function until(condition: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`still not so after ${patience} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
