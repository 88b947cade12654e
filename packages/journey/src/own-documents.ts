import type { Trip } from './trip.ts';

export interface OwnDocument {
  documentId: string;
  kind: string;
  state: string;
  /** Codes of the customer's reasons. */
  reasons: string[];
}
type Shown = Omit<OwnDocument, 'reasons'> & { reasons: { code: string }[] };

/** The customer's documents, as they see them. */
export async function documents({ platform, token }: Trip): Promise<OwnDocument[]> {
  const { documents } = await platform.call<{ documents: Shown[] }>(token, 'documents', 'GET', '/documents');
  return documents.map((document) => ({ ...document, reasons: document.reasons.map(({ code }) => code) }));
}
