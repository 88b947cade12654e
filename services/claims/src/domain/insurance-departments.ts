/** A state's department that reviews insurers' decisions, with the contact details that it publishes. */
export interface InsuranceDepartment {
  name: string;
  contact: readonly string[];
}

const departments: Readonly<Record<string, InsuranceDepartment>> = {
  CA: {
    name: 'California Department of Insurance, Claims Services Bureau',
    contact: ['300 South Spring Street, South Tower, Los Angeles, CA 90013', '1-800-927-4357', 'www.insurance.ca.gov'],
  },
  // The address in 50 Ill. Adm. Code 931.40(a).
  IL: {
    name: 'Illinois Department of Insurance, Consumer Division',
    contact: ['Springfield, Illinois 62767', 'insurance.illinois.gov'],
  },
  NY: {
    name: 'New York State Department of Financial Services, Consumer Assistance Unit',
    contact: ['One State Street, New York, NY 10004', '1-800-342-3736', 'www.dfs.ny.gov'],
  },
  TX: {
    name: 'Texas Department of Insurance, Consumer Protection',
    contact: ['P.O. Box 12030, Austin, TX 78711-2030', '1-800-252-3439', 'www.tdi.texas.gov'],
  },
};

/** Undefined for a state that is not in the table: its letters speak of the insurance department of the state. */
export const departmentOf = (state: string | undefined): InsuranceDepartment | undefined => departments[state ?? ''];
