import { createEvent, type DataOf } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { PaymentReturned } from '@claimstream/events-schema/partners/payment-returned';
import { deriveId } from '@claimstream/lambda-kit';
import { complaints, contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
import { wreck } from './settlement-under-test.ts';

const policy = {
  ...PolicyIssued.samples[0]!,
  vehicleValueCents: 2_000_000,
  limitCents: 5_000_000,
  deductibleCents: 50_000,
};
const assessment = (claimId: string, so: Partial<DataOf<typeof ClaimAssessed>>, round?: number) =>
  createEvent(
    ClaimAssessed,
    {
      ...ClaimAssessed.samples[0]!,
      claimId,
      policyId: policy.policyId,
      lossDate: policy.effectiveFrom,
      estimateCents: undefined,
      ...so,
      round,
    },
    contextOf(`assessment of ${claimId} ${round}`),
  );

describe('the settlement service, alone, every message delivered twice', () => {
  let service: DeployedAlone;
  let supervisor: Person;
  const repaired = deriveId('a repaired car');
  const wrecked = deriveId('a wrecked car');
  const scratched = deriveId('a scratched car');
  const staged = deriveId('a staged accident');
  const about = { subjectKind: 'claim' as const, subjectId: staged, claimId: staged, decidedBy: 'person' as const };

  const factsOn = async (name: string, claimId: string) =>
    (await service.facts(name)).filter((data) => data.claimId === claimId);
  const oneFact = (name: string, claimId: string) =>
    until(async () => {
      const facts = await factsOn(name, claimId);
      return facts.length > 0 && facts[0];
    });
  /** Waits until the table holds an item of this kind. */
  const stored = (sk: string) =>
    until(async () => {
      const TableName = service.cloud.resource(service.stack, 'Table').ref;
      const { Items } = await service.cloud.kernel.call({ kind: 'operator' }, 'dynamodb', 'Scan', { TableName });
      return Items.some((item: { sk: { S: string } }) => item.sk.S === sk);
    });

  beforeAll(async () => {
    service = await deployAlone('settlement', { deliverTwice: true });
    supervisor = await service.signIn('supervisor@example.com', 'supervisors');
    await service.put(createEvent(PolicyIssued, policy, contextOf('issue')));
    // An assessment that came before the policy would wait on its queue for a minute.
    await stored('POLICY');
    await service.put(
      assessment(repaired, { estimateCents: 360_000 }),
      assessment(wrecked, wreck),
      assessment(scratched, { estimateCents: 40_000 }),
    );
  });
  afterAll(() => service.stop());

  it('computes a payout and requests the money', async () => {
    expect(await oneFact('Payment.Requested', repaired)).toMatchObject({ amountCents: 310_000 });
    expect(await oneFact('Settlement.Finalized', repaired)).toMatchObject({ payoutCents: 310_000, totalLoss: false });
    expect((await supervisor.call('GET', `/settlements/${repaired}`)).body).toMatchObject({
      view: 'staff',
      state: 'paying',
      calculation: { payoutCents: 310_000, acted: ['deductible'] },
      may: { approve: false, why: 'NOT_OPEN' },
    });
    const stranger = await service.signIn('stranger@example.com');
    expect(await stranger.call('GET', `/settlements/${repaired}`)).toMatchObject({ status: 404 });
    expect(await supervisor.call('GET', `/settlements/${deriveId('nothing')}`)).toMatchObject({
      status: 404,
      body: { title: 'NOT_SETTLED' },
    });
  });

  it('reports that nothing is payable, and requests no money', async () => {
    expect(await oneFact('Settlement.Finalized', scratched)).toMatchObject({ payoutCents: 0 });
    expect(await factsOn('Payment.Requested', scratched)).toEqual([]);
  });

  it('lets only a supervisor approve payouts above the limit of authority', async () => {
    await oneFact('Settlement.Approval.Requested', wrecked);
    const adjuster = await service.signIn('adjuster@example.com', 'adjusters');
    expect(await adjuster.call('GET', '/approvals')).toMatchObject({ status: 403, body: { title: 'NOT_ALLOWED' } });
    const { body } = await supervisor.call('GET', '/approvals');
    expect(body.approvals).toMatchObject([{ claimId: wrecked, payoutCents: 1_950_000, reasonCode: 'ABOVE_AUTHORITY' }]);
    expect(body.approvals[0].calculation.steps).toMatchObject([{ what: 'vehicle-value' }, { what: 'deductible' }]);
    const path = `/approvals/${body.approvals[0].approvalId}/decision`;
    expect(await adjuster.call('POST', path, { decision: 'approve' })).toMatchObject({ status: 403 });
    expect(await supervisor.call('POST', path, { decision: 'perhaps' })).toMatchObject({ status: 422 });
    expect(await factsOn('Payment.Requested', wrecked)).toEqual([]);
    expect(await supervisor.call('POST', path, { decision: 'approve' })).toMatchObject({ status: 202 });
    expect(await supervisor.call('POST', path, { decision: 'approve' })).toMatchObject({ status: 202 });
    expect(await oneFact('Payment.Requested', wrecked)).toMatchObject({ amountCents: 1_950_000 });
    expect((await supervisor.call('GET', '/approvals')).body.approvals).toEqual([]);
  });

  it('asks a supervisor after a failed payment, and requests the money again under another payment id', async () => {
    const first = await oneFact('Payment.Requested', wrecked);
    const { paymentId, claimId, amountCents } = first;
    const failure = { ...PaymentFailed.samples[0]!, paymentId, claimId, amountCents };
    await service.put(createEvent(PaymentFailed, failure, contextOf('failure')));
    const [approval] = await until(async () => {
      const { approvals } = (await supervisor.call('GET', '/approvals')).body;
      return approvals.length > 0 && approvals;
    });
    expect(approval).toMatchObject({ claimId: wrecked, reasonCode: 'PAYMENT_FAILED' });
    await supervisor.call('POST', `/approvals/${approval.approvalId}/decision`, { decision: 'approve' });
    const requests = await until(async () => {
      const facts = await factsOn('Payment.Requested', wrecked);
      return facts.length > 1 && facts;
    });
    expect(new Set(requests.map((request) => request.paymentId)).size).toBe(2);
  });

  it('C6: takes a refusal with its reason, and settles the claim after its new assessment', async () => {
    const disputed = deriveId('a disputed car');
    await service.put(assessment(disputed, wreck));
    await oneFact('Settlement.Approval.Requested', disputed);
    const [{ approvalId }] = (await supervisor.call('GET', '/approvals')).body.approvals;
    const path = `/approvals/${approvalId}/decision`;
    expect(await supervisor.call('POST', path, { decision: 'decline' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason' }] },
    });
    const decline = { decision: 'decline', reason: 'No bill of the wreck.' };
    expect(await supervisor.call('POST', path, decline)).toMatchObject({ status: 202, body: { state: 'declined' } });
    expect(await oneFact('Settlement.Declined', disputed)).toMatchObject({ round: 1, reasonCode: 'APPROVAL_DECLINED' });
    expect(await supervisor.call('POST', path, { decision: 'approve' })).toMatchObject({
      status: 409,
      body: { title: 'PAYOUT_DECLINED' },
    });
    await service.put(assessment(disputed, { estimateCents: 432_000 }, 2));
    expect(await oneFact('Payment.Requested', disputed)).toMatchObject({ amountCents: 382_000 });
    expect(await oneFact('Settlement.Released', disputed)).toMatchObject({ round: 1, releasedCents: 1_950_000 });
    const finance = await service.signIn('finance-of-rounds@example.com', 'finance');
    const balance = await until(async () => {
      const { body } = await finance.call('GET', `/ledger?claim=${disputed}`);
      return body.balance?.outstandingCents === 382_000 && body.balance;
    });
    expect(balance).toMatchObject({ incurredCents: 382_000, paidCents: 0 });
    // The customer withdraws the claim while the money is on its way, which then does not arrive.
    const { paymentId } = await oneFact('Payment.Requested', disputed);
    const withdrawn = { ...ClaimWithdrawn.samples[0]!, claimId: disputed, round: 2 };
    const occurredAt = new Date().toISOString();
    await service.put(createEvent(ClaimWithdrawn, withdrawn, { ...contextOf('withdrawn'), occurredAt }));
    await until(async () => (await finance.call('GET', `/ledger?claim=${disputed}`)).body.balance.incurredCents === 0);
    const failure = { ...PaymentFailed.samples[0]!, paymentId, claimId: disputed, amountCents: 382_000 };
    await service.put(createEvent(PaymentFailed, failure, contextOf('failure of the disputed')));
    await until(async () => (await supervisor.call('GET', `/settlements/${disputed}`)).body.state === 'released');
    expect((await supervisor.call('GET', '/approvals')).body.approvals).toEqual([]);
  });

  it('pays nothing on a claim that a person confirmed as fraud, until another one released it', async () => {
    const confirmed = { ...FraudDetected.samples[0]!, ...about, outcome: 'reject' as const, decisions: 1 };
    await service.put(assessment(staged, wreck));
    await oneFact('Settlement.Approval.Requested', staged);
    const [approval] = (await supervisor.call('GET', '/approvals')).body.approvals;
    const approve = () =>
      supervisor.call('POST', `/approvals/${approval.approvalId}/decision`, { decision: 'approve' });
    await service.put(createEvent(FraudDetected, confirmed, contextOf('confirmed')));
    await stored('FRAUD');
    expect(await approve()).toMatchObject({ status: 409, body: { title: 'FRAUD_CONFIRMED', flagId: staged } });
    expect(await factsOn('Payment.Requested', staged)).toEqual([]);
    const released = { ...FraudNotDetected.samples[0]!, ...about, decisions: 2 };
    await service.put(createEvent(FraudNotDetected, released, contextOf('released')));
    await until(async () => (await approve()).status === 202);
    expect(await oneFact('Payment.Requested', staged)).toMatchObject({ amountCents: expect.any(Number) });
  });

  it('finds no approval under an invalid id, however long', async () => {
    for (const text of ['x', 'x'.repeat(3000)])
      expect((await supervisor.call('POST', `/approvals/${text}/decision`, { decision: 'approve' })).status).toBe(404);
  });

  it('reports paid once, when the money arrived', async () => {
    const { paymentId, amountCents } = await oneFact('Payment.Requested', repaired);
    const paid = { ...PaymentCompleted.samples[0]!, paymentId, claimId: repaired, amountCents };
    await service.put(createEvent(PaymentCompleted, paid, contextOf('payment')));
    expect(await oneFact('Settlement.Paid', repaired)).toMatchObject({ amountCents: 310_000, paymentId });
  });

  it('C8: owes returned money, and orders it again once its customer confirmed their details', async () => {
    const insured = await service.signIn('insured@example.com');
    const { customerId } = insured;
    const dented = deriveId('a dented car');
    const { detail } = assessment(dented, { estimateCents: 432_000 });
    const data = { ...ClaimAssessed.data.parse(detail.data), customerId };
    await service.put(createEvent(ClaimAssessed, data, contextOf('dented')));
    const first = await oneFact('Payment.Requested', dented);
    const about = { paymentId: first.paymentId, claimId: dented, amountCents: 382_000 };
    const arrived = { ...PaymentCompleted.samples[0]!, ...about };
    const path = `/settlements/${dented}/payment-details`;
    for (const day of [1, 1, 1]) {
      const context = { ...contextOf('arrived'), occurredAt: `2026-03-0${day}T12:00:00.000Z` };
      await service.put(createEvent(PaymentCompleted, arrived, context));
    }
    await oneFact('Settlement.Paid', dented);
    expect(await insured.call('POST', path, {})).toMatchObject({ status: 409, body: { title: 'NOTHING_RETURNED' } });
    const returned = { ...PaymentReturned.samples[0]!, ...about };
    const onDay3 = { ...contextOf('returned'), occurredAt: '2026-03-03T12:00:00.000Z' };
    await service.put(createEvent(PaymentReturned, returned, onDay3));
    expect(await oneFact('Settlement.Payment.Returned', dented)).toMatchObject({ amountCents: 382_000, customerId });
    const finance = await service.signIn('books@example.com', 'finance');
    const { balance } = await until(async () => {
      const { body } = await finance.call('GET', `/ledger?claim=${dented}`);
      return body.balance?.paidCents === 0 && body.entries.length > 2 && body;
    });
    expect(balance).toMatchObject({ paidCents: 0, outstandingCents: 382_000, incurredCents: 382_000 });
    expect((await insured.call('GET', `/settlements/${dented}`)).body).toMatchObject({ state: 'payment-returned' });
    expect(await supervisor.call('POST', path, {})).toMatchObject({ status: 404 });
    expect(await insured.call('POST', path, { payee: 'my account 123' })).toMatchObject({ status: 422 });
    expect(await insured.call('POST', path, { account_number: '12345678' })).toMatchObject({ status: 422 });
    for (const _ of [1, 2]) {
      const confirmed = await insured.call('POST', path, { payee: 'payee_7Hq2w9Lm' });
      expect(confirmed).toMatchObject({ status: 202, body: { state: 'paying' } });
    }
    const requests = await until(async () => {
      const facts = await factsOn('Payment.Requested', dented);
      return facts.length > 1 && facts;
    });
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({ payee: 'payee_7Hq2w9Lm', replaces: [first.paymentId], amountCents: 382_000 });
    expect(await factsOn('Settlement.Paid', dented)).toHaveLength(1);
  });

  it('keeps books that only finance reads, adds recoveries to and exports', async () => {
    const finance = await service.signIn('finance@example.com', 'finance');
    await service.put(
      createEvent(ClaimRequested, { ...ClaimRequested.samples[0]!, claimId: repaired }, contextOf('n')),
    );
    const ledger = await until(async () => {
      const { status, body } = await finance.call('GET', `/ledger?claim=${repaired}`);
      return status === 200 && body.balance.paidCents > 0 && body;
    });
    expect(ledger.balance).toMatchObject({ incurredCents: 310_000, paidCents: 310_000, outstandingCents: 0 });
    const recovery = { claimId: repaired, kind: 'subrogation', amountCents: 180_000 };
    const posted = await finance.call('POST', '/ledger/recoveries', recovery, { 'idempotency-key': 'half-of-it' });
    // Half of 360,000: the insured's part is 50,000 / 360,000 of it.
    expect(posted).toMatchObject({ status: 201, body: { insuredCents: 25_000, insurerCents: 155_000 } });
    const month = new Date().toISOString().slice(0, 7);
    const response = await fetch(`${service.api}/ledger/export?month=${month}`, {
      headers: { authorization: `Bearer ${finance.accessToken}` },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await response.text()).toContain(`${repaired},own-damage,`);
    expect(await finance.call('POST', `/ledger/months/${month}/close`)).toMatchObject({
      status: 409,
      body: { title: 'MONTH_NOT_OVER' },
    });
    expect(await finance.call('POST', '/ledger/months/2025-01/close')).toMatchObject({ status: 200 });
    expect(await finance.call('POST', '/ledger/months/2025-01/close')).toMatchObject({ status: 409 });
    for (const path of [`/ledger?claim=${repaired}`, `/ledger/export?month=${month}`])
      expect(await supervisor.call('GET', path)).toMatchObject({ status: 403 });
  });

  it("exports the payments on a customer's claims (exportPart), and keeps them when their data are erased (eraseCustomer)", async () => {
    const { customerId, policyId } = policy;
    const { settlements } = await service.copyOf({
      customerId,
      policyIds: [policyId],
      claimIds: [repaired, scratched],
    });
    expect(settlements).toHaveLength(2);
    const claims = [{ claimId: repaired, until: '2032-12-31', why: 'ours' }];
    const answer = await service.erase({ customerId, policyIds: [policyId], claims });
    expect(answer).toMatchObject({ service: 'settlement', kept: [{ what: 'payments', until: '2032-12-31' }] });
  });

  it('sent each event once, and caused no complaint of the cloud', async () => {
    for (const claimId of [repaired, scratched, wrecked])
      expect(await factsOn('Settlement.Finalized', claimId)).toHaveLength(1);
    expect(await factsOn('Settlement.Paid', repaired)).toHaveLength(1);
    expect(await factsOn('Payment.Requested', repaired)).toHaveLength(1);
    expect(complaints(service.cloud)).toEqual([]);
  });
});
