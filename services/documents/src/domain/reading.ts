import type { Reading } from '@claimstream/api-contract/documents/reading';
import type { Assessment } from './damage-assessment.ts';
import type { LicenceCard } from './licence-card.ts';
import type { VehicleReading } from './vehicle-reading.ts';

/** What a licence says, as its owner and staff see it. */
export function licenceReading({ documents: _documents, idType: _idType, ...values }: LicenceCard): Reading {
  return { kind: 'licence', ...values };
}

/** What a photo of the car shows. */
export function carReading(vehicle: VehicleReading): Reading {
  return { kind: 'car', ...shown(vehicle) };
}

/** What a photo of the damage shows, and what a model thinks of it. */
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
