import { nextSteps } from '../../../src/web/customer/home/next-steps.ts';

type Customer = NonNullable<Parameters<typeof nextSteps>[0]>;
type Document = Parameters<typeof nextSteps>[1][number];

const customer = (state: Customer['state'], ...policies: ('issued' | 'active')[]) =>
  ({ state, policies: policies.map((state) => ({ state })) }) as Customer;
const document = (kind: Document['kind'], state: Document['state']) => ({ kind, state }) as Document;
const states = (...given: Parameters<typeof nextSteps>) => nextSteps(...given).map(({ state }) => state);

describe('the next steps of a customer', () => {
  it('begin with the application right after sign-up', () => {
    expect(states(null, [])).toEqual(['now', 'later', 'later', 'later']);
  });

  it('wait for the decision, or ask for the correction', () => {
    expect(states(customer('submitted'), [])[0]).toBe('waiting');
    expect(states(customer('rejected'), [])[0]).toBe('trouble');
  });

  it.each([
    [[], 'waiting'],
    [[document('licence', 'requested'), document('car', 'processing')], 'now'],
    [[document('licence', 'refused'), document('car', 'requested')], 'trouble'],
    [[document('licence', 'cleared'), document('car', 'review')], 'waiting'],
    [[document('licence', 'cleared')], 'waiting'],
    [[document('licence', 'cleared'), document('car', 'cleared')], 'done'],
    [[document('licence', 'cleared'), document('car', 'cleared'), document('damage', 'requested')], 'done'],
  ] as const)('after %j the documents are %s', (documents, state) => {
    expect(states(customer('accepted', 'issued'), documents)[1]).toBe(state);
  });

  it('continue with the documents of a policy while an application for another car is decided or corrected', () => {
    for (const state of ['submitted', 'rejected'] as const) {
      expect(states(customer(state, 'issued'), [document('licence', 'requested')])[1]).toBe('now');
    }
  });

  it('end with the cover, from which losses can be reported', () => {
    const documents = [document('licence', 'cleared'), document('car', 'cleared')];
    expect(states(customer('accepted', 'active'), documents)).toEqual(['done', 'done', 'done', 'now']);
  });
});
