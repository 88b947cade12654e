import type { EmbeddedKernel } from '../front-door/embedded-kernel.ts';
import type { ResourceInput, ResourceOutput } from '../kernel.ts';
import { physicalName } from '../naming.ts';
import { referencesIn, resolveReferences } from './dynamic-references.ts';
import { isIgnored } from './ignored-types.ts';
import { resolve } from './intrinsics.ts';
import { artifactsOf } from './packaged-service.ts';
import { plan } from './plan.ts';
import { roleProblems } from './role-trust.ts';
import { type Applied, stackScope } from './scope.ts';
import type { ResourceRecord, StackStore } from './stack-store.ts';
import { isObject, StackRefused, type Template } from './template.ts';

export interface StackResult {
  stackName: string;
  outputs: Record<string, unknown>;
  created: number;
  updated: number;
  removed: number;
  milliseconds: number;
}

export interface StackDeployment {
  stackName: string;
  template: Template;
  /** The folder with the zips that the template's `S3Key`s end in. Needed only where the template deploys code. */
  artifactsDir?: string;
  parameters?: Record<string, unknown>;
}

/** Applies templates, one stack at a time. */
export class Deployer {
  readonly #kernel: EmbeddedKernel;
  readonly #store: StackStore;
  #last: Promise<unknown> = Promise.resolve();

  constructor(kernel: EmbeddedKernel, store: StackStore) {
    this.#kernel = kernel;
    this.#store = store;
  }

  deploy(deployment: StackDeployment): Promise<StackResult> {
    const result = this.#last.then(() => this.#deploy(deployment));
    // The next deployment waits for this one, whatever becomes of it; its caller gets the failure.
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Applies every stack of the data directory again, as it was deployed. */
  async restore(): Promise<StackResult[]> {
    const results: StackResult[] = [];
    for (const { stackName, template, parameters } of this.#store.stacks()) {
      results.push(await this.deploy({ stackName, template, parameters }));
    }
    return results;
  }

  async #deploy({ stackName, template, artifactsDir, parameters: given = {} }: StackDeployment): Promise<StackResult> {
    const began = performance.now();
    const parameters = await this.#parameters(template, given);
    const { order, problems } = plan({
      account: this.#kernel,
      stackName,
      template,
      parameters,
      provisioner: (type) => this.#provisioner(type),
      conditionKeys: this.#kernel.services.flatMap(({ conditionKeys = [] }) => conditionKeys),
      unresolvable: await this.#unresolvable(template),
    });
    if (problems.length > 0) throw new StackRefused(stackName, problems);
    if (artifactsDir !== undefined) {
      for (const [key, bytes] of await artifactsOf(template, artifactsDir)) await this.#store.saveArtifact(key, bytes);
    }
    const record = { stackName, template, parameters: given, outputs: {} as Record<string, unknown> };
    // Until all is applied the last good template stays on record, so that a restart goes back to it.
    const last = this.#store.stack(stackName) ?? { ...record, template: { Resources: {} }, parameters: {} };
    this.#store.saveStack({ ...last, status: 'FAILED', deployedAt: this.#kernel.clock.now() });
    const before = new Map(this.#store.resources(stackName).map((resource) => [resource.logicalId, resource]));
    const applied = new Map<string, Applied>();
    const scope = stackScope(this.#kernel, stackName, template, parameters, applied);
    const counts = { created: 0, updated: 0, removed: 0 };
    for (const [position, logicalId] of order.entries()) {
      const { Type: type, Properties = {}, DeletionPolicy } = template.Resources[logicalId]!;
      try {
        let old = before.get(logicalId);
        if (old && old.type !== type) {
          await this.#remove(stackName, old);
          old = undefined;
        }
        const properties = (await this.#resolved(resolve(Properties, scope))) as Record<string, unknown>;
        const input = { stackName, logicalId, type, properties, ...(old && { physicalId: old.physicalId }) };
        const output = await this.#apply(input);
        applied.set(logicalId, output);
        this.#store.saveResource(stackName, position, {
          logicalId,
          type,
          properties,
          ...output,
          ...(DeletionPolicy === 'Retain' && { retain: true }),
        });
        counts[old ? 'updated' : 'created'] += 1;
      } catch (cause) {
        throw new StackRefused(stackName, [`${logicalId} (${type}): ${(cause as Error).message}`], { cause });
      }
    }
    for (const old of [...before.values()].reverse()) {
      if (applied.has(old.logicalId)) continue;
      await this.#remove(stackName, old);
      counts.removed += 1;
    }
    for (const [name, output] of Object.entries(template.Outputs ?? {})) {
      if (output.Condition !== undefined && !scope.condition(output.Condition)) continue;
      record.outputs[name] = await this.#resolved(resolve(output.Value, scope));
    }
    this.#store.saveStack({ ...record, status: 'DEPLOYED', deployedAt: this.#kernel.clock.now() });
    await this.#store.pruneArtifacts();
    return { stackName, outputs: record.outputs, ...counts, milliseconds: Math.round(performance.now() - began) };
  }

  #provisioner(type: string) {
    for (const service of this.#kernel.services) {
      if (service.provisioners && Object.hasOwn(service.provisioners, type)) return service.provisioners[type];
    }
    return undefined;
  }

