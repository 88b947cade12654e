interface State {
  name: string;
  /** Licence number without spaces and hyphens, in the form that states publish to each other (AAMVA). */
  number: RegExp;
}

const of = (name: string, number: string): State => ({ name, number: new RegExp(`^(?:${number})$`) });

/** Postal code → state. */
export const usStates: Readonly<Record<string, State>> = {
  AL: of('ALABAMA', '\\d{7,8}'),
  AK: of('ALASKA', '\\d{6,7}'),
  AZ: of('ARIZONA', '[A-Z]\\d{8}|\\d{9}'),
  AR: of('ARKANSAS', '\\d{8,9}'),
  CA: of('CALIFORNIA', '[A-Z]\\d{7}'),
  CO: of('COLORADO', '\\d{9}|[A-Z]\\d{3,6}'),
  CT: of('CONNECTICUT', '\\d{9}'),
  DE: of('DELAWARE', '\\d{6,7}'),
  DC: of('DISTRICT OF COLUMBIA', '\\d{7}|\\d{9}'),
  FL: of('FLORIDA', '[A-Z]\\d{12}'),
  GA: of('GEORGIA', '\\d{7,9}'),
  HI: of('HAWAII', '[A-Z]\\d{8}|\\d{9}'),
  ID: of('IDAHO', '[A-Z]{2}\\d{6}[A-Z]|\\d{9}'),
  IL: of('ILLINOIS', '[A-Z]\\d{11,12}'),
  IN: of('INDIANA', '[A-Z]\\d{9}|\\d{9,10}'),
  IA: of('IOWA', '\\d{9}|\\d{3}[A-Z]{2}\\d{4}'),
  KS: of('KANSAS', '[A-Z]\\d{8}|\\d{9}'),
  KY: of('KENTUCKY', '[A-Z]\\d{8,9}|\\d{9}'),
  LA: of('LOUISIANA', '\\d{8,9}'),
  ME: of('MAINE', '\\d{7}[A-Z]?|\\d{8}'),
  MD: of('MARYLAND', '[A-Z]\\d{12}'),
  MA: of('MASSACHUSETTS', '[A-Z]\\d{8}|SA\\d{7}|\\d{9}'),
  MI: of('MICHIGAN', '[A-Z]\\d{12}|[A-Z]\\d{10}'),
  MN: of('MINNESOTA', '[A-Z]\\d{12}'),
  MS: of('MISSISSIPPI', '\\d{9}'),
  MO: of('MISSOURI', '[A-Z]\\d{5,9}|\\d{8}[A-Z]{2}|\\d{9}[A-Z]?'),
  MT: of('MONTANA', '\\d{13}|\\d{9}'),
  NE: of('NEBRASKA', '[A-Z]\\d{6,8}'),
  NV: of('NEVADA', '\\d{9,10}|\\d{12}|X\\d{8}'),
  NH: of('NEW HAMPSHIRE', '\\d{2}[A-Z]{3}\\d{5}|NH[LV]\\d{8}'),
  NJ: of('NEW JERSEY', '[A-Z]\\d{14}'),
  NM: of('NEW MEXICO', '\\d{8,9}'),
  NY: of('NEW YORK', '\\d{8,9}|\\d{16}|[A-Z]\\d{7}|[A-Z]\\d{18}'),
  NC: of('NORTH CAROLINA', '\\d{6,12}'),
  ND: of('NORTH DAKOTA', '[A-Z]{3}\\d{6}|\\d{9}'),
  OH: of('OHIO', '[A-Z]{2}\\d{6}|[A-Z]\\d{4,8}|\\d{8}'),
  OK: of('OKLAHOMA', '[A-Z]?\\d{9}'),
  OR: of('OREGON', '[A-Z]\\d{6}|\\d{6,9}'),
  PA: of('PENNSYLVANIA', '\\d{8}'),
  RI: of('RHODE ISLAND', '\\d{7,8}|[A-Z]\\d{6}'),
  SC: of('SOUTH CAROLINA', '\\d{5,11}'),
  SD: of('SOUTH DAKOTA', '\\d{6,10}|\\d{12}'),
  TN: of('TENNESSEE', '\\d{7,9}'),
  TX: of('TEXAS', '\\d{7,8}'),
  UT: of('UTAH', '\\d{6,10}'),
  VT: of('VERMONT', '\\d{8}|\\d{7}[A-Z]'),
  VA: of('VIRGINIA', '[A-Z]\\d{8,11}|\\d{9}'),
  WA: of('WASHINGTON', 'WDL[A-Z0-9]{9}|[A-Z*]{5,7}[A-Z0-9*]{5,7}'),
  WV: of('WEST VIRGINIA', '[A-Z]{1,2}\\d{5,6}|\\d{7}'),
  WI: of('WISCONSIN', '[A-Z]\\d{13}'),
  WY: of('WYOMING', '\\d{9,10}'),
};

const stateNames = new Set(Object.values(usStates).map(({ name }) => name.replaceAll(' ', '')));

/** Whether a text is exactly a state's name. */
export const isStateName = (text: string): boolean => stateNames.has(text.replace(/[^A-Z]/g, ''));

/** Code of the state whose full name the text contains. Longer names first: WEST VIRGINIA is not VIRGINIA. */
export function stateNamed(text: string): string | undefined {
  const squeezed = text.replace(/[^A-Z]/g, '');
  return Object.entries(usStates)
    .sort(([, a], [, b]) => b.name.length - a.name.length)
    .find(([, state]) => squeezed.includes(state.name.replaceAll(' ', '')))?.[0];
}
