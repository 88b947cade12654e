import type { Reading } from '@claimstream/api-contract/documents/reading';
import type { Assessment } from './damage-assessment.ts';
import type { LicenceCard } from './licence-card.ts';
import type { VehicleReading } from './vehicle-reading.ts';

/** The data on a licence, as its owner and staff see it. */
export function licenceReading({ documents: _documents, idType: _idType, ...values }: LicenceCard): Reading {
  return { kind: 'licence', ...values };
}

/** The contents of a photo of the car. */
export function carReading(vehicle: VehicleReading): Reading {
  return { kind: 'car', ...shown(vehicle) };
}

/** The contents of a photo of the damage, and a model's judgement. */
export function damageReading(vehicle: VehicleReading, damage: Assessment): Reading {
  const { assessment } = damage;
  if (assessment === 'NOT_ASSESSED') return { kind: 'damage', ...shown(vehicle), assessment };
  const severity = { value: damage.severity, confidence: damage.assessmentConfidence };
  return { kind: 'damage', ...shown(vehicle), assessment, severity };
}

function shown({ colour, colourConfidence = 0, vehicleConfidence, vehicleType }: VehicleReading) {
  return {
    vehicle: { value: vehicleType ?? 'none', confidence: vehicleConfidence },
    ...(colour && { colour: { value: colour, confidence: colourConfidence } }),
  } as const;
}
