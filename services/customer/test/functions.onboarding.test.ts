import './environment.ts';
import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import { documentAdvice } from '@claimstream/events-schema/document-reasons';
import {
  atEveryCrash,
  type Crash,
  contextOf,
  deliver,
  type TableUnderTest,
  tableUnderTest,
} from '@claimstream/test-drive';
import fc from 'fast-check';
import type { Application } from '../src/domain/application.ts';
import { Customers } from '../src/store/customers.ts';
import { application, car, customerId, standing } from './example-applications.ts';

const { submitApplication } = await import('../src/functions/submit-application.ts');
const { checkAddressOf } = await import('../src/functions/check-address.ts');
const { checkIdentityOf } = await import('../src/functions/check-identity.ts');
const { decideApplication } = await import('../src/functions/decide-application.ts');
const { startOnboarding } = await import('../src/functions/start-onboarding.ts');
const { recordDocument } = await import('../src/functions/record-document.ts');
const { showCustomer } = await import('../src/functions/show-customer.ts');

const print = async (_field: string, value: string) => Buffer.from(value.padEnd(32)).toString('hex').slice(0, 64);

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

async function world() {
  const fresh = await tables.fresh();
  const customers = new Customers(fresh.table);
  const over = (crash?: Crash) => (crash ? crash.methods(customers) : customers);
  const submission = async () => (await customers.application(customerId))!.item.submission;
  /** The workflow's last task, about the application that is here, or about the one that `of` told of. */
  const decide = async (reasons: string[] = [], crash?: Crash, of?: string) => {
    const context = { ...contextOf('submitted'), causationId: of ?? (await submission()) };
    return decideApplication(over(crash), print as never)({ customerId, context, checks: [{ reasons }] });
  };
  return {
    fresh,
    submission,
    decide,
    submit: (body: Application = application(), idempotencyKey = 'key-of-mine', crash?: Crash) =>
      submitApplication(over(crash))({
        caller: { sub: customerId, groups: [] },
        body,
        idempotencyKey,
        context: contextOf(idempotencyKey),
        path: {},
        query: {},
      }),
    checks: async () => {
      const input = { customerId, context: contextOf('submitted') };
      const answers = await Promise.all([checkAddressOf(customers)(input), checkIdentityOf(customers)(input)]);
      return answers.flatMap(({ reasons }) => reasons);
    },
    record: (news: ReturnType<typeof standing>, crash?: Crash) =>
      recordDocument(over(crash))(customerId, news, contextOf(`${news.kind} ${news.attempt} ${news.status}`)),
    show: async () => (await showCustomer(customers)({ caller: { sub: customerId, groups: [] } })).body,
    async policyIds() {
      return (await customers.policies(customerId)).map(({ item }) => item.policyId);
    },
    events: () => fresh.events(),
  };
}
type World = Awaited<ReturnType<typeof world>>;
const outcome = ({ fresh }: World) => fresh.state();
const submitted = async () => {
  const w = await world();
  await w.submit();
  return w;
};
const accepted = async () => {
  const w = await submitted();
  await w.decide();
  return w;
};

