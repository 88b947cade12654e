import { miles, milesAnHour } from '../../../src/web/customer/driving/in-miles.ts';

describe('the figures of a device', () => {
  it.each([
    [0, 0],
    [1_609, 1],
    [8_000, 5],
    [8_100, 5],
    [9_500, 5.9],
    [500_000, 311],
  ])('%d metres are %d miles', (metres, shown) => {
    expect(miles(metres)).toBe(shown);
  });

  it('kilometres an hour become miles an hour', () => {
    expect([0, 104, 112.6].map(milesAnHour)).toEqual([0, 65, 70]);
  });
});
