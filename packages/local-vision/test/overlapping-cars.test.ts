import type { Detection } from '../src/car/coco-detector.ts';
import { distinct } from '../src/car/distinct.ts';

/** The detector's boxes for a blue car with a red one half hidden behind it. */
const behind: Detection = { name: 'Car', score: 0.37, left: 0, top: 0.5, width: 0.3, height: 0.22 };
const front: Detection = { name: 'Car', score: 0.35, left: 0.15, top: 0.45, width: 0.72, height: 0.43 };
const frontAgain: Detection = { name: 'Car', score: 0.15, left: 0.12, top: 0.45, width: 0.75, height: 0.43 };

describe('boxes with one name', () => {
  it('that nearly coincide are one car, with the highest score', () => {
    expect(distinct([frontAgain, front])).toEqual([front]);
  });

  it('of a car half hidden behind another are two cars', () => {
    expect(distinct([front, behind, frontAgain])).toEqual([behind, front]);
  });

  it('of different kinds are kept apart', () => {
    const truck: Detection = { ...front, name: 'Truck', score: 0.12 };
    expect(distinct([front, truck])).toEqual([front, truck]);
  });
});
