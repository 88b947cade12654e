import { isDeepStrictEqual } from 'node:util';
import type { EmbeddedKernel } from '../front-door/embedded-kernel.ts';
import type { ArtifactStore } from './artifact-store.ts';
import { type CodeSource, codeDeployed, codeInFolder } from './code-source.ts';
import { Planning } from './planning.ts';
import { ResourceProvisioning } from './resource-provisioning.ts';
import { ResourceFailed, StackApplication, type Workshop } from './stack-application.ts';
import { changesOf, type StackChange } from './stack-changes.ts';
import { StackDeletion } from './stack-deletion.ts';
import { StackEvents } from './stack-events.ts';
import { newStack, StackProgress } from './stack-progress.ts';
import { type ResourceRecord, type StackRecord, StackStore } from './stack-store.ts';
import { artifactKeys, StackRefused, type Template } from './template.ts';

export interface StackResult {
  stackName: string;
  outputs: Record<string, unknown>;
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  milliseconds: number;
}

export interface StackDeployment {
  stackName: string;
  template: Template;
  /** The folder with the zips named at the end of the template's `S3Key`s. Needed only where the template deploys code. */
  artifactsDir?: string;
  parameters?: Record<string, unknown>;
}

/** The wanted state of a stack. */
export interface StackRequest {
  stackName: string;
  template: Template;
  parameters: Record<string, unknown>;
  tags: Record<string, string>;
  code: CodeSource;
  /** The action on a stack whose creation fails; ROLLBACK where absent. */
  onFailure?: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';
}

/** A stack operation that has begun; `done` rejects with StackRefused where the operation failed and was rolled back. */
export interface Begun<T> {
  stackId: string;
  done: Promise<T>;
}

/** Applies templates, one stack at a time. */
export class Deployer {
  readonly store: StackStore;
  readonly events: StackEvents;
  readonly artifacts: ArtifactStore;
  readonly #kernel: EmbeddedKernel;
  readonly #planning: Planning;
  readonly #workshop: Workshop;
  #last: Promise<unknown> = Promise.resolve();

  constructor(kernel: EmbeddedKernel, artifacts: ArtifactStore) {
    this.#kernel = kernel;
    this.artifacts = artifacts;
    const { db, clock } = kernel;
    this.store = new StackStore(db);
    this.events = new StackEvents(db, clock);
    const provisioning = new ResourceProvisioning(kernel);
    this.#planning = new Planning(kernel, provisioning, artifacts);
    this.#workshop = { provisioning, store: this.store, events: this.events, clock };
  }

