import { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { deriveId } from '@claimstream/lambda-kit/event-context';
import type { Claim } from '../src/domain/claim.ts';
import {
  exposuresOf,
  exposureViews,
  isHandled,
  openExposures,
  withClosed,
  withOpened,
} from '../src/domain/exposures.ts';
import { customerId, notice } from './example-claims.ts';

const openedAt = '2026-05-02T12:00:00.000Z';
const at = '2026-05-03T12:00:00.000Z';
const by = deriveId('an adjuster');
const handling = { kind: 'bodily-injury', note: 'The passenger called.', by, at } as const;
const injury = { kind: 'bodily-injury', reason: 'INJURY_REPORTED', openedAt } as const;
const property = { kind: 'property-damage', reason: 'OTHER_CARRIER_NAMED', openedAt } as const;
const filed = (changed: object) => NoticeOfLoss.parse({ ...notice(), ...changed });
const claim = (changed: Partial<Claim> = {}) =>
  ({ customerId, state: 'review', filedAt: openedAt, timeline: [], ...changed }) as unknown as Claim;

describe('a notice', () => {
  it('opens an exposure for injuries, and one if it names the other party’s insurer', () => {
    const injuries = [{ description: 'whiplash' }];
    const otherCarrier = { name: 'Other Mutual' };
    expect(exposuresOf(filed({}), openedAt)).toEqual([]);
    expect(exposuresOf(filed({ injuries }), openedAt)).toEqual([injury]);
    expect(exposuresOf(filed({ otherCarrier }), openedAt)).toEqual([property]);
    expect(exposuresOf(filed({ injuries: [...injuries, ...injuries], otherCarrier }), openedAt)).toEqual([
      injury,
      property,
    ]);
  });
});

describe('an exposure', () => {
  it('is open until it was closed', () => {
    expect(openExposures({})).toEqual([]);
    expect(openExposures({ exposures: [{ ...injury, closedAt: at }, property] })).toEqual([property]);
  });

  it('is opened by a person, and stores who, when and why', () => {
    const opened = {
      kind: 'bodily-injury',
      reason: 'OPENED_BY_PERSON',
      openedAt: at,
      openedBy: by,
      openedNote: handling.note,
    };
    expect(withOpened(claim({ exposures: [property] }), handling)).toMatchObject({ exposures: [property, opened] });
    expect(withOpened(claim(), handling)).toMatchObject({ exposures: [opened] });
  });

  it('is opened once, and again after it was closed', () => {
    const opened = withOpened(claim(), handling) as Claim;
    expect(withOpened(opened, { ...handling, at: openedAt })).toBe(opened);
    expect(withOpened(opened, { ...handling, note: 'Another call.' })).toBe('EXPOSURE_OPEN');
    expect(withOpened(opened, { ...handling, by: deriveId('another') })).toBe('EXPOSURE_OPEN');
    const closed = withClosed(opened, handling) as Claim;
    expect((withOpened(closed, handling) as Claim).exposures).toHaveLength(2);
  });

  it.each([
    ['requested', false],
    ['rejected', false],
    ['accepted', true],
    ['review', true],
    ['assessed', true],
    ['denied', true],
    ['settled', true],
    ['withdrawn', true],
    ['closed', false],
  ] as const)('is opened while people work on the claim: %s %s', (state, expected) => {
    expect(isHandled({ state })).toBe(expected);
    const opened = withOpened(claim({ state }), handling);
    if (expected) expect(opened).toMatchObject({ state });
    else expect(opened).toBe('CLAIM_NOT_HANDLED');
  });

  it('is closed by a person, and stores who, when and why; no other one is closed', () => {
    const closed = { ...injury, closedAt: at, closedBy: by, closedNote: handling.note };
    expect(withClosed(claim({ exposures: [injury, property] }), handling)).toMatchObject({
      exposures: [closed, property],
    });
    const reopened = claim({ exposures: [closed, injury] });
    expect(withClosed(reopened, handling)).toMatchObject({ exposures: [closed, closed] });
  });

  it('is closed once', () => {
    const closed = withClosed(claim({ exposures: [injury] }), handling) as Claim;
    expect(withClosed(closed, { ...handling, at: openedAt })).toBe(closed);
    expect(withClosed(closed, { ...handling, note: 'Otherwise.' })).toBe('EXPOSURE_NOT_OPEN');
    expect(withClosed(closed, { ...handling, by: deriveId('another') })).toBe('EXPOSURE_NOT_OPEN');
    expect(withClosed(claim({ exposures: [property] }), handling)).toBe('EXPOSURE_NOT_OPEN');
    expect(withClosed(claim(), handling)).toBe('EXPOSURE_NOT_OPEN');
  });

  it('is never handled by the claimant', () => {
    const own = { ...handling, by: customerId };
    expect(withOpened(claim(), own)).toBe('OWN_CLAIM');
    expect(withClosed(claim({ exposures: [injury] }), own)).toBe('OWN_CLAIM');
  });

  it('is one of twenty at most', () => {
    const closed = { ...injury, closedAt: at };
    const of = (count: number) => claim({ exposures: Array.from({ length: count }, () => closed) });
    expect(withOpened(of(20), handling)).toBe('TOO_MANY_EXPOSURES');
    expect((withOpened(of(19), handling) as Claim).exposures).toHaveLength(20);
  });
});

describe('the exposures of a claim', () => {
  const timeline = [
    { at: openedAt, what: 'review' as const },
    { at, what: 'paid' as const },
  ];

  it('begin with its own damage, open until it is paid or refused', () => {
    const own = { kind: 'own-damage', reason: 'LOSS_REPORTED', openedAt };
    expect(exposureViews(claim({ timeline: timeline.slice(0, 1) }))).toEqual([{ ...own, state: 'open' }]);
    const ended = { ...own, state: 'closed', closedAt: at };
    expect(exposureViews(claim({ state: 'settled', paidCents: 1, timeline }))).toEqual([ended]);
    expect(exposureViews(claim({ state: 'settled', timeline }))).toEqual([{ ...own, state: 'open' }]);
    for (const state of ['denied', 'rejected', 'withdrawn', 'closed'] as const) {
      expect(exposureViews(claim({ state, timeline: [{ at, what: state }] }))).toEqual([ended]);
    }
  });

  it('go on with injuries, then the property of others, each with its state', () => {
    const closed = { ...injury, closedAt: at };
    const exposures = [property, closed, injury];
    expect(exposureViews(claim({ exposures })).slice(1)).toEqual([
      { ...closed, state: 'closed' },
      { ...injury, state: 'open' },
      { ...property, state: 'open' },
    ]);
  });
});
