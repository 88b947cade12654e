import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';

/** Reasons for which the rules refuse a notice, without a person. */
type RuleReason = 'UNKNOWN_POLICY' | 'LOSS_BEFORE_COVER';
type Provision = Record<'en' | 'es', string>;

const period = { en: 'Policy period', es: 'Vigencia de la póliza' };
const insuring = { en: 'Damage to your car: insuring agreement', es: 'Daños a su vehículo: cláusula de cobertura' };
const duties = {
  en: 'Your duties after a loss: proof of loss',
  es: 'Sus deberes tras un siniestro: prueba del siniestro',
};
const declarations = {
  en: 'Declarations: the cars and persons that are insured',
  es: 'Declaraciones: vehículos y personas aseguradas',
};
const fraud = { en: 'General provisions: fraud', es: 'Disposiciones generales: fraude' };

/** The provision of the policy on which each reason for a denial rests. */
export const denialProvisions: Readonly<Record<DenialReasonCode | RuleReason, Provision>> = {
  DAMAGE_NOT_COVERED: insuring,
  PRIOR_DAMAGE: {
    en: 'Damage to your car: exclusions, damage from before the loss',
    es: 'Daños a su vehículo: exclusiones, daños anteriores al siniestro',
  },
  NO_EVIDENCE: duties,
  EVIDENCE_DOES_NOT_MATCH: duties,
  OUTSIDE_POLICY_PERIOD: period,
  LOSS_BEFORE_COVER: period,
  POLICY_NOT_ACTIVE: {
    en: 'General provisions: when the policy takes effect',
    es: 'Disposiciones generales: cuándo surte efecto la póliza',
  },
  DRIVER_NOT_COVERED: { en: 'Definitions: covered drivers', es: 'Definiciones: conductores cubiertos' },
  CAR_TOTAL_LOSS: {
    en: 'Damage to your car: cover ends with a total loss',
    es: 'Daños a su vehículo: la cobertura termina con la pérdida total',
  },
  NOT_OUR_INSURED: declarations,
  UNKNOWN_POLICY: declarations,
  ALREADY_SETTLED: {
    en: 'Limit of liability: a loss is paid once',
    es: 'Límite de responsabilidad: un siniestro se paga una vez',
  },
  DUPLICATE_CLAIM: {
    en: 'Limit of liability: a loss is paid once',
    es: 'Límite de responsabilidad: un siniestro se paga una vez',
  },
  STAGED_ACCIDENT: fraud,
  FACTS_NOT_TRUE: fraud,
};

/** Undefined for the code of an older decision that is in neither list. */
export const provisionOf = (code: string): Provision | undefined =>
  (denialProvisions as Partial<Record<string, Provision>>)[code];
