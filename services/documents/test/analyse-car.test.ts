import { analyseCar } from '../src/application/analyse-car.ts';
import { carLabels, input } from './example-analyses.ts';

describe('looking at a car', () => {
  it('answers what was seen', async () => {
    expect(await analyseCar(async () => carLabels)(input)).toEqual({
      reading: { kind: 'car', vehicleConfidence: 0.96, vehicleType: 'car', colour: 'red', colourConfidence: 1 },
    });
    expect(await analyseCar(async () => ({}))(input)).toEqual({ reasonCode: 'NOT_A_CAR' });
  });
});
