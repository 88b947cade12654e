import { atEveryCrash, type Crash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { accepted as newAccepted, submitted as newSubmitted, outcome, type World } from './customers-under-test.ts';
import { documentStatus } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const submitted = () => newSubmitted(tables);
const accepted = () => newAccepted(tables);

describe('sign-up documents', () => {
  const licence = documentStatus('licence', 'cleared');
  const carOf = async (w: World, status: 'cleared' | 'review' | 'refused' = 'cleared', so: object = {}) =>
    documentStatus('car', status, { policyId: (await w.policyIds())[0]!, ...so });

  it.each([
    ['licence first', (car: typeof licence) => [licence, car]],
    ['car first', (car: typeof licence) => [car, licence]],
    ['each twice', (car: typeof licence) => [car, licence, licence, car]],
  ])('activate the policy once both are cleared: %s', async (_, order) => {
    const w = await accepted();
    for (const document of order(await carOf(w))) await w.record(document);
    expect(await w.show()).toMatchObject({ policies: [{ state: 'active' }] });
    const activations = (await w.events()).filter(({ detailType }) => detailType === 'Policy.Activated');
    expect(activations).toHaveLength(1);
  });

  it('activate it even if both come at the same moment', async () => {
    const w = await accepted();
    await Promise.all([w.record(licence), w.record(await carOf(w))]);
    expect(await w.show()).toMatchObject({ policies: [{ state: 'active' }] });
  });

  it('leave the policy as it is while a person looks, or after a refusal', async () => {
    const w = await accepted();
    await w.record(documentStatus('licence', 'refused', { reasons: ['LICENCE_EXPIRED'] }));
    await w.record(await carOf(w, 'review'));
    expect(await w.show()).toMatchObject({
      policies: [{ state: 'issued' }],
      documents: [{ status: 'refused' }, { status: 'review' }],
    });
  });

  it('are shown with the customer’s next steps, and never with a rule that fired', async () => {
    const w = await accepted();
    await w.record(documentStatus('licence', 'refused', { reasons: ['LICENCE_EXPIRED', 'LICENCE_NUMBER_MISMATCH'] }));
    await w.record(await carOf(w, 'review', { reasons: ['COLOUR_UNCERTAIN'] }));
    expect((await w.show()).documents).toMatchObject([
      { reasons: [{ code: 'LICENCE_EXPIRED', nextStep: expect.stringContaining('still valid') }] },
      { status: 'review', reasons: [] },
    ]);
    await w.record(await carOf(w, 'refused', { reasons: ['COLOUR_MISMATCH'] }));
    const { documents } = await w.show();
    expect(documents[1]).toMatchObject({ status: 'refused', reasons: [{ code: 'NOT_ACCEPTED' }] });
    expect(JSON.stringify(documents)).not.toMatch(/MISMATCH|COLOUR/);
  });

  it('wait on their queue while the policy is not known', async () => {
    const w = await submitted();
    await w.record(licence);
    await expect(w.record(documentStatus('car', 'cleared', { policyId: licence.documentId }))).rejects.toThrow(
      'is not here yet',
    );
  });

  it('survive a crash at every place', async () => {
    const withLicence = async () => {
      const w = await accepted();
      await w.record(licence);
      return w;
    };
    const work = async (w: World, crash: Crash) => w.record(await carOf(w), crash);
    expect(await atEveryCrash(withLicence, work, outcome)).toBeGreaterThanOrEqual(10);
  });
});
