import { en } from '@claimstream/api-contract/reasons/en';
import { Problem } from '@claimstream/lambda-kit';
import type { Fault, FaultCode } from '../domain/application-faults.ts';

type Fields = Record<string, unknown>;

/** Each code is written out, so that the API description can list it. */
const problems: Record<FaultCode, (fields: Fields) => Problem> = {
  MODEL_YEAR_IN_FUTURE: (fields) =>
    new Problem(422, 'MODEL_YEAR_IN_FUTURE', 'A model year is later than next year. Correct it.', fields),
  DUPLICATE_VEHICLE: (fields) =>
    new Problem(
      422,
      'DUPLICATE_VEHICLE',
      'Two cars have the same vehicle identification number. Correct one, or remove it.',
      fields,
    ),
  VALUE_NEEDS_SOURCE: (fields) =>
    new Problem(
      422,
      'VALUE_NEEDS_SOURCE',
      'A value above $100,000 needs a `valueSource`. Add it, or correct the value.',
      fields,
    ),
  ALREADY_INSURED: (fields) =>
    new Problem(
      422,
      'ALREADY_INSURED',
      'A car has a policy that runs for more than 60 days. Remove it from the application.',
      fields,
    ),
  PERSON_CHANGED: (fields) =>
    new Problem(
      422,
      'PERSON_CHANGED',
      'Earlier policies say something else about the applicant. Enter it as before, or contact us.',
      fields,
    ),
  TOO_YOUNG: (fields) =>
    new Problem(422, 'TOO_YOUNG', 'The applicant must be at least 18. Correct the birth date if it is wrong.', fields),
};

/** The refusal of an application for faults of its fields, under the code of the first one; `errors` names each. */
export function refusalOf(faults: readonly [Fault, ...Fault[]]): Problem {
  const errors = faults.map(({ field, code }) => ({
    field,
    code,
    problem: `${en[code].problem} ${en[code].nextStep}`,
  }));
  return problems[faults[0].code]({ errors });
}
