import { missingDocuments } from '../../../src/web/customer/policies/missing-documents.ts';

it('a policy waits for the licence and the photo of its own car, but not for a damage photo', () => {
  const document = (documentId: string, kind: string, state: string, policyId?: string) =>
    ({ documentId, kind, state, policyId }) as Parameters<typeof missingDocuments>[1][number];
  const documents = [
    document('licence', 'licence', 'review'),
    document('own', 'car', 'requested', 'p1'),
    document('other', 'car', 'requested', 'p2'),
    document('damage', 'damage', 'requested', 'p1'),
  ];
  expect(missingDocuments('p1', documents).map(({ documentId }) => documentId)).toEqual(['licence', 'own']);
  expect(missingDocuments('p1', [document('licence', 'licence', 'cleared')])).toEqual([]);
});
