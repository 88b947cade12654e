export { type CarColour, carColours } from './car/car-colour.ts';
export { type CarType, carTypes } from './car/car-shape.ts';
export { type CarPicture, drawCar, drawDamage } from './car/draw-car.ts';
export { type Identifiers, newIdentifiers } from './identifiers.ts';
export { drawLicence } from './licence/draw-licence.ts';
export { type Licence, type LicenceState, licenceStates } from './licence/licence.ts';
export { newPerson, type Person } from './person.ts';
export { type Random, seededRandom } from './random.ts';
