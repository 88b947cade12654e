import { listDocuments as route } from '@claimstream/api-contract/documents/list-documents';
import { en } from '@claimstream/api-contract/reasons/en';
import { deriveId } from '@claimstream/lambda-kit';
import fc from 'fast-check';
import { expectations } from '../src/application/expectations.ts';
import { listDocuments } from '../src/application/list-documents.ts';
import type { Document } from '../src/domain/document.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { arrived, customerId, documentId, licence, stranger } from './example-documents.ts';
import { uploadsWith } from './uploads-in-memory.ts';

const owner = { sub: customerId, groups: [] };
const adjuster = { sub: stranger, groups: ['adjusters'] };
const endedClaim = deriveId('a claim that ended');
const list = (...documents: Document[]) => listDocuments(new DocumentsInMemory(...documents), uploadsWith(endedClaim));

describe('the list of documents', () => {
  it("has the customer's own, without internal data", async () => {
    const show = list(arrived('refused', { reasons: ['LICENCE_EXPIRED'] }));
    const shown = await show(owner);
    expect(shown.documents).toEqual([
      {
        ...{ documentId, customerId, kind: 'licence', state: 'refused' },
        reasons: [{ code: 'LICENCE_EXPIRED', ...en.LICENCE_EXPIRED }],
        requestedAt: '2026-03-01T12:00:00.000Z',
        ...{ attempts: 1, maxAttempts: 20, attempt: 1, images: [1], read: {} },
      },
    ]);
    expect(route.answer.parse(shown)).toEqual(JSON.parse(JSON.stringify(shown)));
    expect((await show({ sub: stranger, groups: [] })).documents).toEqual([]);
  });

  it('says if no photo is accepted any more, because the claim has ended', async () => {
    const photo = (claimId: string) => list(licence({ kind: 'damage', claimId }))(owner);
    expect((await photo(endedClaim)).documents[0]).toMatchObject({ uploadsClosed: true });
    expect((await photo(deriveId('an open claim'))).documents[0]).not.toHaveProperty('uploadsClosed');
  });

  it('has the limits of an image, so that a browser makes it smaller before it sends it', async () => {
    expect((await list()(owner)).limits).toEqual({
      maxBytes: 15_000_000,
      contentTypes: ['image/jpeg', 'image/png'],
      minShorterSide: 300,
      maxPixelsASide: 10_000,
    });
  });

  it('says that an image was read, and when the customer confirmed the reading', async () => {
    const at = '2026-03-01T12:05:00.000Z';
    const readOf = async (document: Document) => (await list(document)(owner)).documents[0]!.read;
    expect(await readOf(arrived('processed', { confirmed: { attempt: 1, at } }))).toEqual({ confirmedAt: at });
    expect(await readOf(arrived('processed', { attempt: 2, confirmed: { attempt: 1, at } }))).toEqual({});
    for (const state of ['requested', 'processing', 'rejected'] as const) {
      expect(await readOf(arrived(state))).toBeUndefined();
    }
  });

  it('shows no rule of the fraud service, whatever its name and the document’s state', async () => {
    const code = fc.stringMatching(/^[A-Z][A-Z0-9]{2,20}_[A-Z0-9_]{3,30}$/);
    const states = fc.constantFrom<Document['state']>('refused', 'review', 'cleared', 'processed', 'rejected');
    await fc.assert(
      fc.asyncProperty(code, states, async (reason, state) => {
        fc.pre(!Object.hasOwn(en, reason));
        expect(JSON.stringify(await list(arrived(state, { reasons: [reason] }))(owner))).not.toContain(reason);
      }),
    );
  });

  it('describes the fault of an image in different words for each remedy', async () => {
    const codes = ['FILE_TOO_LARGE', 'TOO_MANY_PIXELS', 'FILE_DAMAGED', 'NOT_AN_IMAGE', 'UNREADABLE'];
    const told = await Promise.all(
      codes.map(
        async (reason) => (await list(arrived('rejected', { reasons: [reason] }))(owner)).documents[0]!.reasons,
      ),
    );
    expect(told.map((reasons) => reasons.map(({ code }) => code))).toEqual(codes.map((code) => [code]));
    expect(new Set(told.map(([reason]) => reason!.nextStep)).size).toBe(codes.length);
  });
});

describe('the list of documents, for staff', () => {
  const [policyId, otherPolicyId] = [deriveId('a policy'), deriveId('another policy')];
  const [claimId, otherClaimId] = [deriveId('a claim'), deriveId('another claim')];
  const all = [
    expectations.licence(customerId),
    expectations.car(customerId, policyId),
    expectations.car(customerId, otherPolicyId),
    expectations.damage(customerId, policyId, claimId),
    expectations.damage(customerId, policyId, otherClaimId),
  ].map((expectation) => licence({ ...expectation, state: 'review', reasons: ['COLOUR_UNCERTAIN'] }));
  const idsOf = async (subject: object) =>
    (await list(...all)(adjuster, subject)).documents.map((document) => document.documentId).sort();
  const ids = (...which: number[]) => which.map((index) => all[index]!.documentId).sort();

  it('has those of a customer, a policy, or all for judging a claim', async () => {
    expect(await idsOf({ customerId })).toEqual(ids(0, 1, 2, 3, 4));
    expect(await idsOf({ policyId })).toEqual(ids(1, 3, 4));
    expect(await idsOf({ claimId })).toEqual(ids(0, 1, 3));
    expect(await idsOf({ claimId: deriveId('no claim') })).toEqual([]);
  });

  it('has the findings of every check', async () => {
    const { documents } = await list(...all)(adjuster, { customerId });
    expect(documents[0]).toMatchObject({ reasons: [], findings: ['COLOUR_UNCERTAIN'] });
  });

  it('is for other people’s documents, and of one subject', async () => {
    const own = { sub: customerId, groups: ['supervisors'] };
    await expect(list(...all)(own, { claimId })).rejects.toMatchObject({ status: 403, code: 'OWN_DOCUMENTS' });
    await expect(list(...all)(adjuster, { claimId, policyId })).rejects.toMatchObject({ status: 400 });
    expect((await list(...all)(own)).documents[0]).not.toHaveProperty('findings', ['COLOUR_UNCERTAIN']);
  });

  it('is not for customers, not even for their own', async () => {
    const refusal = { status: 403, code: 'NOT_ALLOWED' };
    await expect(list(...all)(owner, { customerId })).rejects.toMatchObject(refusal);
    await expect(list(...all)({ sub: stranger, groups: ['operators'] }, { claimId })).rejects.toMatchObject(refusal);
  });
});
