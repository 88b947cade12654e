import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import type { Deployer } from '../cloudformation/deployer.ts';
import { memberMissing, NotEmulated } from '../errors.ts';
import type { Call, Caller, CloudService, Kernel, Permission, SignalMap } from '../kernel.ts';
import { UsageMeter } from '../metering/usage-meter.ts';
import { authorise } from '../services/iam/authoriser.ts';
import { noSignature } from './authentication-refused.ts';
import type { Credentials } from './credentials.ts';
import type { Notices } from './notices.ts';

interface Parts {
  region: string;
  db: DatabaseSync;
  dataDir: string;
  endpoint: string;
  clock: Clock;
  chaos: { deliverTwice: boolean };
  authorise: boolean;
  credentials: Credentials;
  notices: Notices;
  artifact: Kernel['artifact'];
}

/** The kernel of a running cloud: finds the service, asks IAM, counts the call, runs the verb. */
export class EmbeddedKernel implements Kernel {
  readonly region: string;
  readonly accountId = '000000000000';
  readonly signals = new EventEmitter<SignalMap>();
  readonly clock: Clock;
  readonly db: DatabaseSync;
  readonly dataDir: string;
  readonly endpoint: string;
  readonly chaos: { deliverTwice: boolean };
  readonly artifact: Kernel['artifact'];
  /** Calls so far by `service.Verb`. */
  readonly meter = new Map<string, number>();
  readonly usage: UsageMeter;
  readonly services: CloudService[] = [];
  stacks: Deployer | undefined;
  readonly #byName = new Map<string, CloudService>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.region = parts.region;
    this.clock = parts.clock;
    this.db = parts.db;
    this.dataDir = parts.dataDir;
    this.endpoint = parts.endpoint;
    this.chaos = parts.chaos;
    this.artifact = parts.artifact;
    this.signals.setMaxListeners(0);
    this.usage = new UsageMeter(this.signals);
  }

  add(service: CloudService): void {
    if (this.#byName.has(service.name)) throw new Error(`two services are named ${service.name}`);
    this.#byName.set(service.name, service);
    this.services.push(service);
  }

  service(name: string): CloudService | undefined {
    return this.#byName.get(name);
  }

  async call<O = any>(caller: Caller, service: string, verb: string, input: unknown): Promise<O> {
    try {
      return (await this.run(service, verb, input, { caller, requestId: randomUUID() })) as O;
    } catch (error) {
      // The caller may be a service that retries; the operator must see the emulator's gap all the same.
      if (error instanceof NotEmulated) this.notice('error', error.message);
      throw error;
    }
  }

  /** As `call`, for the front door, which already knows the request's id. */
  run(serviceName: string, verbName: string, input: unknown, call: Call): unknown {
    const service = this.#byName.get(serviceName);
    // `hasOwn`: a verb named `constructor` must not match the prototype's.
    const verb = service && Object.hasOwn(service.verbs, verbName) ? service.verbs[verbName] : undefined;
    if (!service || !verb) throw new NotEmulated(`${serviceName}:${verbName}`);
    const key = `${serviceName}.${verbName}`;
    if (call.caller.kind === 'anonymous' && !verb.unsigned) throw noSignature();
    refuseIncomplete(service, verbName, input);
    this.meter.set(key, (this.meter.get(key) ?? 0) + 1);
    if (call.caller.kind !== 'operator') this.authorise(call.caller, verb.permissions(input, call));
    const answer = verb.run(input, call);
    const count = (value: unknown) => this.usage.answered(serviceName, verbName, input, value, call.caller);
    if (!(answer instanceof Promise)) count(answer);
    // The caller handles a refusal; here it is only left uncounted.
    else answer.then(count, () => {});
    return answer;
  }

  authorise(caller: Caller, permissions: Permission[]): void {
    if (!this.#parts.authorise) return;
    authorise(this.#policies, caller, permissions);
  }

  readonly #policies = {
    accountId: this.accountId,
    identityPolicies: (roleArn: string) => this.#byName.get('iam')?.identityPolicies?.(roleArn),
    resourcePolicy: (arn: string) => this.#byName.get(arn.split(':', 3)[2] ?? '')?.resourcePolicy?.(arn),
    notice: (level: 'warn', message: string, fields: Record<string, unknown>) => this.notice(level, message, fields),
  };

  credentialsFor(roleArn: string, sessionName: string): ReturnType<Kernel['credentialsFor']> {
    return this.#parts.credentials.for(roleArn, sessionName);
  }

  secretOf(accessKeyId: string): string | undefined {
    return this.#parts.credentials.secretOf(accessKeyId);
  }

  callerOf(accessKeyId: string): Caller {
    return this.#parts.credentials.caller(accessKeyId);
  }

  notice(level: 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>): void {
    this.#parts.notices.add(level, message, fields);
  }
}

function refuseIncomplete(service: CloudService, verb: string, input: unknown): void {
  for (const [member, verbs] of Object.entries(service.required ?? {})) {
    if (!verbs.includes(verb)) continue;
    const value = (input as Record<string, unknown>)[member];
    if (value === undefined || value === null) throw service.missing?.(member) ?? memberMissing(member);
  }
}
