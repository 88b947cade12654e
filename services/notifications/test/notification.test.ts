import { notificationId } from '@claimstream/api-contract/notifications/notification';
import fc from 'fast-check';
import { idOf } from '../src/domain/notification.ts';

const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
const iso = (at: Date) => at.toISOString();

describe('the id of a notification', () => {
  it('sorts as text in the order of the facts', () => {
    fc.assert(
      fc.property(moment, moment, fc.uuid(), fc.uuid(), (one, other, first, second) => {
        fc.pre(one.getTime() !== other.getTime());
        expect(idOf(iso(one), first) < idOf(iso(other), second)).toBe(one < other);
      }),
    );
  });

  it('depends only on the event, however its time is written, and matches the contract', () => {
    fc.assert(
      fc.property(moment, fc.uuid(), (at, eventId) => {
        const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
        expect(idOf(iso(whole).replace('.000', ''), eventId)).toBe(idOf(iso(whole), eventId));
        expect(notificationId.parse(idOf(iso(at), eventId))).toMatch(eventId);
      }),
    );
  });
});