describe('an application', () => {
  it('is one durable write; its event says where and how many cars, and nothing personal', async () => {
    const w = await world();
    expect(await w.submit()).toEqual({ status: 202, body: { customerId, state: 'submitted' } });
    const [event] = await w.events();
    expect(event).toMatchObject({
      detailType: 'Customer.Submitted',
      detail: { data: { customerId, state: 'AZ', carCount: 1 } },
    });
    expect(JSON.stringify(event)).not.toMatch(/Wilhelmina|219|Main St|D48213907/);
  });

  it('is the same under the same key, also at the same moment, and refused under another', async () => {
    const w = await world();
    const answers = await Promise.all([w.submit(), w.submit(), w.submit()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    await expect(w.submit(application(), 'key-of-another')).rejects.toMatchObject({
      status: 409,
      code: 'ALREADY_SUBMITTED',
    });
    await expect(w.submit(application({ givenName: 'Other' }))).rejects.toMatchObject({
      status: 409,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('may be sent again, corrected, once it was rejected', async () => {
    const w = await submitted();
    await w.decide(['TOO_YOUNG', 'ZIP_NOT_IN_STATE']);
    expect(await w.show()).toMatchObject({
      state: 'rejected',
      reasons: ['TOO_YOUNG', 'ZIP_NOT_IN_STATE'],
      policies: [],
    });
    expect((await w.submit(application(), 'key-of-the-second')).body.state).toBe('submitted');
    await w.decide();
    expect(await w.show()).toMatchObject({ state: 'accepted', reasons: [] });
  });

  it('is not taken again under the key of one that was replaced', async () => {
    const w = await submitted();
    await w.decide(['TOO_YOUNG']);
    await w.submit(application({ givenName: 'Mina' }), 'key-of-the-second');
    await w.decide(['TOO_YOUNG']);
    await expect(w.submit()).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await w.show()).toMatchObject({ state: 'rejected' });
  });

  it('is checked as of the day it was sent, where the customer lives', async () => {
    const w = await world();
    // Sent on 1 March at noon UTC: still the same day in Phoenix, the day after the sixteenth birthday is too late.
    await w.submit(application({ birthDate: '2010-03-02' }));
    expect(await w.checks()).toEqual(['TOO_YOUNG']);
  });

  it('survives a crash at every place', async () => {
    expect(
      await atEveryCrash(world, (w, crash) => w.submit(undefined, undefined, crash), outcome),
    ).toBeGreaterThanOrEqual(4);
  });
});

describe('the decision', () => {
  it('accepts with prints instead of values, and issues a policy for each car', async () => {
    const w = await world();
    await w.submit(application({ cars: [car, { ...car, colour: 'blue' }] }));
    expect(await w.decide()).toEqual({ state: 'accepted' });
    expect((await w.events()).map(({ detailType }) => detailType)).toEqual([
      'Customer.Accepted',
      'Policy.Issued',
      'Policy.Issued',
    ]);
    expect(JSON.stringify(await w.events())).not.toMatch(/Wilhelmina|D48213907|1961-07-19|4T1BF1FK5CU000001/);
    expect((await w.show()).policies).toMatchObject([{ state: 'issued' }, { state: 'issued' }]);
    expect(new Set(await w.policyIds()).size).toBe(2);
  });

  it('is made once', async () => {
    const w = await accepted();
    const before = await w.fresh.items();
    await w.decide();
    await w.decide(['TOO_YOUNG']);
    expect(await w.fresh.items()).toEqual(before);
  });

  it('is not made about a corrected application by a late run about the one before', async () => {
    const w = await submitted();
    const first = await w.submission();
    await w.decide(['TOO_YOUNG']);
    await w.submit(application(), 'key-of-the-second');
    expect(await w.decide(['TOO_YOUNG'], undefined, first)).toEqual({ state: 'submitted' });
    expect(await w.show()).toMatchObject({ state: 'submitted', reasons: [] });
    expect(await w.decide()).toEqual({ state: 'accepted' });
  });

  it('is asked for again after a crash of what started it, and made once', async () => {
    const start = async (w: World, crash: Crash) => {
      const run = crash.around(() => w.decide());
      const data = { customerId, state: 'AZ', carCount: 1 };
      await deliver(startOnboarding(run), CustomerSubmitted, data, 'key-of-mine');
    };
    expect(await atEveryCrash(submitted, start, outcome)).toBe(2);
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(submitted, (w, crash) => w.decide([], crash), outcome)).toBeGreaterThanOrEqual(6);
    expect(await atEveryCrash(submitted, (w, crash) => w.decide(['TOO_YOUNG'], crash), outcome)).toBeGreaterThanOrEqual(
      5,
    );
  });
});

describe('sign-up documents', () => {
  const licence = standing('licence', 'cleared');
  const carOf = async (w: World, status: 'cleared' | 'review' | 'refused' = 'cleared', so: object = {}) =>
    standing('car', status, { policyId: (await w.policyIds())[0]!, ...so });

  it.each([
    ['licence first', (car: typeof licence) => [licence, car]],
    ['car first', (car: typeof licence) => [car, licence]],
    ['each twice', (car: typeof licence) => [car, licence, licence, car]],
  ])('activate the policy once both are cleared: %s', async (_, order) => {
    const w = await accepted();
    for (const news of order(await carOf(w))) await w.record(news);
    expect(await w.show()).toMatchObject({ policies: [{ state: 'active' }] });
    const activations = (await w.events()).filter(({ detailType }) => detailType === 'Policy.Activated');
    expect(activations).toHaveLength(1);
  });

  it('do so too when both come at the same moment', async () => {
    const w = await accepted();
    await Promise.all([w.record(licence), w.record(await carOf(w))]);
    expect(await w.show()).toMatchObject({ policies: [{ state: 'active' }] });
  });

  it('leave the policy as it is while a person looks, or after a refusal', async () => {
    const w = await accepted();
    await w.record(standing('licence', 'refused', { reasons: ['LICENCE_EXPIRED'] }));
    await w.record(await carOf(w, 'review'));
    expect(await w.show()).toMatchObject({
      policies: [{ state: 'issued' }],
      documents: [{ status: 'refused' }, { status: 'review' }],
    });
  });

  it('are shown with what the customer can do, and never with a rule that fired', async () => {
    const w = await accepted();
    await w.record(standing('licence', 'refused', { reasons: ['LICENCE_EXPIRED', 'LICENCE_NUMBER_MISMATCH'] }));
    await w.record(await carOf(w, 'review', { reasons: ['COLOUR_UNCERTAIN'] }));
    expect((await w.show()).documents).toMatchObject([
      { reasons: ['LICENCE_EXPIRED'], advice: expect.stringContaining('still valid') },
      { status: 'review', reasons: [] },
    ]);
    await w.record(await carOf(w, 'refused', { reasons: ['COLOUR_MISMATCH'] }));
    const { documents } = await w.show();
    expect(documents[1]).toMatchObject({ status: 'refused', reasons: ['NOT_ACCEPTED'] });
    expect(JSON.stringify(documents)).not.toMatch(/MISMATCH|COLOUR/);
  });

  it('show no rule, whatever it is called', async () => {
    const code = fc.stringMatching(/^[A-Z][A-Z0-9]{2,20}_[A-Z0-9_]{3,30}$/);
    const statuses = fc.constantFrom<'refused' | 'review' | 'cleared'>('refused', 'review', 'cleared');
    await fc.assert(
      fc.asyncProperty(code, statuses, async (reason, status) => {
        fc.pre(!Object.hasOwn(documentAdvice, reason));
        const documents = [standing('licence', status, { reasons: [reason] })];
        const overview = { state: 'accepted' as const, reasons: [], submittedAt: '', policies: [], documents };
        const show = showCustomer({ overview: async () => overview });
        expect(JSON.stringify(await show({ caller: { sub: customerId, groups: [] } }))).not.toContain(reason);
      }),
    );
  });

  it('wait on their queue while the policy is not known', async () => {
    const w = await submitted();
    await w.record(licence);
    await expect(w.record(standing('car', 'cleared', { policyId: licence.documentId }))).rejects.toThrow(
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

it('who never applied is told how', async () => {
  const w = await world();
  await expect(w.show()).rejects.toMatchObject({ status: 404, code: 'NOT_SIGNED_UP' });
});
