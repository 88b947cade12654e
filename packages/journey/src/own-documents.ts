import type { Trip } from './trip.ts';

export interface OwnDocument {
  documentId: string;
  kind: string;
  state: string;
  reasons: string[];
}

/** The customer's documents, as they see them. */
export async function documents({ platform, token }: Trip): Promise<OwnDocument[]> {
  return (await platform.call(token, 'documents', 'GET', '/documents')).documents;
}
