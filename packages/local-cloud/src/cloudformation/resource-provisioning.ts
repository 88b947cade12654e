import type { EmbeddedKernel } from '../front-door/embedded-kernel.ts';
import type { Provisioner, ResourceInput, ResourceOutput } from '../kernel.ts';
import { physicalName } from '../naming.ts';
import { isIgnored } from './ignored-types.ts';
import { policyProblemsOf } from './policies.ts';
import { roleProblems } from './role-trust.ts';
import type { ResourceRecord } from './stack-store.ts';

/** Hands resources to the services that provide their types. */
export class ResourceProvisioning {
  readonly #kernel: EmbeddedKernel;

  constructor(kernel: EmbeddedKernel) {
    this.#kernel = kernel;
  }

  provisioner(type: string): Provisioner | undefined {
    for (const service of this.#kernel.services) {
      if (service.provisioners && Object.hasOwn(service.provisioners, type)) return service.provisioners[type];
    }
    return undefined;
  }

  /** Keys that policies may use, besides the global ones. */
  conditionKeys(): string[] {
    return this.#kernel.services.flatMap(({ conditionKeys = [] }) => conditionKeys);
  }

  async apply(input: ResourceInput): Promise<ResourceOutput> {
    const provisioner = this.provisioner(input.type);
    if (!provisioner) {
      const physicalId = physicalName(input.stackName, input.logicalId);
      return { physicalId, attributes: { Arn: `arn:aws:local-cloud:::${physicalId}` } };
    }
    const iam = this.#kernel.service('iam');
    const problems = [
      ...policyProblemsOf(input.type, input.properties, this.conditionKeys()),
      ...(iam ? roleProblems(input, this.#kernel.region, (arn) => iam.trustPolicy?.(arn)) : []),
    ];
    if (problems.length > 0) throw new Error(problems.join('; '));
    return provisioner.apply(input);
  }

  /** Whether an API call changed the resource since its stack applied it. */
  changedOutside({ type, physicalId }: ResourceRecord): boolean {
    return this.provisioner(type)?.changedOutside?.(physicalId) ?? false;
  }

  sameAgain({ type, physicalId }: ResourceRecord): void {
    this.provisioner(type)?.sameAgain?.(physicalId);
  }

  async remove(stackName: string, { logicalId, type, properties, physicalId }: ResourceRecord): Promise<void> {
    if (isIgnored(type)) return;
    await this.provisioner(type)?.remove({ stackName, logicalId, type, properties, physicalId });
  }
}
