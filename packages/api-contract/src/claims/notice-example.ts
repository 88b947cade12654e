/** A notice of loss as the examples of several operations show it. */
export const noticeExample = {
  policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
  loss: { date: '2026-03-01', time: '17:45', state: 'AZ', description: 'Another car hit mine at a crossing.' },
  driver: { givenName: 'Clara', familyName: 'Ortiz', licenceNumber: 'D12345678', licenceState: 'AZ' },
  vehicles: [{ damage: 'The rear bumper hangs down. The other car drove off.' }],
  injuries: [],
  witnesses: [{ givenName: 'Sam' }],
};
