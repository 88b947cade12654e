import { readRecord } from '../src/domain/stream-record.ts';
import { ARRIVED, crash, deviceId, trip } from './records.ts';

const read = (record: unknown, key = deviceId) =>
  readRecord(typeof record === 'string' ? record : JSON.stringify(record), key, ARRIVED);

describe('a record of the stream', () => {
  it('is a trip or a crash', () => {
    expect(read(trip(1))).toEqual(trip(1));
    expect(read(crash(1))).toEqual(crash(1));
  });

  it('drops fields outside its schema, such as a position', () => {
    expect(read({ ...trip(1), latitude: 33.45, longitude: -112.07 })).toEqual(trip(1));
  });

  it.each([
    ['no JSON', '{"kind":', 'NOT_JSON'],
    ['something else', { kind: 'hello' }, 'NOT_A_RECORD'],
    ['a number that is text', { ...trip(1), distanceMetres: '12' }, 'NOT_A_RECORD'],
    ['a trip that ends as it begins', trip(1, { endedAt: trip(1).startedAt }), 'CONTRADICTS_ITSELF'],
    ['more night than trip', trip(1, { nightSeconds: 3601 }), 'CONTRADICTS_ITSELF'],
    ['a trip of the day after tomorrow', trip(1, { endedAt: '2026-05-02T15:00:00.001Z' }), 'AHEAD_OF_TIME'],
    [
      'a trip of long ago',
      trip(1, { startedAt: '2026-01-29T10:00:00.000Z', endedAt: '2026-01-30T10:00:00.000Z' }),
      'TOO_OLD',
    ],
  ])('that is %s is refused', (_, record, fault) => {
    expect(read(record)).toEqual({ fault });
  });

  it("under another device's key is refused, since its order is not kept", () => {
    expect(read(trip(1), '00000000-0000-4000-8000-000000000000')).toEqual({ fault: 'WRONG_PARTITION' });
  });
});
