import type { Draft, DraftNotice } from '@claimstream/api-contract/claims/claim-draft';

export interface PersonForm {
  givenName: string;
  familyName: string;
  phone: string;
}

/** A notice of loss as far as its fields have been filled in. Parts that do not apply are empty lists or absent. */
export interface LossForm {
  policyId: string;
  loss: {
    date: string;
    time: string;
    state: string;
    location: string;
    description: string;
    stolen?: boolean;
    drivable?: boolean;
  };
  driver: PersonForm & { licenceNumber: string; licenceState: string };
  vehicles: { make: string; model: string; plate: string; damage: string }[];
  injuries: (PersonForm & { description: string })[];
  witnesses: PersonForm[];
  policeReport?: { department: string; reportNumber: string };
  otherCarrier?: { name: string; policyNumber: string };
}

export const noPerson = (): PersonForm => ({ givenName: '', familyName: '', phone: '' });

/** An empty entry for each question that applies only sometimes. */
export const emptyEntries = {
  vehicles: () => ({ make: '', model: '', plate: '', damage: '' }),
  injuries: () => ({ ...noPerson(), description: '' }),
  witnesses: noPerson,
  policeReport: () => ({ department: '', reportNumber: '' }),
  otherCarrier: () => ({ name: '', policyNumber: '' }),
};
export type Question = keyof typeof emptyEntries;
export const questions = Object.keys(emptyEntries) as Question[];

/** The form with a draft's content; a draft may lack any part. */
export function formOf(draft: DraftNotice = {}): LossForm {
  const {
    policyId = '',
    loss,
    driver,
    vehicles = [],
    injuries = [],
    witnesses = [],
    policeReport,
    otherCarrier,
  } = draft;
  return {
    policyId,
    loss: { date: '', time: '', state: '', location: '', description: '', ...loss },
    driver: { ...noPerson(), licenceNumber: '', licenceState: '', ...driver },
    vehicles: vehicles.map((vehicle) => ({ ...emptyEntries.vehicles(), ...vehicle })),
    injuries: injuries.map((injury) => ({ ...emptyEntries.injuries(), ...injury })),
    witnesses: witnesses.map((witness) => ({ ...noPerson(), ...witness })),
    ...(policeReport && { policeReport: { ...emptyEntries.policeReport(), ...policeReport } }),
    ...(otherCarrier && { otherCarrier: { ...emptyEntries.otherCarrier(), ...otherCarrier } }),
  };
}

/** The fields of each step of the report, by the name that a draft stores for the step. */
export const reportSteps = {
  where: ['policyId', 'loss.date', 'loss.time', 'loss.state', 'loss.location'],
  what: ['loss.description', 'loss.stolen', 'loss.drivable'],
  driver: ['driver'],
  others: questions,
  review: [],
} as const satisfies Record<string, readonly string[]>;
export const stepNames = Object.keys(reportSteps) as (keyof typeof reportSteps)[];

/** The step at which the user left a draft; the first if the form does not know it. */
export const stepOfDraft = ({ step }: Pick<Draft, 'step'>): number => Math.max(stepNames.indexOf(step as never), 0);
