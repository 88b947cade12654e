import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.ts';
import type { DesiredState } from './desired-state.ts';
import type { ResourceProvisioning } from './resource-provisioning.ts';
import type { StackIdentity } from './scope.ts';
import type { StackEvents } from './stack-events.ts';
import type { ResourceRecord, StackStore } from './stack-store.ts';
import { TakenNames } from './taken-names.ts';

export interface Workshop {
  provisioning: ResourceProvisioning;
  store: StackStore;
  events: StackEvents;
  clock: Clock;
}

/** A resource that could not be brought into its desired state. */
export class ResourceFailed extends Error {
  readonly logicalId: string;
  constructor(logicalId: string, type: string, cause: Error) {
    super(`${logicalId} (${type}): ${cause.message}`, { cause });
    this.logicalId = logicalId;
  }
}

interface Step {
  position: number;
  before?: ResourceRecord;
  after: ResourceRecord;
}

/** A restart of the process; `interrupted` where it cut off an operation on the stack, which may have left traces in resources. */
export interface Restart {
  interrupted: boolean;
}

/** One run over a stack's resources: forward, and back again where a resource fails. */
export class StackApplication {
  readonly counts = { created: 0, updated: 0, unchanged: 0, removed: 0 };
  readonly #workshop: Workshop;
  readonly #stack: StackIdentity;
  readonly #before: ReadonlyMap<string, ResourceRecord>;
  readonly #steps: Step[] = [];
  #failing: ResourceRecord | undefined;

  constructor(workshop: Workshop, stack: StackIdentity, before: ReadonlyMap<string, ResourceRecord>) {
    this.#workshop = workshop;
    this.#stack = stack;
    this.#before = before;
  }

