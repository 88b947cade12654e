import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createEvent } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { deriveId } from '@claimstream/lambda-kit';
import { complaints, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
import type { Evidence } from '../src/domain/facts.ts';
import { car, context, damage, evidence, licence, someoneElse } from './example-evidence.ts';

const customerId = deriveId('clara');
const policyId = deriveId('her policy');
const claimId = deriveId('her claim');
const own = { customerId, policyId, claimId };
const caused = (by: string) => ({ ...context, causationId: deriveId(by) });

describe('the fraud service', () => {
  let service: DeployedAlone;
  let adjuster: Person;
  let supervisor: Person;
  let investigator: Person;
  let clara: Person;
  let sqs: SQSClient;

  /** The documents service's reading of an image of Clara's. */
  const shown = (name: string, reading: Evidence['reading'], so: Partial<Evidence> = {}) => {
    const base = evidence(reading);
    const ids = Object.fromEntries(Object.entries(own).filter(([key]) => key in base));
    return createEvent(
      DocumentProcessed,
      { ...base, ...ids, documentId: deriveId(name), ...so },
      caused(`${name} ${so.attempt ?? 1}`),
    );
  };
  const results = async (subjectId: string) =>
    [...(await service.facts('Fraud.Detected')), ...(await service.facts('Fraud.Not.Detected'))].filter(
      (result) => result.subjectId === subjectId,
    );
  const resultOf = (subjectId: string, so: (result: any) => boolean = () => true) =>
    until(async () => (await results(subjectId)).find(so));
  const flagOf = (flagId: string) =>
    until(async () => {
      const { body } = await adjuster.call('GET', '/flags');
      return body.flags.find((flag: { flagId: string }) => flag.flagId === flagId);
    });
  /** Messages of a queue, including those whose delay is not over. */
  const waiting = async (queue: string) => {
    const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'] as const;
    const QueueUrl = service.cloud.resource(service.stack, queue).ref;
    const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] });
    const { Attributes = {} } = await sqs.send(command);
    return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name]), 0);
  };
  const decide = (who: Person, flagId: string, body: object) =>
    who.call('POST', `/flags/${flagId}/decision`, { reason: 'Compared with the application.', ...body });

  beforeAll(async () => {
    service = await deployAlone('fraud', { deliverTwice: true });
    sqs = new SQSClient(service.settings);
    adjuster = await service.signIn('adjuster@example.com', 'adjusters');
    supervisor = await service.signIn('supervisor@example.com', 'supervisors');
    investigator = await service.signIn('investigator@example.com', 'siu');
    clara = await service.signIn('clara@example.com');
  });
  afterAll(() => service.stop());

  it('judges an image whose facts come after it, and one whose facts are already here', async () => {
    await service.put(shown('car', car()));
    const issued = { ...PolicyIssued.samples[0]!, policyId, customerId };
    const accepted = { ...CustomerAccepted.samples[0]!, customerId };
    await service.put(createEvent(PolicyIssued, issued, caused('issue')));
    expect(await resultOf(deriveId('car'))).toMatchObject({ outcome: 'clear', customerId, policyId, attempt: 1 });
    await service.put(createEvent(CustomerAccepted, accepted, caused('acceptance')));
    await service.put(shown('licence', licence()));
    expect(await resultOf(deriveId('licence'))).toMatchObject({ outcome: 'clear', documentKind: 'licence', score: 0 });
    const [event] = await service.events('Fraud.Not.Detected');
    expect(event!.metadata).toMatchObject({ correlationId: context.correlationId });
  });

  it('refuses an image that surely differs, and judges the next one afresh', async () => {
    const mismatch = { ...licence().fingerprints, birthDate: { hash: someoneElse, confidence: 0.99 } };
    const documentId = deriveId('licence of another');
    await service.put(shown('licence of another', licence({ fingerprints: mismatch })));
    expect(await resultOf(documentId)).toMatchObject({
      outcome: 'reject',
      score: 100,
      reasons: ['BIRTH_DATE_MISMATCH'],
    });
    await service.put(shown('licence of another', licence(), { attempt: 2 }));
    expect(await resultOf(documentId, ({ attempt }) => attempt === 2)).toMatchObject({ outcome: 'clear' });
  });

  it('asks a person about uncertain images, and publishes the decision', async () => {
    const flagId = deriveId('a doubtful car');
    await service.put(shown('a doubtful car', car({ colour: 'red', colourConfidence: 0.4 })));
    expect(await resultOf(flagId)).toMatchObject({ outcome: 'review', score: 40, reasons: ['COLOUR_MISMATCH'] });
    expect(await flagOf(flagId)).toMatchObject({ subjectKind: 'document', customerId, attempt: 1 });
    expect(await decide(adjuster, flagId, { decision: 'clear', attempt: 1 })).toMatchObject({
      status: 202,
      body: { flagId, state: 'clear' },
    });
    expect(await resultOf(flagId, ({ decidedBy }) => decidedBy === 'person')).toMatchObject({ outcome: 'clear' });
    expect((await decide(adjuster, flagId, { decision: 'clear' })).status).toBe(202);
    expect(await decide(supervisor, flagId, { decision: 'confirm' })).toMatchObject({
      status: 409,
      body: { title: 'FLAG_NOT_OPEN' },
    });
    expect((await adjuster.call('GET', '/flags')).body).toEqual({ flags: [] });
  });

  it('checks a claim by its damage photo; a supervisor confirms the flag, and an investigator releases it', async () => {
    const claimed = { ...ClaimAccepted.samples[0]!, ...own, licenceNumber: someoneElse };
    await service.put(shown('damage', damage()), createEvent(ClaimAccepted, claimed, caused('notice')));
    expect(await resultOf(claimId)).toMatchObject({
      subjectKind: 'claim',
      outcome: 'review',
      reasons: ['DRIVER_IS_NOT_POLICYHOLDER'],
    });
    expect(await flagOf(claimId)).toMatchObject({ claimId, documentId: deriveId('damage') });
    // F10
    for (const decision of ['clear', 'confirm']) {
      expect(await decide(adjuster, claimId, { decision, reason: '' })).toMatchObject({ status: 422 });
    }
    expect((await decide(supervisor, claimId, { decision: 'confirm' })).status).toBe(202);
    expect(await resultOf(claimId, ({ decidedBy }) => decidedBy === 'person')).toMatchObject({
      outcome: 'reject',
      score: 100,
    });
    expect((await adjuster.call('GET', '/flags?state=confirmed')).body.flags).toMatchObject([
      { flagId: claimId, decisions: [{ decision: 'confirm', by: supervisor.customerId }] },
    ]);
    expect((await adjuster.call('GET', `/flags?customerId=${customerId}`)).body.flags).toHaveLength(1);
    expect((await supervisor.call('GET', `/flags/${claimId}`)).body).toMatchObject({
      state: 'confirmed',
      findings: [{ reason: 'DRIVER_IS_NOT_POLICYHOLDER', weight: 40 }],
      may: { decide: [], why: 'NOT_INVESTIGATOR' },
      referral: { reportDueOn: expect.any(String) },
    });
    const note = { text: 'Asked the shop for its photos.' };
    expect(await investigator.call('POST', `/flags/${claimId}/notes`, note)).toMatchObject({
      status: 201,
      body: { flagId: claimId, notes: 1 },
    });
    expect((await adjuster.call('POST', `/flags/${claimId}/notes`, note)).status).toBe(403);
    const release = { decision: 'release' };
    expect(await decide(investigator, claimId, { ...release, reason: ' ' })).toMatchObject({ status: 422 });
    expect(await decide(investigator, claimId, { ...release, reason: undefined })).toMatchObject({ status: 422 });
    for (const who of [adjuster, supervisor]) {
      expect(await decide(who, claimId, release)).toMatchObject({ status: 403, body: { title: 'NOT_INVESTIGATOR' } });
    }
    expect(await decide(investigator, claimId, release)).toMatchObject({ status: 202, body: { state: 'clear' } });
    expect(await resultOf(claimId, ({ decisions }) => decisions === 2)).toMatchObject({
      outcome: 'clear',
      decidedBy: 'person',
    });
  });

  it('sends a subject that it cannot check in time to a person', async () => {
    const flagId = deriveId('a car of no known policy');
    const earlier = await waiting('RemindersQueue');
    await service.put(shown('a car of no known policy', car(), { policyId: deriveId('unknown policy') }));
    await until(async () => (await waiting('RemindersQueue')) > earlier);
    // The same reminder without its fifteen minutes.
    const MessageBody = JSON.stringify({ subjectId: flagId, attempt: 1 });
    const QueueUrl = service.cloud.resource(service.stack, 'RemindersQueue').ref;
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds: 0 }));
    expect(await resultOf(flagId)).toMatchObject({ outcome: 'review', reasons: ['FACTS_MISSING'] });
    expect(await flagOf(flagId)).toMatchObject({ findings: [{ reason: 'FACTS_MISSING', weight: 40 }] });
  });

  it('shows and takes nothing from customers and strangers, and reports the faults of a request', async () => {
    const flagId = deriveId('a car of no known policy');
    expect(await clara.call('GET', '/flags')).toMatchObject({ status: 403, body: { title: 'NOT_ALLOWED' } });
    expect((await decide(clara, flagId, { decision: 'clear' })).status).toBe(403);
    expect((await clara.call('GET', `/flags/${flagId}`)).status).toBe(403);
    expect(await adjuster.call('GET', '/flags?state=closed')).toMatchObject({
      status: 400,
      body: { title: 'INVALID_QUERY', errors: [{ field: 'state' }] },
    });
    expect(await decide(adjuster, deriveId('nothing'), { decision: 'clear' })).toMatchObject({
      status: 404,
      body: { title: 'FLAG_NOT_FOUND' },
    });
    for (const text of ['x', 'x'.repeat(3000)])
      expect((await decide(adjuster, text, { decision: 'clear' })).status).toBe(404);
    expect(await decide(adjuster, flagId, { decision: 'maybe' })).toMatchObject({
      status: 422,
      body: { title: 'INVALID_BODY', errors: [{ field: 'decision' }] },
    });
    expect(await decide(adjuster, flagId, { decision: 'clear', attempt: 2 })).toMatchObject({
      status: 409,
      body: { title: 'FLAG_REPLACED' },
    });
    expect(await results(flagId)).toHaveLength(1);
  });

  it("exports a customer's checks (exportPart), and erases their data except those of claims (eraseCustomer)", async () => {
    const { customerId, policyId } = own;
    const { checks } = await service.copyOf({ customerId, policyIds: [], claimIds: [] });
    expect(checks.length).toBeGreaterThan(2);
    const claims = [{ claimId, until: '2032-12-31', why: 'ours' }];
    const answer = await service.erase({ customerId, policyIds: [policyId], claims });
    expect(answer).toMatchObject({
      service: 'fraud',
      kept: expect.arrayContaining([{ what: 'claim-checks', until: '2032-12-31', why: 'ours' }]),
    });
    expect((await adjuster.call('GET', `/flags?claimId=${claimId}`)).body.flags).toHaveLength(1);
  });

  it('published each result once, with every message delivered twice, and caused no complaint of the cloud', async () => {
    const subjects = ['car', 'licence', 'licence of another', 'a doubtful car', 'a car of no known policy'];
    const counts = await Promise.all(
      [...subjects.map((name) => deriveId(name)), claimId].map(async (id) => (await results(id)).length),
    );
    expect(counts).toEqual([1, 1, 2, 2, 1, 3]);
    for (const queue of ['FactsDlq', 'EvidenceDlq', 'RemindersDlq', 'OutboxDlq']) {
      expect([queue, await waiting(queue)]).toEqual([queue, 0]);
    }
    expect(complaints(service.cloud)).toEqual([]);
  });
});
