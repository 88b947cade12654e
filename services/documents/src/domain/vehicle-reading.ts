import type { Colour } from '@claimstream/events-schema';
import { type Detection, LIKELY, SURE } from './labels.ts';
import { paintOf } from './paint.ts';

/** The vehicle that was read from an image. */
export interface VehicleReading {
  colour?: Colour;
  colourConfidence?: number;
  vehicleConfidence: number;
  vehicleType?: 'car' | 'truck' | 'motorcycle' | 'bus';
}

/** The vehicle in an image; a colour only with a vehicle, because otherwise nothing says that the colour is paint. */
export function readVehicle({ vehicle }: Detection): VehicleReading {
  if (!vehicle) return { vehicleConfidence: 0 };
  const paint = paintOf(vehicle.colours);
  return {
    vehicleConfidence: vehicle.confidence,
    vehicleType: vehicle.type,
    ...(paint && { colour: paint.colour, colourConfidence: paint.confidence }),
  };
}

/** A car photo must show a vehicle, and no card with more confidence. */
export function refuseCar(detection: Detection): 'NOT_A_CAR' | undefined {
  const { vehicle, cards } = detection;
  const seen = vehicle?.confidence ?? 0;
  return seen < LIKELY || cards.confidence > Math.max(seen, SURE) ? 'NOT_A_CAR' : undefined;
}

/** A close-up may show no whole vehicle; a card instead of damage is refused all the same. */
export function refuseDamage({ vehicle, cards }: Detection): 'NOT_A_CAR' | undefined {
  return cards.confidence >= SURE && cards.confidence > (vehicle?.confidence ?? 0) ? 'NOT_A_CAR' : undefined;
}