  /** Deploys in turn and waits for the end. @throws StackRefused with every problem, or with the resource that failed */
  deploy({ stackName, template, artifactsDir, parameters = {} }: StackDeployment): Promise<StackResult> {
    const code = artifactsDir === undefined ? codeDeployed : codeInFolder(artifactsDir);
    const request: StackRequest = { stackName, template, parameters, tags: {}, code, onFailure: 'DELETE' };
    return this.#inTurn(async () => {
      const known = this.store.stack(stackName);
      if (known?.status === 'ROLLBACK_COMPLETE') await this.#delete(known, []);
      await this.#planning.plan(this.#recordOf(stackName), request);
      return this.#apply(this.#opened(request), request);
    });
  }

  /**
   * Begins to create or update a stack, and reports problems of the request at once.
   * @param check throws where the stack, at the moment of beginning, may not be touched
   * @throws StackRefused
   */
  async begin(request: StackRequest, check: () => void): Promise<Begun<StackResult>> {
    await this.#planning.plan(this.#recordOf(request.stackName), request);
    check();
    const stack = this.#opened(request);
    return { stackId: stack.stackId, done: watched(this.#inTurn(() => this.#apply(stack, request))) };
  }

  /** Records a stack for its first change set, without resources. */
  review(stackName: string): StackRecord {
    const stack = this.#recordOf(stackName);
    new StackProgress(this.#workshop, stack).to('REVIEW_IN_PROGRESS', 'User Initiated');
    return stack;
  }

  /** Begins to delete a stack; resources with a retain policy, or named in `retain`, stay. */
  beginDelete(stack: StackRecord, retain: readonly string[] = []): Begun<readonly ResourceRecord[]> {
    new StackProgress(this.#workshop, stack).to('DELETE_IN_PROGRESS');
    return { stackId: stack.stackId, done: watched(this.#inTurn(() => this.#delete(stack, retain))) };
  }

  /**
   * The changes that `request` would make. The stack also `differs` where only its template or tags differ and every
   * resource stays: a rebuilt package names the same code by another key.
   * @throws StackRefused
   */
  async changes(request: StackRequest): Promise<{ changes: StackChange[]; differs: boolean }> {
    const stack = this.#recordOf(request.stackName);
    const { order, desired } = await this.#planning.plan(stack, request);
    const state = this.#planning.state(stack, desired);
    const { template, tags } = request;
    const changes = await changesOf(
      state,
      order,
      this.#before(stack.stackName),
      (logicalId) => template.Resources[logicalId]!.Type,
      (record) => this.#workshop.provisioning.changedOutside(record),
    );
    const asItIs = async () =>
      isDeepStrictEqual(tags, stack.tags) &&
      isDeepStrictEqual(template, stack.template) &&
      isDeepStrictEqual(await state.outputs(), stack.outputs);
    return { changes, differs: changes.length > 0 || !(await asItIs()) };
  }

  /** Applies every stack of the data directory again and finishes or rolls back operations that a kill interrupted. */
  async restore(): Promise<void> {
    this.events.prune([...this.store.stacks(), ...this.store.deleted()].map(({ stackId }) => stackId));
    for (const stack of this.store.stacks()) {
      if (stack.status === 'REVIEW_IN_PROGRESS') continue;
      await this.#inTurn(() => this.#restore(stack));
    }
  }

  async #restore(stack: StackRecord): Promise<void> {
    const { template, parameters } = stack;
    if (stack.status === 'DELETE_IN_PROGRESS') return void (await this.#delete(stack, []));
    if (stack.status === 'DELETE_FAILED') return this.#restoreRemains(stack);
    const progress = new StackProgress(this.#workshop, stack);
    const request = { stackName: stack.stackName, template, parameters, tags: stack.tags, code: codeDeployed };
    const { order, desired } = await this.#planning.plan(stack, request);
    const state = this.#planning.state(stack, desired);
    const application = new StackApplication(this.#workshop, stack, this.#before(stack.stackName));
    await application.forward(state, order, { interrupted: stack.status.endsWith('_IN_PROGRESS') });
    await application.cleanUp(order, true);
    progress.restored(await state.outputs());
    await this.#pruneArtifacts();
  }

  /** Restores a half-deleted stack: its template names more resources than exist. */
  async #restoreRemains({ stackName }: StackRecord): Promise<void> {
    for (const { logicalId, type, properties, physicalId } of this.store.resources(stackName)) {
      await this.#workshop.provisioning.apply({ stackName, logicalId, type, properties, physicalId });
    }
  }

  async #apply(stack: StackRecord, request: StackRequest): Promise<StackResult> {
    const began = performance.now();
    const progress = new StackProgress(this.#workshop, stack);
    const application = new StackApplication(this.#workshop, stack, this.#before(stack.stackName));
    const { template, parameters, tags } = request;
    try {
      const { order, desired } = await this.#planning.plan(stack, request);
      const state = this.#planning.state(stack, desired);
      await application.forward(state, order);
      const outputs = await state.outputs();
      progress.applied({ template, parameters, tags, outputs });
      await application.cleanUp(order);
      progress.complete();
    } catch (error) {
      await this.#fail(progress, application, request, error as Error);
      throw error instanceof ResourceFailed
        ? new StackRefused(stack.stackName, [error.message], { cause: error })
        : error;
    } finally {
      await this.#pruneArtifacts();
    }
    const outputs = Object.fromEntries(Object.entries(stack.outputs).map(([name, { value }]) => [name, value]));
    const milliseconds = Math.round(performance.now() - began);
    return { stackName: stack.stackName, outputs, ...application.counts, milliseconds };
  }

  async #fail(progress: StackProgress, application: StackApplication, request: StackRequest, error: Error) {
    if (progress.creating && request.onFailure === 'DO_NOTHING') return progress.to('CREATE_FAILED', error.message);
    const reason =
      error instanceof ResourceFailed
        ? `The following resource(s) failed to ${progress.creating ? 'create' : 'update'}: [${error.logicalId}].`
        : error.message;
    progress.goingBack(reason);
    try {
      await application.back();
      progress.back();
    } catch (cause) {
      progress.stuck((cause as Error).message);
      return;
    }
    if (progress.creating && request.onFailure === 'DELETE') await this.#delete(progress.stack, []);
  }

  async #delete(stack: StackRecord, retain: readonly string[]): Promise<readonly ResourceRecord[]> {
    const retained = await new StackDeletion(this.#workshop, stack).run(retain);
    await this.#pruneArtifacts();
    return retained;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    // The next operation waits for this one, even if it fails; its caller gets the failure.
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** The recorded stack, or the record of one to be created. */
  #recordOf(stackName: string): StackRecord {
    return this.store.stack(stackName) ?? newStack(this.#kernel, stackName, this.#kernel.clock.now());
  }

  /** The stack with its status set to being created or updated. */
  #opened(request: StackRequest): StackRecord {
    const stack = this.#recordOf(request.stackName);
    new StackProgress(this.#workshop, stack).open();
    return stack;
  }

  #before(stackName: string): Map<string, ResourceRecord> {
    return new Map(this.store.resources(stackName).map((resource) => [resource.logicalId, resource]));
  }

  async #pruneArtifacts(): Promise<void> {
    const stacks = this.store.stacks();
    const deployed = stacks.flatMap(({ stackName }) => this.store.resources(stackName));
    const named = [
      ...stacks.map(({ template }) => template.Resources),
      ...deployed.map(({ properties }) => properties),
    ];
    await this.artifacts.prune(named.flatMap(artifactKeys));
  }
}

/** Failures appear as stack events, so nobody has to await the promise. */
function watched<T>(done: Promise<T>): Promise<T> {
  done.catch(() => undefined);
  return done;
}