  /**
   * Applies the resources that differ from the record, in order.
   * @param restart after one, services have lost the state they keep in memory, so everything is applied
   * @throws ResourceFailed
   */
  async forward(state: DesiredState, order: readonly string[], restart?: Restart): Promise<void> {
    const { provisioning, store, clock } = this.#workshop;
    const { stackName } = this.#stack;
    const restoring = restart !== undefined;
    const names = new TakenNames(store);
    for (const [position, logicalId] of order.entries()) {
      const old = this.#before.get(logicalId);
      this.#failing = undefined;
      let type = old?.type ?? '';
      try {
        const { retain, retainReplaced, ...desired } = await state.resource(logicalId);
        type = desired.type;
        const differs = old?.fingerprint !== desired.fingerprint;
        const same = !differs && !provisioning.changedOutside(old);
        if (old && same && !restoring) {
          // The code may lie elsewhere now.
          if (!isDeepStrictEqual(old.properties, desired.properties)) provisioning.sameAgain(old);
          store.saveResource(stackName, position, { ...old, properties: desired.properties });
          state.applied.set(logicalId, old);
          this.counts.unchanged += 1;
          continue;
        }
        const kept = old?.type === type ? old : undefined;
        const mayChange = restart ? restart.interrupted && differs : true;
        if (!restoring) names.refuse(this.#stack, { logicalId, ...desired }, kept);
        const status = kept ? 'UPDATE' : 'CREATE';
        if (!restoring) this.#tell({ logicalId, type, physicalId: kept?.physicalId ?? '' }, `${status}_IN_PROGRESS`);
        this.#failing = kept;
        const output = await provisioning.apply({
          stackName,
          logicalId,
          type,
          properties: desired.properties,
          ...(kept && { physicalId: kept.physicalId }),
          ...(kept && mayChange && { previous: kept.properties }),
        });
        const after: ResourceRecord = {
          logicalId,
          ...desired,
          ...output,
          ...(retain && { retain: true }),
          ...(retainReplaced && { retainReplaced: true }),
          at: restoring ? (old?.at ?? clock.now()) : clock.now(),
          status: restoring ? (old?.status ?? 'CREATE_COMPLETE') : `${status}_COMPLETE`,
        };
        this.#steps.push({ position, after, ...(old && { before: old }) });
        store.saveResource(stackName, position, after);
        names.hold(this.#stack, after);
        state.applied.set(logicalId, after);
        if (!restoring) this.#tell(after, `${status}_COMPLETE`);
        this.counts[kept ? 'updated' : 'created'] += 1;
      } catch (cause) {
        const status = old?.type === type ? 'UPDATE_FAILED' : 'CREATE_FAILED';
        const failed = { logicalId, type, physicalId: old?.physicalId ?? '' };
        this.#tell(failed, status, (cause as Error).message);
        throw new ResourceFailed(logicalId, type, cause as Error);
      }
    }
  }

  /**
   * Removes replaced resources and those that the template no longer has. A failure is reported and leaves that resource
   * behind. A restart replaces nothing, although queues may have another URL.
   */
  async cleanUp(order: readonly string[], restoring = false): Promise<void> {
    const dropped = [...this.#before.values()].filter(({ logicalId }) => !order.includes(logicalId)).reverse();
    for (const old of dropped) {
      await this.#discard(old, old.retain);
      this.#workshop.store.forgetResource(this.#stack.stackName, old.logicalId);
      this.counts.removed += 1;
    }
    for (const { before, after } of restoring ? [] : this.#steps.toReversed()) {
      if (before && isReplaced(before, after)) await this.#discard(before, before.retainReplaced);
    }
  }

  /** Brings every resource back to its state before the failed operation. @throws Error where one cannot be brought back */
  async back(): Promise<void> {
    const { provisioning, store } = this.#workshop;
    const { stackName } = this.#stack;
    const position = (logicalId: string) => [...this.#before.keys()].indexOf(logicalId);
    if (this.#failing) await this.#restore(this.#failing);
    for (const { before } of this.#steps) if (before) await this.#restore(before);
    for (const { before, after } of this.#steps.toReversed()) {
      if (before && !isReplaced(before, after)) continue;
      if (!before && after.retain) this.#tell(after, 'DELETE_SKIPPED');
      else {
        this.#tell(after, 'DELETE_IN_PROGRESS');
        await provisioning.remove(stackName, after);
        this.#tell(after, 'DELETE_COMPLETE');
      }
      if (!before) store.forgetResource(stackName, after.logicalId);
    }
    for (const old of this.#before.values()) store.saveResource(stackName, position(old.logicalId), old);
  }

  async #restore(old: ResourceRecord): Promise<void> {
    const { logicalId, type, properties, physicalId } = old;
    this.#tell(old, 'UPDATE_IN_PROGRESS');
    const failed = this.#steps.find(({ after }) => after.logicalId === logicalId)?.after.properties;
    await this.#workshop.provisioning.apply({
      stackName: this.#stack.stackName,
      logicalId,
      type,
      properties,
      physicalId,
      ...(failed && { previous: failed }),
    });
    this.#tell(old, 'UPDATE_COMPLETE');
  }

  async #discard(old: ResourceRecord, retain: boolean | undefined): Promise<void> {
    if (retain) return this.#tell(old, 'DELETE_SKIPPED');
    this.#tell(old, 'DELETE_IN_PROGRESS');
    try {
      await this.#workshop.provisioning.remove(this.#stack.stackName, old);
      this.#tell(old, 'DELETE_COMPLETE');
    } catch (error) {
      this.#tell(old, 'DELETE_FAILED', (error as Error).message);
    }
  }

  #tell(resource: Pick<ResourceRecord, 'logicalId' | 'type' | 'physicalId' | 'ref'>, status: string, reason?: string) {
    const { logicalId, type, physicalId, ref } = resource;
    const said = { logicalId, type, physicalId: ref ?? physicalId, status, ...(reason !== undefined && { reason }) };
    this.#workshop.events.add(this.#stack, said);
  }
}

const isReplaced = (before: ResourceRecord, after: ResourceRecord): boolean =>
  before.type !== after.type || before.physicalId !== after.physicalId;
