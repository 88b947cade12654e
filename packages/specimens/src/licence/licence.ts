/** States whose licence can be drawn, each in its own layout. */
export const licenceStates = ['AZ', 'CA', 'FL', 'MA', 'NY', 'PA', 'TX'] as const;
export type LicenceState = (typeof licenceStates)[number];

/** The printed data of a driving licence. Dates are ISO (`1974-01-31`). All of it is invented. */
export interface Licence {
  state: LicenceState;
  firstName: string;
  middleName?: string;
  lastName: string;
  street: string;
  city: string;
  zip: string;
  birthDate: string;
  issueDate: string;
  expiryDate: string;
  number: string;
  sex?: 'M' | 'F' | 'X';
  /** As printed, e.g. `5'-09"`. */
  height?: string;
  /** Three letters, e.g. `BRO`. */
  eyes?: string;
  class?: string;
}
