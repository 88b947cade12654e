import { type Licence, type LicenceState, licenceStates } from './licence/licence.ts';
import { between, pick, type Random } from './random.ts';

/** An invented person, with all data for a licence. */
export type Person = Required<Omit<Licence, 'middleName'>> & { middleName?: string };

const firstNames = {
  F: ['AMARA', 'BEATRIZ', 'CLARA', 'DELPHINE', 'ESTHER', 'FREYA', 'GRETA', 'HELENA', 'INGRID', 'JOSEPHINE', 'WINIFRED'],
  M: ['ALVARO', 'BENNETT', 'CASPIAN', 'DMITRI', 'EDMUND', 'FELIX', 'GIDEON', 'HENRIK', 'ISMAEL', 'JASPER', 'QUENTIN'],
};
const middleNames = ['ROSE', 'LEE', 'MARLOWE', 'QUINN', 'JUNE', 'REX'];
const lastNames = ['ABERNATHY', 'BLACKWOOD', 'CARDENAS', 'DUNMORE', 'ESKRIDGE', 'FAIRBANKS', 'GALLOWAY', 'HOLLOWAY'];
const moreLastNames = ['IBARRA', 'JESSOP', "O'MALLEY", 'LINDQVIST', 'MERRIWEATHER', 'SMITH-JONES', 'VAN DYKE', 'WU'];
const streets = [
  'MAPLE AVE',
  'HARBOR VIEW RD',
  'N 7TH ST',
  'OLD MILL LN',
  'SUNSET BLVD APT 4',
  'W CEDAR DR',
  'PINE CT',
];
const towns: Record<LicenceState, readonly (readonly [city: string, zip: string])[]> = {
  AZ: [
    ['PHOENIX', '85007'],
    ['TUCSON', '85701'],
    ['FLAGSTAFF', '86001'],
  ],
  CA: [
    ['SACRAMENTO', '95818'],
    ['SAN DIEGO', '92101'],
    ['FRESNO', '93721'],
  ],
  FL: [
    ['TALLAHASSEE', '32399'],
    ['ORLANDO', '32801'],
    ['KEY WEST', '33040'],
  ],
  MA: [
    ['BOSTON', '02133'],
    ['SALEM', '01970'],
    ['NEW BEDFORD', '02740'],
  ],
  NY: [
    ['ALBANY', '12207'],
    ['NEW YORK', '10001'],
    ['BUFFALO', '14201'],
  ],
  PA: [
    ['HARRISBURG', '17101'],
    ['PITTSBURGH', '15222'],
    ['STATE COLLEGE', '16801'],
  ],
  TX: [
    ['AUSTIN', '78701'],
    ['EL PASO', '79901'],
    ['HOUSTON', '77002'],
  ],
};
/** `#` is a digit, `@` the initial of the last name; modelled on each state's numbers. */
const numberFormats: Record<LicenceState, string> = {
  AZ: 'D########',
  CA: 'F#######',
  FL: '@###-###-##-###-#',
  MA: 'S########',
  NY: '### ### ###',
  PA: '## ### ###',
  TX: '########',
};

/**
 * Invents a person whose licence is valid all year. The same random numbers give the same person within a year; in another
 * year that person holds a newer card.
 */
export function newPerson(
  random: Random,
  state: LicenceState = pick(random, licenceStates),
  year = new Date().getUTCFullYear(),
): Person {
  const sex = pick(random, ['F', 'M'] as const);
  const lastName = pick(random, [...lastNames, ...moreLastNames]);
  const [city, zip] = pick(random, towns[state]);
  const birth = { year: between(random, 1945, 2004), month: between(random, 1, 12), day: between(random, 1, 28) };
  const issued = {
    year: between(random, year - 5, year - 1),
    month: between(random, 1, 12),
    day: between(random, 1, 28),
  };
  return {
    state,
    firstName: pick(random, firstNames[sex]),
    ...(random() < 0.4 ? { middleName: pick(random, middleNames) } : {}),
    lastName,
    street: `${between(random, 10, 9899)} ${pick(random, streets)}`,
    city,
    zip,
    birthDate: isoDate(birth),
    issueDate: isoDate(issued),
    expiryDate: isoDate({ ...birth, year: issued.year + between(random, 6, 8) }),
    number: numberFormats[state].replace(/[#@]/g, (mark) => (mark === '@' ? lastName[0]! : `${between(random, 0, 9)}`)),
    sex,
    height: `${between(random, 5, 6)}'-${String(between(random, 0, 11)).padStart(2, '0')}"`,
    eyes: pick(random, ['BRO', 'BLU', 'GRN', 'HAZ']),
    class: state === 'TX' || state === 'PA' || state === 'CA' ? 'C' : state === 'FL' ? 'E' : 'D',
  };
}

function isoDate(date: { year: number; month: number; day: number }): string {
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