  async #apply(input: ResourceInput): Promise<ResourceOutput> {
    const provisioner = this.#provisioner(input.type);
    if (!provisioner) {
      const physicalId = physicalName(input.stackName, input.logicalId);
      return { physicalId, attributes: { Arn: `arn:aws:local-cloud:::${physicalId}` } };
    }
    const iam = this.#kernel.service('iam');
    const problems = iam ? roleProblems(input, this.#kernel.region, (arn) => iam.trustPolicy?.(arn)) : [];
    if (problems.length > 0) throw new Error(problems.join('; '));
    return provisioner.apply(input);
  }

  async #remove(stackName: string, old: ResourceRecord): Promise<void> {
    const retained = old.retain === true;
    const { logicalId, type, properties, physicalId } = old;
    if (!retained && !isIgnored(type)) {
      await this.#provisioner(type)?.remove({ stackName, logicalId, type, properties, physicalId });
    }
    this.#store.forgetResource(stackName, logicalId);
  }

  async #resolved(node: unknown): Promise<unknown> {
    return resolveReferences(node, async (name) => this.#parameterValue(name));
  }

  async #parameterValue(name: string): Promise<string> {
    const { Parameters } = await this.#kernel.call({ kind: 'operator' }, 'ssm', 'GetParameters', { Names: [name] });
    if (Parameters.length === 0) {
      throw new Error(`the SSM parameter ${name} does not exist; deploy the stack that declares it first`);
    }
    const [{ Type, Value }] = Parameters;
    // As on AWS: a template would carry the secret in the clear.
    if (Type === 'SecureString')
      throw new Error(`the SSM parameter ${name} is a SecureString, which templates cannot resolve`);
    return Value;
  }

  /** Parameters that a template resolves as they stand in it but cannot, and why. */
  async #unresolvable(template: Template): Promise<ReadonlyMap<string, string>> {
    const names = new Set<string>();
    for (const [service, name] of referencesIn(JSON.stringify(template?.Resources ?? {}))) {
      if (service === 'ssm' && !name.includes('${')) names.add(name);
    }
    const problems = new Map<string, string>();
    for (const name of names) {
      await this.#parameterValue(name).catch((error: Error) => problems.set(name, error.message));
    }
    return problems;
  }

  async #parameters(template: Template, given: Record<string, unknown>): Promise<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    for (const [name, { Type, Default }] of Object.entries(isObject(template?.Parameters) ? template.Parameters : {})) {
      const value = Object.hasOwn(given, name) ? given[name] : Default;
      if (value === undefined) continue;
      if (Type.startsWith('AWS::SSM::Parameter::Value')) values[name] = await this.#parameterValue(String(value));
      else
        values[name] =
          Type === 'CommaDelimitedList'
            ? String(value)
                .split(',')
                .map((item) => item.trim())
            : value;
    }
    return values;
  }
}
