/** Which service answers a path, by its first part. */
export const ownerOf: Record<string, string> = {
  customers: 'customer',
  claims: 'claims',
  'claim-draft': 'claims',
  'crash-drafts': 'claims',
  reviews: 'claims',
  deadlines: 'claims',
  desk: 'claims',
  documents: 'documents',
  flags: 'fraud',
  approvals: 'settlement',
  settlements: 'settlement',
  ledger: 'settlement',
  notifications: 'notifications',
  insights: 'insights',
  telematics: 'telematics',
};
