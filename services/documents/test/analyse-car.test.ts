import { analyseCar } from '../src/application/analyse-car.ts';
import { carLabels, input, noCopy, stored } from './example-analyses.ts';
import { ReadingsInMemory } from './readings-in-memory.ts';

describe('looking at a car', () => {
  it('answers with the reading, and stores it for the customer to see', async () => {
    const readings = new ReadingsInMemory();
    expect(await analyseCar(async () => carLabels, stored, noCopy, readings)(input)).toEqual({
      reading: { kind: 'car', vehicleConfidence: 0.96, vehicleType: 'car', colour: 'red', colourConfidence: 1 },
    });
    expect(await readings.get(input.documentId, input.attempt)).toEqual({
      kind: 'car',
      vehicle: { value: 'car', confidence: 0.96 },
      colour: { value: 'red', confidence: 1 },
    });
  });

  it('stores nothing for an image without a car', async () => {
    const readings = new ReadingsInMemory();
    expect(await analyseCar(async () => ({}), stored, noCopy, readings)(input)).toEqual({ reasonCode: 'NOT_A_CAR' });
    expect(await readings.get(input.documentId, input.attempt)).toBeUndefined();
  });
});
