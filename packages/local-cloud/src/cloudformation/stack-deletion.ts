import type { Workshop } from './stack-application.ts';
import { StackProgress } from './stack-progress.ts';
import type { ResourceRecord, StackRecord } from './stack-store.ts';
import { StackRefused } from './template.ts';

/** Removes a stack with its resources; dependent resources go first. */
export class StackDeletion {
  readonly #workshop: Workshop;
  readonly #stack: StackRecord;

  constructor(workshop: Workshop, stack: StackRecord) {
    this.#workshop = workshop;
    this.#stack = stack;
  }

  /** @returns the resources that stay, by policy or by `retain`. @throws StackRefused where a resource cannot be removed */
  async run(retain: readonly string[]): Promise<readonly ResourceRecord[]> {
    const { store, clock } = this.#workshop;
    const progress = new StackProgress(this.#workshop, this.#stack);
    if (this.#stack.status !== 'DELETE_IN_PROGRESS') progress.to('DELETE_IN_PROGRESS');
    const retained: ResourceRecord[] = [];
    const failures: { logicalId: string; problem: string }[] = [];
    for (const resource of store.resources(this.#stack.stackName).reverse()) {
      const { logicalId } = resource;
      if (resource.retain || retain.includes(logicalId)) {
        this.#tell(resource, 'DELETE_SKIPPED');
        retained.push(resource);
      } else {
        const problem = await this.#remove(resource);
        if (problem !== undefined) {
          failures.push({ logicalId, problem: `${logicalId} (${resource.type}): ${problem}` });
          continue;
        }
      }
      store.forgetResource(this.#stack.stackName, logicalId);
    }
    if (failures.length > 0) {
      const names = failures.map(({ logicalId }) => logicalId).join(', ');
      progress.to('DELETE_FAILED', `The following resource(s) failed to delete: [${names}].`);
      throw new StackRefused(
        this.#stack.stackName,
        failures.map(({ problem }) => problem),
      );
    }
    progress.to('DELETE_COMPLETE');
    store.forgetStack(this.#stack, clock.now());
    return retained;
  }

  async #remove(resource: ResourceRecord): Promise<string | undefined> {
    this.#tell(resource, 'DELETE_IN_PROGRESS');
    try {
      await this.#workshop.provisioning.remove(this.#stack.stackName, resource);
    } catch (error) {
      this.#tell(resource, 'DELETE_FAILED', (error as Error).message);
      return (error as Error).message;
    }
    this.#tell(resource, 'DELETE_COMPLETE');
    return undefined;
  }

  #tell({ logicalId, type, ref, physicalId }: ResourceRecord, status: string, reason?: string): void {
    const said = { logicalId, type, physicalId: ref ?? physicalId, status, ...(reason !== undefined && { reason }) };
    this.#workshop.events.add(this.#stack, said);
  }
}
