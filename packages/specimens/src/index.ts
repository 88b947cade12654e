export { drawLicence } from './licence/draw-licence.ts';
export { type Licence, type LicenceState, licenceStates } from './licence/licence.ts';
export { newPerson, type Person } from './person.ts';
export { type Random, seededRandom } from './random.ts';
