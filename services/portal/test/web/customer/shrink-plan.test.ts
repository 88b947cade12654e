import { imageLimits } from '@claimstream/api-contract/documents/image-limits';
import { fits, shrinkSteps, tooSmall } from '../../../src/web/customer/documents/shrink-plan.ts';

const photo = { width: 4000, height: 3000, bytes: 9_000_000, type: 'image/jpeg' };

describe('a picture that is uploaded', () => {
  it('stays as it is within the limits', () => {
    expect(fits({ ...photo, bytes: imageLimits.maxBytes }, imageLimits)).toBe(true);
  });

  it.each([
    { bytes: imageLimits.maxBytes + 1 },
    { width: imageLimits.maxPixelsASide + 1, bytes: 10 },
    { type: 'image/heic', bytes: 10 },
  ])('is redrawn with %j', (difference) => {
    expect(fits({ ...photo, ...difference }, imageLimits)).toBe(false);
  });

  it('loses details before it loses pixels, and keeps its proportions', () => {
    const steps = shrinkSteps(photo, imageLimits);
    expect(steps.slice(0, 4)).toEqual([
      { width: 4000, height: 3000, quality: 0.92 },
      { width: 4000, height: 3000, quality: 0.85 },
      { width: 4000, height: 3000, quality: 0.75 },
      { width: 3265, height: 2449, quality: 0.92 },
    ]);
    for (const { width, height } of steps) expect(width / height).toBeCloseTo(4 / 3, 2);
  });

  it('never becomes too small to be read, nor larger than the limit', () => {
    const steps = shrinkSteps({ width: 20_000, height: 700 }, imageLimits);
    for (const { width, height } of steps) {
      expect(width).toBeLessThanOrEqual(imageLimits.maxPixelsASide);
      expect(height).toBeGreaterThanOrEqual(imageLimits.minShorterSide);
    }
    expect(steps.length).toBeGreaterThan(0);
  });

  it('is refused if it is too small from the beginning', () => {
    expect(tooSmall({ width: 1200, height: 299 }, imageLimits)).toBe(true);
    expect(tooSmall({ width: 1200, height: 300 }, imageLimits)).toBe(false);
  });
});
