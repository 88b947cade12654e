const METRES_OF_MILE = 1_609.344;
const KM_OF_MILE = METRES_OF_MILE / 1000;

/** Whole miles from ten on, tenths below. Devices report metres; customers in the United States read miles. */
export function miles(metres: number): number {
  const exact = metres / METRES_OF_MILE;
  return exact < 10 ? Math.round(exact * 10) / 10 : Math.round(exact);
}

export const milesAnHour = (kilometresAnHour: number): number => Math.round(kilometresAnHour / KM_OF_MILE);
