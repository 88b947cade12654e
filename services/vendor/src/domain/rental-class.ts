import type { fields } from '@claimstream/events-schema';
import type { RentalClass } from '@claimstream/events-schema/rental-fields';

type VehicleClass = (typeof fields.vehicleClasses)[number];

/** The rental company's price per day, taxes included, in integer US cents; the smallest class first. */
export const dayRates = {
  economy: 2_500,
  compact: 3_000,
  midsize: 4_200,
  suv: 5_000,
  minivan: 6_500,
} as const satisfies Record<RentalClass, number>;

/** The class of a rental car that matches the insured one. */
const comparable: Record<VehicleClass, RentalClass> = {
  hatchback: 'compact',
  coupe: 'compact',
  sedan: 'midsize',
  wagon: 'midsize',
  convertible: 'midsize',
  suv: 'suv',
  pickup: 'suv',
  van: 'minivan',
};

/**
 * The booked class: the largest that is not above the insured car's and that the cover pays in full; if there is none, the smallest of all.
 */
export function chooseRentalClass(vehicleClass: VehicleClass, perDayCents: number): RentalClass {
  const classes = Object.keys(dayRates) as RentalClass[];
  const allowed = classes.slice(0, classes.indexOf(comparable[vehicleClass]) + 1);
  return allowed.findLast((each) => dayRates[each] <= perDayCents) ?? classes[0]!;
}
