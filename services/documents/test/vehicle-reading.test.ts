import { detectionOf } from '../src/domain/labels.ts';
import { readVehicle, refuseCar, refuseDamage } from '../src/domain/vehicle-reading.ts';
import { car, cards, label, nothing } from './example-labels.ts';

describe('a vehicle', () => {
  it('is the one that fills most of the picture, of a kind that we know', () => {
    const detection = detectionOf({ Labels: [label('Truck', 99, 0.1), label('Sedan', 90, 0.7, 'Car', 'Vehicle')] });
    expect(readVehicle(detection)).toEqual({ vehicleConfidence: 0.9, vehicleType: 'car' });
  });

  it("has the foreground's colours if the label has no box", () => {
    const Foreground = {
      DominantColors: [
        { SimplifiedColor: 'blue', PixelPercent: 70 },
        { SimplifiedColor: 'grey', PixelPercent: 30 },
      ],
    };
    const detection = detectionOf({ Labels: [label('Car', 80)], ImageProperties: { Foreground } });
    expect(readVehicle(detection)).toMatchObject({ colour: 'blue', colourConfidence: 1 });
  });

  it('has no colour without a vehicle', () => {
    const Foreground = { DominantColors: [{ SimplifiedColor: 'blue', PixelPercent: 70 }] };
    expect(readVehicle(detectionOf({ ImageProperties: { Foreground } }))).toEqual({ vehicleConfidence: 0 });
  });

  it('is required in a car photo and not in a close-up; a card does for neither', () => {
    expect(refuseCar(car)).toBeUndefined();
    expect(refuseCar(nothing)).toBe('NOT_A_CAR');
    expect(refuseCar(cards)).toBe('NOT_A_CAR');
    expect(refuseCar(detectionOf({ Labels: [label('Car', 49, 0.5)] }))).toBe('NOT_A_CAR');
    expect(refuseDamage(nothing)).toBeUndefined();
    expect(refuseDamage(cards)).toBe('NOT_A_CAR');
  });
});
