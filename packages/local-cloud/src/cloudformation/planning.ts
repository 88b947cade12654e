import type { EmbeddedKernel } from '../front-door/embedded-kernel.ts';
import type { ArtifactStore } from './artifact-store.ts';
import type { StackRequest } from './deployer.ts';
import { type Desired, DesiredState } from './desired-state.ts';
import { ParameterValues } from './parameter-values.ts';
import { plan } from './plan.ts';
import type { ResourceProvisioning } from './resource-provisioning.ts';
import type { StackIdentity } from './scope.ts';
import { StackRefused } from './template.ts';

/** Turns a request into an order of resources, with the current values of its names. */
export class Planning {
  readonly #kernel: EmbeddedKernel;
  readonly #provisioning: ResourceProvisioning;
  readonly #artifacts: ArtifactStore;
  readonly #values: ParameterValues;

  constructor(kernel: EmbeddedKernel, provisioning: ResourceProvisioning, artifacts: ArtifactStore) {
    this.#kernel = kernel;
    this.#provisioning = provisioning;
    this.#artifacts = artifacts;
    this.#values = new ParameterValues(kernel);
  }

  /** @throws StackRefused with every problem */
  async plan(
    stack: StackIdentity,
    request: Pick<StackRequest, 'template' | 'parameters' | 'code'>,
  ): Promise<{ order: string[]; desired: Desired }> {
    const { template, code } = request;
    const parameters = await this.#values.of(template, request.parameters);
    const { order, problems } = plan({
      account: this.#kernel,
      stack,
      template,
      parameters,
      provisioner: (type) => this.#provisioning.provisioner(type),
      conditionKeys: this.#provisioning.conditionKeys(),
      unresolvable: await this.#values.unresolvable(template),
    });
    if (problems.length > 0) throw new StackRefused(stack.stackName, problems);
    return { order, desired: { template, parameters, code } };
  }

  state(stack: StackIdentity, desired: Desired): DesiredState {
    return new DesiredState(this.#kernel, stack, desired, this.#values, this.#artifacts);
  }
}
