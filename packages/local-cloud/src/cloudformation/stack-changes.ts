import type { DesiredState } from './desired-state.ts';
import type { ResourceRecord } from './stack-store.ts';

/** One change as a change set lists it. */
export interface StackChange {
  action: 'Add' | 'Modify' | 'Remove';
  logicalId: string;
  type: string;
  physicalId?: string;
}

/**
 * The changes that applying `order` would make to `before`, without making them. A resource that refers to one not yet
 * added cannot be resolved, so it counts as changed.
 */
export async function changesOf(
  state: DesiredState,
  order: readonly string[],
  before: ReadonlyMap<string, ResourceRecord>,
  typeOf: (logicalId: string) => string,
  changedOutside: (record: ResourceRecord) => boolean,
): Promise<StackChange[]> {
  const changes: StackChange[] = [];
  for (const [logicalId, record] of before) state.applied.set(logicalId, record);
  for (const logicalId of order) {
    const old = before.get(logicalId);
    const type = typeOf(logicalId);
    if (!old) {
      changes.push({ action: 'Add', logicalId, type });
      continue;
    }
    const desired = await state.resource(logicalId).catch(() => undefined);
    if (desired?.fingerprint === old.fingerprint && !changedOutside(old)) continue;
    changes.push({ action: 'Modify', logicalId, type, physicalId: old.ref ?? old.physicalId });
  }
  for (const { logicalId, type, ref, physicalId } of before.values()) {
    if (!order.includes(logicalId)) changes.push({ action: 'Remove', logicalId, type, physicalId: ref ?? physicalId });
  }
  return changes;
}
