import { dayAfter } from '@claimstream/lambda-kit/local-day';
import fc from 'fast-check';
import { book, dueAction, dueOn, end, waiting } from '../src/domain/rental.ts';
import { rentalView } from '../src/domain/rental-view.ts';
import { cover, ids } from './rentals-under-test.ts';

const booked = book(waiting(ids, '2026-03-02T18:00:00.000Z'), cover);

describe('a rental', () => {
  it.each([
    ['America/Phoenix', '2026-03-02T06:30:00.000Z', '2026-03-01'],
    ['America/Phoenix', '2026-03-02T07:00:00.000Z', '2026-03-02'],
    ['Pacific/Honolulu', '2026-03-02T09:59:00.000Z', '2026-03-01'],
    ['Pacific/Guam', '2026-03-02T14:00:00.000Z', '2026-03-03'],
  ])('begins on the day of %s: %s is %s', (timeZone, acceptedAt, day) => {
    expect(book(waiting(ids, acceptedAt), { ...cover, timeZone }).from).toBe(day);
  });

  it("is paid on its first day and on at most the cover's number of days", () => {
    expect(booked).toMatchObject({ from: '2026-03-02', lastPaidDay: '2026-03-31', rentalClass: 'compact' });
  });

  it('reminds once, three days before its last paid day, and ends after it', () => {
    expect(dueOn(booked)).toBe('2026-03-28');
    expect(dueAction(booked, '2026-03-27')).toBeUndefined();
    expect(dueAction(booked, '2026-03-28')).toBe('remind');
    const reminded = { ...booked, isReminded: true };
    expect(dueAction(reminded, '2026-03-31')).toBeUndefined();
    expect(dueOn(reminded)).toBe('2026-04-01');
    expect(dueAction(reminded, '2026-04-01')).toBe('end');
    expect(dueAction(booked, '2026-04-01')).toBe('end');
  });

  it('ends within its paid days, whatever day is named, and by the maximum if that day is later', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 60 }), (after) => {
        const day = dayAfter(booked.from, after);
        const { until, endReason } = end(booked, day, 'car-repaired');
        expect(until >= booked.from && until <= booked.lastPaidDay).toBe(true);
        if (after >= 0 && day <= booked.lastPaidDay) expect(until).toBe(day);
        expect(endReason).toBe(day > booked.lastPaidDay ? 'maximum-reached' : 'car-repaired');
      }),
    );
  });

  it('shows its cost until today, and at most until its last paid day', () => {
    expect(rentalView(booked, new Date('2026-03-09T18:00:00Z'))).toMatchObject({
      state: 'booked',
      days: 8,
      paidCents: 24_000,
      ownCents: 0,
      claimNumber: 'CL-TFVC-7CMF',
    });
    expect(rentalView(booked, new Date('2026-05-01T18:00:00Z')).days).toBe(30);
    expect(rentalView(booked, new Date('2026-03-01T18:00:00Z')).days).toBe(1);
    const ended = end(booked, '2026-03-04', 'total-loss');
    const view = rentalView(ended, new Date('2026-05-01T18:00:00Z'));
    expect(view).toMatchObject({ state: 'ended', until: '2026-03-04', endReason: 'total-loss', days: 3 });
  });
});
