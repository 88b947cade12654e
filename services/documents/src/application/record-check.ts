import { retryOnConflict } from '@claimstream/lambda-kit';
import { applyCheck, type Check } from '../domain/document.ts';
import type { Documents } from '../store/documents.ts';

/** Records the fraud service's result on a document. */
export function recordCheck(documents: Pick<Documents, 'get' | 'write' | 'isErased'>) {
  return (documentId: string, check: Check): Promise<void> =>
    retryOnConflict(async () => {
      const found = await documents.get(documentId);
      if (!found && (await documents.isErased(documentId))) return;
      if (!found) throw new Error(`Document ${documentId} is not here`);
      const changed = applyCheck(found.item, check);
      if (changed) await documents.write(changed, found.version, { priorStates: [found.item.state] });
    });
}
