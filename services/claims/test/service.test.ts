import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { createEvent } from '@claimstream/events-schema';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { deriveId } from '@claimstream/lambda-kit';
import { contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
import { cleared, confirmed, damageRead, notice, released } from './example-claims.ts';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('the claims service, alone, every message delivered twice', () => {
  let service: DeployedAlone;
  let clara: Person;
  let adjuster: Person;
  const policyId = deriveId('a policy');
  let claimId: string;

  const file = (who: Person, key: string, so: object = {}) => {
    const body = { ...notice(), policyId, loss: { ...notice().loss, date: day(-1) }, ...so };
    return who.call('POST', '/claims', body, { 'idempotency-key': key });
  };
  /** The state shows before its event is out. */
  const oneOrMore = (name: string) =>
    until(async () => {
      const facts = await service.facts(name);
      return facts.length > 0 && facts;
    });
  const becomes = (who: Person, id: string, state: string) =>
    until(async () => {
      const { body } = await who.call('GET', `/claims/${id}`);
      return body.state === state && body;
    });

  beforeAll(async () => {
    service = await deployAlone('claims', { deliverTwice: true });
    clara = await service.signIn('clara@example.com');
    adjuster = await service.signIn('adjuster@example.com', 'adjusters');
  });
  afterAll(() => service.stop());

  it('takes a notice before it knows the policy, and accepts it when the policy is active', async () => {
    const filed = await file(clara, 'key-of-the-first');
    expect(filed).toMatchObject({
      status: 202,
      body: { state: 'requested', claimNumber: claimNumberOf(filed.body.claimId) },
    });
    claimId = filed.body.claimId;
    const terms = { effectiveFrom: day(-30), effectiveUntil: day(335), timeZone: 'UTC' };
    const policy = { ...PolicyIssued.samples[0]!, ...terms, policyId, customerId: clara.customerId };
    const active = { ...PolicyActivated.samples[0]!, policyId, customerId: clara.customerId };
    // In the wrong order, as queues may deliver them.
    await service.put(createEvent(PolicyActivated, active, contextOf('activation')));
    await service.put(createEvent(PolicyIssued, policy, contextOf('issue')));
    await becomes(clara, claimId, 'accepted');
    expect(await oneOrMore('Claim.Accepted')).toMatchObject([{ claimId, evidence: ['damage'] }]);
  });

  it('answers the same claim under the same key, and refuses what it cannot take', async () => {
    expect(await file(clara, 'key-of-the-first')).toMatchObject({ status: 202, body: { claimId } });
    const other = await file(clara, 'key-of-the-first', { witnesses: [{ givenName: 'Otto', familyName: 'Onlooker' }] });
    expect(other).toMatchObject({ status: 409, body: { title: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await clara.call('POST', '/claims', notice())).toMatchObject({ status: 400 });
    expect(await file(clara, 'key-of-the-second', { driver: {} })).toMatchObject({ status: 422 });
    const asked = [
      [{ date: day(2) }, 'loss.date', 'LOSS_IN_FUTURE'],
      [{ date: '2026-03-08', time: '02:30', state: 'NY' }, 'loss.time', 'LOSS_TIME_SKIPPED'],
      [{ state: 'ZZ' }, 'loss.state', 'INVALID_BODY'],
    ] as const;
    for (const [so, field, title] of asked) {
      const refused = await file(clara, `key-for-${field}`, { loss: { ...notice().loss, ...so } });
      expect(refused).toMatchObject({ status: 422, body: { title, errors: [{ field }] } });
    }
    const response = await fetch(`${service.api}/claims`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
  });

  it('refuses a loss outside the policy, and tells its customer why', async () => {
    const { body } = await file(clara, 'key-of-the-third', { loss: { ...notice().loss, date: day(-32) } });
    expect(await becomes(clara, body.claimId, 'rejected')).toMatchObject({ reasons: ['OUTSIDE_POLICY_PERIOD'] });
    expect(await oneOrMore('Claim.Rejected')).toMatchObject([{ reasonCode: 'OUTSIDE_POLICY_PERIOD' }]);
  });

  it('asks an adjuster once the evidence is here, whichever part of it comes first', async () => {
    const about = { claimId, customerId: clara.customerId, policyId };
    const documentId = deriveId(claimId, 'document', 'damage');
    await service.put(
      createEvent(FraudNotDetected, { ...cleared(), ...about, subjectId: claimId }, contextOf('fraud')),
      createEvent(DocumentProcessed, { ...damageRead(), ...about, documentId }, contextOf('document')),
    );
    await becomes(clara, claimId, 'review');
    const { body } = await adjuster.call('GET', '/reviews');
    expect(body.reviews).toMatchObject([{ claimId, reasons: ['DAMAGE_NOT_ASSESSED'], documents: [documentId] }]);
    const seen = (await adjuster.call('GET', `/claims/${claimId}`)).body;
    expect(seen.notice.driver.familyName).toBe('Featherstonehaugh');
    expect(StaffClaim.parse(seen)).toMatchObject({
      policy: { limitCents: 5_000_000, active: true, inForce: true },
      otherClaims: [{ state: 'rejected' }],
      may: { decide: true, approve: true },
    });
    const counts = (await adjuster.call('GET', '/reviews/counts')).body;
    expect(counts).toEqual({ review: 1, overdue: 0, reasons: { DAMAGE_NOT_ASSESSED: 1 } });
  });

  it('shows a claim to its customer without what a reviewer looks at, and to nobody else', async () => {
    const { body } = await clara.call('GET', `/claims/${claimId}`);
    expect(body.timeline.map(({ what }: { what: string }) => what)).toEqual([
      'requested',
      'accepted',
      'evidence',
      'review',
    ]);
    expect(JSON.stringify(body)).not.toContain('DAMAGE_NOT_ASSESSED');
    const edmund = await service.signIn('edmund@example.com');
    expect(await edmund.call('GET', `/claims/${claimId}`)).toMatchObject({ status: 404 });
    expect((await edmund.call('GET', '/claims')).body).toEqual({ claims: [] });
    expect(await edmund.call('GET', '/reviews')).toMatchObject({ status: 403 });
    expect(
      await clara.call('POST', `/reviews/${claimId}/decision`, { decision: 'approve', severity: 'minor' }),
    ).toMatchObject({
      status: 403,
    });
    const { claims, next } = (await clara.call('GET', '/claims?limit=1')).body;
    expect(claims).toMatchObject([{ state: 'rejected' }]);
    expect((await clara.call('GET', `/claims?cursor=${next}`)).body.claims).toMatchObject([{ claimId }]);
    const ofClara = `/claims?customerId=${clara.customerId}`;
    expect((await adjuster.call('GET', ofClara)).body.claims).toHaveLength(2);
    expect(await edmund.call('GET', ofClara)).toMatchObject({ status: 403 });
    expect(await clara.call('GET', '/claims?cursor=x')).toMatchObject({
      status: 400,
      body: { title: 'INVALID_CURSOR' },
    });
  });

  it('shows letters to their customer and to staff, deadlines to staff alone, and refuses what names none', async () => {
    const edmund = await service.signIn('edmund-again@example.com');
    const finance = await service.signIn('finance@example.com', 'finance');
    const letters = `/claims/${claimId}/letters`;
    const { body } = await clara.call('GET', letters);
    expect(body.letters).toMatchObject([{ kind: 'acknowledgement' }]);
    const one = `${letters}/${body.letters[0].letterId}`;
    for (const stranger of [edmund, finance]) {
      for (const path of [letters, one]) {
        expect(await stranger.call('GET', path)).toMatchObject({ status: 404, body: { title: 'CLAIM_NOT_FOUND' } });
      }
      for (const path of [`/claims/${claimId}/clocks`, '/deadlines']) {
        expect(await stranger.call('GET', path)).toMatchObject({ status: 403, body: { title: 'NOT_ALLOWED' } });
      }
    }
    expect(await clara.call('GET', '/deadlines')).toMatchObject({ status: 403 });
    expect((await adjuster.call('GET', '/deadlines')).body.deadlines).toMatchObject([{ claimId, kind: 'decide' }]);
    expect((await adjuster.call('GET', `/claims/${claimId}/clocks`)).body.clocks).toHaveLength(2);
    expect(await clara.call('GET', `${letters}/${claimId}`)).toMatchObject({ body: { title: 'LETTER_NOT_FOUND' } });
    expect(await clara.call('GET', `${one}?language=xx`)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'language' }] },
    });
    for (const path of [`${letters}/${'x'.repeat(3000)}`, '/claims/x/letters', `/claims/${policyId}/letters`]) {
      expect(await clara.call('GET', path)).toMatchObject({ status: 404 });
    }
    expect(await adjuster.call('GET', `/claims/${policyId}/clocks`)).toMatchObject({ status: 404 });
    for (const query of ['limit=0', 'limit=x', 'cursor=x']) {
      expect(await adjuster.call('GET', `/deadlines?${query}`)).toMatchObject({ status: 400 });
    }
    for (const path of [letters, one, `/claims/${claimId}/clocks`, '/deadlines']) {
      expect((await fetch(`${service.api}${path}`)).status).toBe(401);
    }
  });

  it('pays nothing on what a person confirmed as fraud, until another one released it', async () => {
    const about = { claimId, subjectId: claimId, customerId: clara.customerId, policyId };
    const path = `/reviews/${claimId}/decision`;
    const seen = (outcome: string) =>
      until(async () => (await adjuster.call('GET', `/claims/${claimId}`)).body.fraud?.outcome === outcome);
    await service.put(createEvent(FraudDetected, { ...confirmed(), ...about }, contextOf('confirmed')));
    await seen('reject');
    expect(await adjuster.call('POST', path, { decision: 'approve', severity: 'minor' })).toMatchObject({
      status: 409,
      body: { title: 'FRAUD_CONFIRMED', flagId: claimId },
    });
    await service.put(createEvent(FraudNotDetected, { ...released(), ...about }, contextOf('released')));
    await seen('clear');
  });

  it('keeps a draft for its customer, refuses one from a tab that is behind, and drops it', async () => {
    expect(await clara.call('GET', '/claim-draft')).toMatchObject({ status: 200, body: { version: 0 } });
    const first = { version: 0, step: 'loss', notice: { loss: { description: 'A deer' } } };
    const saved = await clara.call('PUT', '/claim-draft', first);
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await clara.call('GET', '/claim-draft')).body).toMatchObject({
      version: 1,
      draft: { step: 'loss', notice: first.notice, filingKey: saved.body.filingKey },
    });
    const behind = await clara.call('PUT', '/claim-draft', { ...first, step: 'driver' });
    expect(behind).toMatchObject({ status: 409, body: { title: 'DRAFT_CHANGED' } });
    const tooLong = { ...first, notice: { loss: { description: 'x'.repeat(4001) } } };
    expect(await clara.call('PUT', '/claim-draft', tooLong)).toMatchObject({ status: 422 });
    expect((await adjuster.call('GET', '/claim-draft')).body).toEqual({ version: 0 });
    expect(await clara.call('DELETE', '/claim-draft')).toMatchObject({ status: 204 });
    expect((await clara.call('GET', '/claim-draft')).body).toEqual({ version: 2 });
  });

  it('knows no claim and no review under what is no id, however long', async () => {
    for (const text of ['x', 'x'.repeat(3000)]) {
      expect((await clara.call('GET', `/claims/${text}`)).status).toBe(404);
      const decision = { decision: 'deny', reasonCode: 'DAMAGE_NOT_COVERED' };
      expect((await adjuster.call('POST', `/reviews/${text}/decision`, decision)).status).toBe(404);
    }
  });

  it("goes on with the adjuster's decision, and closes when the money arrived, told in the wrong order", async () => {
    const path = `/reviews/${claimId}/decision`;
    expect(await adjuster.call('POST', path, { decision: 'approve' })).toMatchObject({ status: 422 });
    const unknown = { decision: 'deny', reasonCode: 'NOT_MY_DAY' };
    expect(await adjuster.call('POST', path, unknown)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reasonCode', problem: 'Choose one of the reasons.' }] },
    });
    const changed = await adjuster.call('POST', path, { decision: 'approve', severity: 'minor', version: 1 });
    expect(changed).toMatchObject({ status: 409, body: { title: 'CLAIM_CHANGED' } });
    const decision = { decision: 'approve', severity: 'moderate', estimateCents: 360_000 };
    expect(await adjuster.call('POST', path, decision)).toMatchObject({ status: 202 });
    await becomes(clara, claimId, 'assessed');
    const about = { claimId, customerId: clara.customerId, policyId };
    const paid = { ...SettlementPaid.samples[0]!, ...about, amountCents: 310_000 };
    const finalized = { ...SettlementFinalized.samples[0]!, ...about, payoutCents: 310_000 };
    await service.put(createEvent(SettlementPaid, paid, contextOf('paid')));
    await service.put(createEvent(SettlementFinalized, finalized, contextOf('finalized')));
    expect(await becomes(clara, claimId, 'closed')).toMatchObject({ outcome: 'paid', paidCents: 310_000 });
  });

  it('said each fact once, and refused itself nothing', async () => {
    for (const name of ['Claim.Accepted', 'Claim.Review.Requested', 'Claim.Assessed', 'Claim.Closed'])
      expect([name, (await oneOrMore(name)).length]).toEqual([name, 1]);
    expect(await service.facts('Claim.Requested')).toHaveLength(2);
    expect(service.cloud.notices()).toEqual([]);
  });
});
