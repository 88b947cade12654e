import type { EventContract } from './define-event.ts';

/**
 * The name by which code imports an event: `ClaimClosed`, `ClaimClosedV2` for a later major, and `CustomerDataErasedByClaims` for an
 * event that several services publish.
 */
export function exportNameOf({
  name,
  version,
  owner = '',
  eachService,
}: Pick<EventContract, 'name' | 'version' | 'eachService'> & { owner?: string | undefined }): string {
  const ofService = eachService ? `By${owner.charAt(0).toUpperCase()}${owner.slice(1)}` : '';
  return name.replaceAll('.', '') + (version === 1 ? '' : `V${version}`) + ofService;
}
