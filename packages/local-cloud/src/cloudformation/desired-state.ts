import { reachable } from './api-addresses.ts';
import { type ArtifactStore, type CodeLocation, sha256 } from './artifact-store.ts';
import { type CodeSource, withDigests } from './code-source.ts';
import { NO_VALUE, resolve, type Scope } from './intrinsics.ts';
import type { ParameterValues } from './parameter-values.ts';
import { type Account, type Applied, type StackIdentity, stackScope } from './scope.ts';
import type { StackOutput } from './stack-store.ts';
import type { Template } from './template.ts';

/** A template with its parameters; its names resolve to the resources applied so far. */
export interface Desired {
  template: Template;
  /** Values of the template's parameters, by name. */
  parameters: Record<string, unknown>;
  code: CodeSource;
}

/** A resource in its desired state, with a fingerprint that tells whether it is already there. */
export interface DesiredResource {
  type: string;
  properties: Record<string, unknown>;
  fingerprint: string;
  retain: boolean;
  retainReplaced: boolean;
}

/** Resolves a template while its resources are being applied. */
export class DesiredState {
  readonly applied = new Map<string, Applied>();
  readonly #template: Template;
  readonly #scope: Scope;
  readonly #values: ParameterValues;
  readonly #digest: (location: CodeLocation) => Promise<string>;

  constructor(
    account: Account,
    stack: StackIdentity,
    { template, parameters, code }: Desired,
    values: ParameterValues,
    artifacts: ArtifactStore,
  ) {
    this.#template = template;
    this.#scope = stackScope(account, stack, template, parameters, this.applied);
    this.#values = values;
    const known = new Map<string, Promise<string>>();
    this.#digest = (location) => {
      const key = `${location.S3Bucket}/${location.S3Key}`;
      const digest = known.get(key) ?? code(location, artifacts);
      known.set(key, digest);
      return digest;
    };
  }

  /** @throws Error where a name leads nowhere (yet) */
  async resource(logicalId: string): Promise<DesiredResource> {
    const { Type: type, Properties = {}, DeletionPolicy, UpdateReplacePolicy } = this.#template.Resources[logicalId]!;
    const properties = (await this.#values.resolve(resolve(Properties, this.#scope))) as Record<string, unknown>;
    const retain = DeletionPolicy === 'Retain' || DeletionPolicy === 'RetainExceptOnCreate';
    const retainReplaced = UpdateReplacePolicy === 'Retain';
    const told = [type, await withDigests(properties, this.#digest), retain, retainReplaced];
    return { type, properties, fingerprint: sha256(JSON.stringify(told)), retain, retainReplaced };
  }

  async outputs(): Promise<Record<string, StackOutput>> {
    const outputs: Record<string, StackOutput> = {};
    for (const [name, { Condition, Value, Description, Export }] of Object.entries(this.#template.Outputs ?? {})) {
      if (Condition !== undefined && !this.#scope.condition(Condition)) continue;
      const value = reachable(await this.#values.resolve(resolve(Value, this.#scope)), this.applied.values());
      const exportName = resolve((Export as { Name?: unknown } | undefined)?.Name ?? NO_VALUE, this.#scope);
      outputs[name] = {
        value,
        ...(Description !== undefined && { description: Description }),
        ...(typeof exportName === 'string' && { exportName }),
      };
    }
    return outputs;
  }
}
