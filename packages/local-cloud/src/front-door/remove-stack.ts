import type { Cloud } from '../cloud.ts';
import type { ResourceRecord, StackRecord } from '../cloudformation/stack-store.ts';

export interface RemoveRequest {
  /** A stack's name, or that of a service folder: `rental` for the stack `claimstream-rental-dev`. */
  name: string;
  stage: string;
  region: string;
}

export interface Removed {
  stackName: string;
  /** Resources that the stack leaves behind, by their policies. */
  retained: { logicalId: string; type: string; physicalId: string }[];
}

const operator = { kind: 'operator' } as const;

/**
 * Removes a stack as `sls remove` does: first empties its deployment bucket, and its site's bucket where it has one. The
 * service's folder may be gone.
 * @throws Error where there is no such stack, or more than one. @throws StackRefused where a resource cannot be removed
 */
export async function removeStack(home: Cloud, request: RemoveRequest): Promise<Removed> {
  const { kernel } = await home.region(request.region);
  const { store } = kernel.stacks!;
  const stack = found(store.stacks(), request);
  const filled = ({ logicalId, physicalId }: ResourceRecord) =>
    logicalId === 'ServerlessDeploymentBucket' || physicalId === stack.outputs.SiteBucket?.value;
  for (const { physicalId } of store.resources(stack.stackName).filter(filled)) await empty(kernel, physicalId);
  const retained = await kernel.stacks!.beginDelete(stack).done;
  return { stackName: stack.stackName, retained: retained.filter(isLeft).map(described) };
}

function found(stacks: readonly StackRecord[], { name, stage, region }: RemoveRequest): StackRecord {
  const names = [name, `${name}-${stage}`];
  const exact = stacks.filter(({ stackName }) => names.includes(stackName));
  const candidates =
    exact.length > 0 ? exact : stacks.filter(({ stackName }) => stackName.endsWith(`-${name}-${stage}`));
  if (candidates.length === 1) return candidates[0]!;
  const all = candidates.map(({ stackName }) => stackName).join(', ');
  throw new Error(
    candidates.length > 1
      ? `Several stacks belong to ${name} in ${stage}: ${all}. Name the one to remove.`
      : `There is no stack of ${name} in stage ${stage}, region ${region}. Stacks there: ${stacks.map(({ stackName }) => stackName).join(', ') || 'none'}.`,
  );
}

async function empty(kernel: Cloud['kernel'], Bucket: string): Promise<void> {
  for (;;) {
    const { Versions, DeleteMarkers } = await kernel.call(operator, 's3', 'ListObjectVersions', { Bucket });
    const page: { Key: string; VersionId: string }[] = [...Versions, ...DeleteMarkers];
    if (page.length === 0) return;
    for (const { Key, VersionId } of page)
      await kernel.call(operator, 's3', 'DeleteObject', { Bucket, Key, VersionId });
  }
}

/** A function's published versions go with it, whatever their policy says. */
const isLeft = ({ type }: ResourceRecord): boolean => type !== 'AWS::Lambda::Version';

const described = ({ logicalId, type, ref, physicalId }: ResourceRecord) => ({
  logicalId,
  type,
  physicalId: ref ?? physicalId,
});
