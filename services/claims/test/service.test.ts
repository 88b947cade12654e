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
import { CrashDetected } from '@claimstream/events-schema/telematics/crash-detected';
import { deriveId } from '@claimstream/lambda-kit';
import { complaints, contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
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
  /** The state shows before its event is sent. */
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

  it('accepts a notice before it knows the policy, and covers it when the policy is active', async () => {
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

  it('answers the same claim under the same key, and refuses invalid notices', async () => {
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
  });

  it('refuses a loss outside the policy, and gives its customer the reason', async () => {
    const { body } = await file(clara, 'key-of-the-third', { loss: { ...notice().loss, date: day(-32) } });
    expect(await becomes(clara, body.claimId, 'rejected')).toMatchObject({ reasons: ['OUTSIDE_POLICY_PERIOD'] });
    expect(await oneOrMore('Claim.Rejected')).toMatchObject([{ reasonCode: 'OUTSIDE_POLICY_PERIOD' }]);
  });

  it('asks an adjuster once the evidence is complete, in either order', async () => {
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
    expect(counts).toEqual({ review: 1, overdue: 0, exposure: 0, reasons: { DAMAGE_NOT_ASSESSED: 1 } });
  });

  it('shows a claim to its customer without the reviewer’s facts, and to nobody else', async () => {
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

  it('lets only adjusters handle exposures and compare losses, and refuses invalid requests', async () => {
    const exposures = `/claims/${claimId}/exposures`;
    const others = `/reviews/${claimId}/other-losses`;
    const opening = { kind: 'bodily-injury', note: 'The passenger called.' };
    for (const [path, body] of [
      [exposures, opening],
      [`${exposures}/bodily-injury/closure`, { note: 'Settled.' }],
      [others, { claimId, reason: 'hail' }],
    ] as const) {
      expect(await clara.call('POST', path, body)).toMatchObject({ status: 403 });
      expect(await adjuster.call('POST', path, {})).toMatchObject({ status: 422 });
    }
    expect(await adjuster.call('POST', exposures, { ...opening, kind: 'own-damage' })).toMatchObject({ status: 422 });
    expect(await adjuster.call('POST', `${exposures}/own-damage/closure`, { note: 'x' })).toMatchObject({
      status: 404,
    });
    expect(await adjuster.call('POST', others, { claimId, reason: 'hail' })).toMatchObject({
      status: 422,
      body: { title: 'NOT_SAME_LOSS', errors: [{ field: 'claimId' }] },
    });
    expect(await adjuster.call('POST', exposures, opening)).toMatchObject({ status: 201, body: { state: 'open' } });
    expect(await oneOrMore('Claim.Exposure.Opened')).toMatchObject([{ kind: 'bodily-injury' }]);
    const closing = await adjuster.call('POST', `${exposures}/bodily-injury/closure`, { note: 'Settled.' });
    expect(closing).toMatchObject({ status: 200, body: { state: 'closed' } });
    expect(await oneOrMore('Claim.Exposure.Closed')).toMatchObject([{ reasonCode: 'OPENED_BY_PERSON' }]);
  });

  it('shows letters to their customer and to staff, deadlines to staff alone, and refuses requests for missing ones', async () => {
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

  it('pays nothing on fraud that a person confirmed, until another one released it', async () => {
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

  it("continues after the adjuster's decision, and closes when the money arrived, with its events in the wrong order", async () => {
    const path = `/reviews/${claimId}/decision`;
    expect(await adjuster.call('POST', path, { decision: 'approve' })).toMatchObject({ status: 422 });
    expect(
      await adjuster.call('POST', path, { decision: 'approve', severity: 'total', estimateCents: 1 }),
    ).toMatchObject({
      status: 422,
      body: { title: 'VALUATION_MISSING', errors: [{ field: 'valuation', code: 'VALUATION_MISSING' }] },
    });
    const valuation = { actualCashValueCents: 2_400_000, source: 'valuation-report', salvageBidCents: 480_000 };
    for (const wrong of [
      { source: 'my feeling' },
      { actualCashValueCents: -1 },
      { actualCashValueCents: 1.5 },
      { salvageBidCents: 1e12 },
      { ownerRetainsSalvage: 'yes' },
      { reference: 'x'.repeat(201) },
    ]) {
      const body = { decision: 'approve', severity: 'total', valuation: { ...valuation, ...wrong } };
      const field = `valuation.${Object.keys(wrong)[0]}`;
      expect(await adjuster.call('POST', path, body)).toMatchObject({ status: 422, body: { errors: [{ field }] } });
    }
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

  it('sent each event once', async () => {
    for (const name of ['Claim.Accepted', 'Claim.Review.Requested', 'Claim.Assessed', 'Claim.Closed'])
      expect([name, (await oneOrMore(name)).length]).toEqual([name, 1]);
    expect(await service.facts('Claim.Requested')).toHaveLength(2);
  });

  it('accepts a correction until it is paid, then a supplement, and closes again when more arrived', async () => {
    const more = { decision: 'approve', severity: 'moderate', estimateCents: 540_000, reason: 'The frame is bent.' };
    const [correctDecision, supplementClaim] = ['correction', 'supplement'].map((path) => `/claims/${claimId}/${path}`);
    expect(await adjuster.call('POST', correctDecision!, more)).toMatchObject({
      status: 409,
      body: { title: 'ALREADY_PAID' },
    });
    for (const path of [correctDecision!, supplementClaim!]) {
      expect(await clara.call('POST', path, more)).toMatchObject({ status: 403 });
      expect(await adjuster.call('POST', path, { ...more, reason: ' ' })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'reason' }] },
      });
    }
    expect(await adjuster.call('POST', supplementClaim!, { ...more, estimateCents: 360_000 })).toMatchObject({
      status: 422,
      body: { title: 'NOT_MORE', errors: [{ field: 'estimateCents' }] },
    });
    const estimateItems = [
      { kind: 'parts', description: 'Frame rail, for Mrs Ruiz', cents: 420_000 },
      { kind: 'labour', cents: 120_000 },
    ];
    const itemised = { ...more, estimateItems };
    expect(await adjuster.call('POST', supplementClaim!, { ...itemised, estimateCents: 540_001 })).toMatchObject({
      status: 422,
      body: { title: 'ESTIMATE_NOT_THE_SUM', errors: [{ field: 'estimateCents', code: 'ESTIMATE_NOT_THE_SUM' }] },
    });
    const wrong = { ...itemised, estimateItems: [...estimateItems, { kind: 'paint', cents: 0 }] };
    expect(await adjuster.call('POST', supplementClaim!, wrong)).toMatchObject({
      status: 422,
      body: { title: 'INVALID_BODY', errors: [{ field: 'estimateItems.2.cents' }] },
    });
    for (const body of [{ ...itemised, estimateCents: undefined }, itemised])
      expect(await adjuster.call('POST', supplementClaim!, body)).toMatchObject({
        status: 202,
        body: { state: 'assessed' },
      });
    const about = { claimId, customerId: clara.customerId, policyId, round: 2 };
    await until(async () => (await service.facts('Claim.Assessed')).some(({ round }) => round === 2));
    const told = (await service.facts('Claim.Assessed')).filter(({ round }) => round === 2);
    expect(told).toMatchObject([{ estimateCents: 540_000 }]);
    expect(JSON.stringify(told)).not.toContain('Frame rail');
    const payment = { paymentId: deriveId('a second payment'), amountCents: 180_000, paidInAllCents: 490_000 };
    const finalized = { ...SettlementFinalized.samples[0]!, ...about, payoutCents: 180_000, paidBeforeCents: 310_000 };
    await service.put(
      createEvent(SettlementFinalized, finalized, contextOf('finalized again')),
      createEvent(SettlementPaid, { ...SettlementPaid.samples[0]!, ...about, ...payment }, contextOf('paid again')),
    );
    expect(await becomes(clara, claimId, 'closed')).toMatchObject({ paidCents: 490_000, payoutCents: 490_000 });
    expect((await adjuster.call('GET', `/claims/${claimId}`)).body).toMatchObject({
      decision: { estimateCents: 540_000, estimateItems },
      revisions: [{ what: 'supplement', reason: 'The frame is bent.', decision: { estimateCents: 360_000 } }],
      may: { correct: false, supplement: true, reopen: true },
    });
  });

  it('reopens a denied claim on an objection, for an adjuster other than the one who denied it', async () => {
    const { claims } = (await clara.call('GET', '/claims')).body;
    const refused = claims.find(({ state }: { state: string }) => state === 'rejected').claimId;
    const path = `/claims/${refused}/objection`;
    const otto = await service.signIn('otto@example.com');
    expect(await otto.call('POST', path, { words: 'Mine.' })).toMatchObject({ status: 404 });
    expect(await clara.call('POST', path, { words: 'x'.repeat(4001) })).toMatchObject({ status: 422 });
    expect(await clara.call('POST', path, {})).toMatchObject({ status: 422, body: { errors: [{ field: 'words' }] } });
    expect(await clara.call('POST', path, { words: 'It was in May.' })).toMatchObject({ status: 202 });
    expect(await clara.call('POST', `/claims/${claimId}/objection`, { words: 'No.' })).toMatchObject({
      status: 409,
      body: { title: 'NOT_DENIED' },
    });
    const decision = { decision: 'deny', reasonCode: 'OUTSIDE_POLICY_PERIOD' };
    expect(await adjuster.call('POST', `/reviews/${refused}/decision`, decision)).toMatchObject({ status: 202 });
    await becomes(clara, refused, 'closed');
    expect(await clara.call('POST', path, { words: 'It was in May!' })).toMatchObject({ status: 202 });
    const approval = { decision: 'approve', severity: 'minor' };
    expect(await adjuster.call('POST', `/reviews/${refused}/decision`, approval)).toMatchObject({
      status: 403,
      body: { title: 'ANOTHER_PERSON_DECIDES' },
    });
    const second = await service.signIn('second-adjuster@example.com', 'adjusters');
    expect(await second.call('POST', `/reviews/${refused}/decision`, approval)).toMatchObject({ status: 202 });
    const correction = { ...approval, severity: 'moderate', reason: 'A door, too.' };
    expect(await second.call('POST', `/claims/${refused}/correction`, correction)).toMatchObject({ status: 202 });
    const assessed = await until(async () => {
      const facts = (await service.facts('Claim.Assessed')).filter((data) => data.claimId === refused);
      return facts.length > 1 && facts;
    });
    expect(assessed.map(({ round }) => round).toSorted()).toEqual([3, 4]);
    expect(JSON.stringify(assessed)).not.toContain(second.customerId);

    const withdrawal = `/claims/${refused}/withdrawal`;
    expect(await otto.call('POST', withdrawal, {})).toMatchObject({ status: 404 });
    expect(await clara.call('POST', withdrawal, { why: 1 })).toMatchObject({ status: 422 });
    expect(await clara.call('POST', withdrawal, {})).toMatchObject({ status: 202, body: { state: 'withdrawn' } });
    expect(await clara.call('POST', `/claims/${claimId}/withdrawal`, {})).toMatchObject({
      status: 409,
      body: { title: 'ALREADY_PAID' },
    });
    expect(await oneOrMore('Claim.Withdrawn')).toMatchObject([{ claimId: refused, round: 4 }]);
    const reopening = `/claims/${refused}/reopening`;
    expect(await clara.call('POST', reopening, { reason: 'Please.' })).toMatchObject({ status: 403 });
    expect(await second.call('POST', reopening, {})).toMatchObject({ status: 422 });
    expect(await second.call('POST', reopening, { reason: 'By mistake.' })).toMatchObject({
      status: 202,
      body: { state: 'review' },
    });
  });

  it('drafts the notice of a crash that a device felt (draftFromCrash), which the customer discards or reports', async () => {
    const felt = { ...CrashDetected.samples[0]!, policyId, customerId: clara.customerId };
    const crash = (offset: number) => ({
      ...felt,
      crashId: deriveId(`crash ${offset}`),
      at: `${day(offset)}T10:00:00.000Z`,
    });
    const crashes = [-9, -10].map(crash);
    await service.put(...crashes.map((data) => createEvent(CrashDetected, data, contextOf(data.crashId))));
    const drafts = async () => (await clara.call('GET', '/crash-drafts')).body.drafts;
    await until(async () => (await drafts()).length === 2);
    expect((await drafts())[0]).toMatchObject({
      crashId: crashes[0]!.crashId,
      notice: { loss: { date: day(-9), time: '10:00' } },
    });
    expect((await adjuster.call('GET', '/crash-drafts')).body.drafts).toEqual([]);
    const path = `/crash-drafts/${crashes[0]!.crashId}`;
    expect(await adjuster.call('DELETE', path)).toMatchObject({ status: 404 });
    expect(await clara.call('DELETE', path)).toMatchObject({ status: 204 });
    expect(await drafts()).toMatchObject([{ crashId: crashes[1]!.crashId }]);
    await file(clara, 'key-of-the-crash', { loss: { ...notice().loss, date: day(-10) } });
    expect(await drafts()).toEqual([]);
    expect(await service.facts('Claim.Draft.Prepared')).toHaveLength(2);
  });

  it('caused no complaint of the cloud', () => {
    expect(complaints(service.cloud)).toEqual([]);
  });

  it('B6: covers no later loss of a car that was a total loss', async () => {
    const loss = { ...notice().loss, date: day(-3), stolen: true };
    const stolen = (await file(clara, 'key-of-the-stolen-car', { loss })).body.claimId;
    await becomes(clara, stolen, 'review');
    const valuation = { actualCashValueCents: 2_400_000, source: 'dealer-quotes', salvageBidCents: 0 };
    const decision = { decision: 'approve', severity: 'total', valuation };
    const path = `/reviews/${stolen}/decision`;
    for (const _ of [1, 2]) expect(await adjuster.call('POST', path, decision)).toMatchObject({ status: 202 });
    const later = (await file(clara, 'key-after-the-stolen-car')).body.claimId;
    expect(await becomes(clara, later, 'rejected')).toMatchObject({ reasons: ['CAR_TOTAL_LOSS'] });
    expect((await service.facts('Claim.Assessed')).filter((data) => data.claimId === stolen)).toMatchObject([
      { totalLoss: true, valuation },
    ]);
    expect(complaints(service.cloud)).toEqual([]);
  });

  it("hands out a customer's claims (exportPart), and keeps their files when it erases the rest (eraseCustomer)", async () => {
    const { customerId } = clara;
    const { claims } = await service.copyOf({ customerId, policyIds: [], claimIds: [] });
    expect(claims.length).toBeGreaterThan(1);
    const known = claims.map((one: { claimId: string }) => ({
      claimId: one.claimId,
      until: '2032-12-31',
      why: 'ours',
    }));
    const answer = await service.erase({ customerId, policyIds: [], claims: known });
    expect(answer).toMatchObject({ service: 'claims', erased: ['drafts'], kept: [{ what: 'claims' }] });
    expect(await adjuster.call('GET', `/claims/${claimId}`)).toMatchObject({ status: 200 });
    const another = await file(clara, 'key-after-the-erasure');
    expect(another).toMatchObject({ status: 410, body: { title: 'CUSTOMER_ERASED' } });
    expect(complaints(service.cloud)).toEqual([]);
  });
});
