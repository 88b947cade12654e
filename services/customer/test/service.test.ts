import { createEvent } from '@claimstream/events-schema';
import { DocumentRejected } from '@claimstream/events-schema/documents/document-rejected';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { DrivingScoreUpdated } from '@claimstream/events-schema/telematics/driving-score-updated';
import { deriveId } from '@claimstream/lambda-kit';
import { complaints, contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
import { application, car } from './example-applications.ts';

describe('the customer service, alone, every message delivered twice', () => {
  let service: DeployedAlone;
  let clara: Person;
  let licenceId: string;
  let policyId: string;

  const apply = (who: Person, body: object, key = `key-of-${who.customerId}`) =>
    who.call('POST', '/customers', body, { 'idempotency-key': key });
  const overview = (who: Person, wanted: (body: any) => boolean) =>
    until(async () => {
      const { body } = await who.call('GET', '/customers/me');
      return wanted(body) && body;
    });
  const result = (kind: 'licence' | 'car', subjectId: string) => ({
    subjectId,
    subjectKind: 'document' as const,
    customerId: clara.customerId,
    documentKind: kind,
    ...(kind === 'car' ? { policyId } : {}),
    attempt: 1,
    decidedBy: 'rules' as const,
  });

  beforeAll(async () => {
    service = await deployAlone('customer', { deliverTwice: true });
    clara = await service.signIn('clara@example.com');
    licenceId = deriveId(clara.customerId, 'document', 'licence');
  });
  afterAll(() => service.stop());

  it('takes an application, checks it and issues a policy', async () => {
    expect(await clara.call('GET', '/customers/me')).toMatchObject({ status: 404, body: { title: 'NOT_SIGNED_UP' } });
    expect(await apply(clara, application())).toMatchObject({ status: 202, body: { customerId: clara.customerId } });
    const me = await overview(clara, ({ state }) => state === 'accepted');
    expect(me.policies).toMatchObject([
      { state: 'issued', limitCents: 5_000_000, car: { colour: 'red', plate: 'CLM4821' } },
    ]);
    policyId = me.policies[0].policyId;
    await until(async () => (await service.facts('Policy.Issued')).length === 1);
    const [accepted] = await service.facts('Customer.Accepted');
    expect(accepted).toMatchObject({ customerId: clara.customerId, licenceState: 'AZ' });
    expect(new Set(Object.values(accepted.fingerprints)).size).toBe(5); // each about something else
  });

  it('rejects one with every reason, and accepts it corrected', async () => {
    const edmund = await service.signIn('edmund@example.com');
    const address = { ...application().address, zip: '10001' };
    await apply(edmund, application({ birthDate: '2019-01-01', address }));
    const me = await overview(edmund, ({ state }) => state === 'rejected');
    expect(me).toMatchObject({
      reasons: [
        { code: 'TOO_YOUNG', problem: 'You must be at least 18 to take out insurance.' },
        { code: 'ZIP_NOT_IN_STATE' },
      ],
      policies: [],
      application: { birthDate: '2019-01-01', address, ssnLastDigits: '9999' },
    });
    await apply(edmund, application(), 'key-of-the-correction');
    await overview(edmund, ({ state }) => state === 'accepted');
    expect(await service.facts('Customer.Rejected')).toHaveLength(1);
  });

  it('asks for a doubtful address again, and believes the customer who confirms it', async () => {
    const ingrid = await service.signIn('ingrid@example.com');
    const address = {
      ...application().address,
      street: 'Old Mill Farm',
      city: 'Hazel',
      state: 'TN',
      zip: '42049',
    };
    await apply(ingrid, application({ address }));
    const asked = await overview(ingrid, ({ state }) => state === 'rejected');
    expect(asked.reasons).toMatchObject([{ code: 'HOUSE_NUMBER_MISSING' }, { code: 'ZIP_NOT_IN_STATE' }]);
    await apply(ingrid, application({ address, addressConfirmed: true }), 'key-of-the-confirmation');
    await overview(ingrid, ({ state }) => state === 'accepted');
  });

  it('reports two cars with one number at the second, and accepts small letters everywhere', async () => {
    const gustav = await service.signIn('gustav@example.com');
    const vin = ` ${car.vin.toLowerCase()} `;
    const answer = await apply(gustav, { ...application(), cars: [car, { ...car, vin }] });
    expect(answer).toMatchObject({
      status: 422,
      body: { title: 'DUPLICATE_VEHICLE', errors: [{ field: 'cars.1.vin', code: 'DUPLICATE_VEHICLE' }] },
    });
    expect(await apply(gustav, { ...application(), cars: [{ ...car, vin }] }, 'key-of-one-car')).toMatchObject({
      status: 202,
    });
  });

  it('reports the faults of an invalid body', async () => {
    const frida = await service.signIn('frida@example.com');
    const answer = await apply(frida, { ...application(), phone: '602 555 0123' });
    expect(answer).toMatchObject({ status: 422 });
    expect(JSON.stringify(answer.body)).toContain('with its country code');
    expect(JSON.stringify(answer.body)).not.toContain('602 555 0123');
    expect(await frida.call('POST', '/customers', application())).toMatchObject({ status: 400 });
  });

  it('activates the policy once licence and car are cleared, whatever was refused before', async () => {
    const rejected = { ...DocumentRejected.samples[0]!, documentId: licenceId, customerId: clara.customerId };
    const cleared = { outcome: 'clear' as const, score: 0, reasons: [] };
    const carId = deriveId(policyId, 'document', 'car');
    await service.put(
      createEvent(
        DocumentRejected,
        { ...rejected, kind: 'licence', attempt: 1, reasonCode: 'UNREADABLE' },
        contextOf('rejected'),
      ),
      createEvent(
        FraudDetected,
        { ...result('car', carId), outcome: 'review', score: 40, reasons: ['COLOUR_UNCERTAIN'] },
        contextOf('car check'),
      ),
    );
    const flagged = await overview(clara, ({ documents }) => documents.length === 2);
    expect(JSON.stringify(flagged.documents)).not.toContain('COLOUR_UNCERTAIN');
    expect(flagged.documents.find(({ kind }: { kind: string }) => kind === 'licence').reasons).toMatchObject([
      { code: 'UNREADABLE', nextStep: 'Take it again in good light, close and sharp.' },
    ]);
    await service.put(
      createEvent(
        FraudNotDetected,
        { ...result('car', carId), ...cleared, decidedBy: 'person' },
        contextOf('car decision'),
      ),
      createEvent(
        FraudNotDetected,
        { ...result('licence', licenceId), ...cleared, attempt: 2 },
        contextOf('licence check'),
      ),
    );
    const me = await overview(clara, ({ policies }) => policies[0].state === 'active');
    expect(me.documents.map(({ status }: { status: string }) => status)).toEqual(['cleared', 'cleared']);
    await until(async () => (await service.facts('Policy.Activated')).length > 0);
  });

  it('shows each customer their own data, without the personal data that no page needs', async () => {
    const { body } = await clara.call('GET', '/customers/me');
    expect(body.customerId).toBe(clara.customerId);
    expect(JSON.stringify(body)).not.toMatch(/219-09-9999|Main St|602555|4T1BF1FK2CU000001/);
  });

  it('accepts another application for another car, and never the insured one twice', async () => {
    const second = { ...car, vin: '4T1BF1FK4CU000002', plate: 'CLM4822' };
    expect(await apply(clara, application(), 'key-of-the-same-car')).toMatchObject({
      status: 422,
      body: { title: 'ALREADY_INSURED' },
    });
    expect(await apply(clara, application({ cars: [second] }), 'key-of-another-car')).toMatchObject({ status: 202 });
    const me = await overview(clara, ({ policies }) => policies.length === 2);
    expect(me.policies.map(({ car }: { car: { plate: string } }) => car.plate).sort()).toEqual(['CLM4821', 'CLM4822']);
    expect(me.policies.map(({ state }: { state: string }) => state).sort()).toEqual(['active', 'issued']);
  });

  it('stores how a car is driven for its renewal (recordDriving), and changes no running policy', async () => {
    const { body } = await clara.call('GET', '/customers/me');
    const told = { ...DrivingScoreUpdated.samples[0]!, policyId, customerId: clara.customerId, score: 93 };
    await service.put(createEvent(DrivingScoreUpdated, told, contextOf('score')));
    await until(async () => {
      const { policies } = await service.copyOf({ customerId: clara.customerId, policyIds: [], claimIds: [] });
      return policies.some((policy: any) => policy.policyId === policyId && policy.driving?.score === 93);
    });
    expect((await clara.call('GET', '/customers/me')).body).toEqual(body);
  });

  it('exports its own data (exportPart), and all data, here of one service (exportCustomer)', async () => {
    const part = await service.copyOf({ customerId: clara.customerId, policyIds: [], claimIds: [] });
    expect(part).toMatchObject({ application: { ssn: '219-09-9999' }, policies: [{}, {}] });
    const whole = await clara.call('GET', '/customers/me/export');
    expect(whole).toMatchObject({ status: 200, body: { parts: { customer: JSON.parse(JSON.stringify(part)) } } });
  });

  it('erases a customer once every subscribed service has answered, here only itself', async () => {
    const frank = await service.signIn('frank@example.com');
    const body = application({ cars: [{ ...car, vin: '1HGCM82633A004352', plate: 'FRANK1' }] });
    await apply(frank, body);
    await overview(frank, ({ state }) => state === 'accepted');
    expect(await frank.call('DELETE', '/customers/me')).toMatchObject({
      status: 409,
      body: { title: 'POLICIES_IN_FORCE' },
    });
    const asked = await frank.call('DELETE', '/customers/me?endCover=true');
    expect(asked).toMatchObject({ status: 202, body: { state: 'requested', waitingFor: ['customer'] } });
    const erased = await until(async () => {
      const shown = await frank.call('GET', '/customers/me/erasure');
      return shown.body.state === 'erased' && shown.body;
    });
    expect(erased.kept.map(({ what }: { what: string }) => what)).toEqual(['policies', 'application']);
    expect(await service.facts('Customer.Erasure.Completed')).toHaveLength(1);
    expect(await frank.call('GET', '/customers/me')).toMatchObject({ status: 404 });
    expect(await frank.call('GET', '/customers/me/export')).toMatchObject({ status: 410 });
    expect(await apply(frank, body, 'another-key')).toMatchObject({ status: 410 });
  });

  it('sent each event once, and caused no complaint of the cloud', async () => {
    expect(await service.facts('Policy.Activated')).toHaveLength(1);
    const updates = await service.facts('Customer.Document.Updated');
    expect(updates.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
      'car cleared',
      'car review',
      'licence cleared',
      'licence refused',
    ]);
    expect(complaints(service.cloud)).toEqual([]);
  });
});
