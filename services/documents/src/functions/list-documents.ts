import { toldOf } from '@claimstream/events-schema/document-reasons';
import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { type Documents, documentStore } from '../store/documents.ts';

/** The caller's own documents, in the order they were asked for. What a check found stays inside. */
export function listDocuments(documents: Pick<Documents, 'ofCustomer'>) {
  return async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => {
    const own = (await documents.ofCustomer(caller.sub)).sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));
    const shown = own.map(({ documentId, kind, policyId, claimId, state, reasons, attempts }) => ({
      documentId,
      kind,
      policyId,
      claimId,
      state,
      ...toldOf(state, reasons),
      attempts,
    }));
    return { status: 200, body: { documents: shown } };
  };
}

export const handler = apiHandler({ handle: listDocuments(documentStore()) });
