import { compareColours, mayBeDusk, mayBeTint } from './colours.ts';
import type { ClaimFact, CustomerFact, Evidence, PolicyFact } from './facts.ts';
import { type Finding, reject, review } from './finding.ts';

type CarReading = Extract<Evidence['reading'], { kind: 'car' }>;
type DamageReading = Extract<Evidence['reading'], { kind: 'damage' }>;

/** The share of the paint that must vote for a colour before it can refuse a car. */
const SURE_OF_COLOUR = 0.6;
const lowCars: readonly string[] = ['sedan', 'hatchback', 'coupe', 'convertible', 'wagon'];

/** Colour and type of the car against the policy. */
export function checkCar(reading: CarReading, policy: PolicyFact): Finding[] {
  return [...checkColour(reading, policy), ...checkType(reading, policy)];
}

/** A close-up shows little: none of its contents refuses a claim, it only asks a person. */
export function checkDamage(
  reading: DamageReading,
  policy: PolicyFact,
  claim: ClaimFact,
  customer: CustomerFact,
): Finding[] {
  const findings: Finding[] = [];
  const sure = (reading.colourConfidence ?? 0) >= SURE_OF_COLOUR;
  const differs = reading.colour && compareColours(reading.colour, policy.colour) === 'different';
  if (differs && sure) findings.push(review('DAMAGE_COLOUR_MISMATCH'));
  // If no model judged the damage, a person decides the claim by this very photo: a flag would ask twice.
  else if ((differs || !reading.colour) && reading.assessment === 'ASSESSED') {
    findings.push(review('DAMAGE_COLOUR_UNREADABLE'));
  }
  if (claim.licenceNumber && claim.licenceNumber !== customer.fingerprints.licenceNumber) {
    findings.push(review('DRIVER_IS_NOT_POLICYHOLDER'));
  }
  return findings;
}

function checkColour({ colour, colourConfidence = 0 }: CarReading, policy: PolicyFact): Finding[] {
  if (!colour) return [review('COLOUR_UNREADABLE')];
  const match = compareColours(colour, policy.colour);
  if (match === 'same') return [];
  if (match === 'alike') return [review('COLOUR_UNCERTAIN')];
  if (mayBeDusk(colour)) return [review('COLOUR_MISMATCH')];
  if (colourConfidence >= SURE_OF_COLOUR) return [reject('COLOUR_MISMATCH')];
  return [review(mayBeTint(colour, policy.colour) ? 'COLOUR_UNCERTAIN' : 'COLOUR_MISMATCH')];
}

/** Detectors take vans and SUVs for trucks; a motorcycle or a bus is no car of any class. */
function checkType({ vehicleType }: CarReading, policy: PolicyFact): Finding[] {
  if (!vehicleType) return [review('VEHICLE_TYPE_UNREADABLE')];
  if (vehicleType === 'motorcycle' || vehicleType === 'bus') return [review('VEHICLE_TYPE_MISMATCH')];
  if (vehicleType === 'truck' && lowCars.includes(policy.vehicleClass)) return [review('VEHICLE_TYPE_UNCERTAIN')];
  return [];
}
