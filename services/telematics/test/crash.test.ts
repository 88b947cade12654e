import { crashSeverity } from '../src/domain/crash.ts';
import { crash } from './records.ts';

describe('an impact', () => {
  it.each([
    ['a kerb', { deltaSpeedKmh: 7.9, peakG: 6 }, undefined],
    ['hard braking', { deltaSpeedKmh: 30, peakG: 1.1 }, undefined],
    ['a change of 8 km/h', { deltaSpeedKmh: 8, peakG: 1.5 }, 'minor'],
    ['a change of 16 km/h', { deltaSpeedKmh: 16, peakG: 3 }, 'moderate'],
    ['a change of 32 km/h', { deltaSpeedKmh: 32, peakG: 9 }, 'severe'],
    ['an airbag that opened while the car stood', { deltaSpeedKmh: 0, peakG: 0, airbag: true }, 'moderate'],
  ])('%s', (_, felt, severity) => {
    expect(crashSeverity(crash(1, felt))).toBe(severity);
  });
});
