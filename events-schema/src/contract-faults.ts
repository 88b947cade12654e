import type { EventContract } from './define-event.ts';
import { exportNameOf } from './export-name.ts';
import { personalDataClasses } from './personal-data.ts';
import { unspokenRules } from './unspoken-rules.ts';

/**
 * Lists the faults of an event's definition, one sentence each: a wrong folder, a wrong export name, fields that may not
 * travel on the bus. The generator and a test check every event with it; no function does so when it loads.
 * @param exportName `ClaimClosed`, with a later major `ClaimClosedV2`
 * @param folder of the event's file, which names the owner
 */
export function contractFaults(contract: EventContract, exportName: string, folder: string): string[] {
  const { name, version, owner } = contract;
  const expected = exportNameOf(contract);
  return [
    ...(owner === folder ? [] : [`${name} is owned by ${owner}, and its file is in the folder of ${folder}`]),
    ...(exportName === expected ? [] : [`${name}, version ${version}, is exported as ${exportName}, not ${expected}`]),
    ...personalDataClasses(contract.data).flatMap(([path, pii]) => {
      if (pii === undefined) return [`${name}: field ${path} names no personal-data class in its .meta({ pii })`];
      if (pii === 'personal') return [`${name}: field ${path} is personal data and must not travel in an event`];
      return [];
    }),
    ...unspokenRules(contract.data).map(
      (path) =>
        `${name}: field ${path} has a rule that its JSON Schema cannot say: refine, trim, coerce, strictObject and the like`,
    ),
    ...unboundedFaults(contract),
    ...(contract.samples.length > 0 ? [] : [`${name} has no golden sample`]),
  ];
}

/** Lists schemas that allow any value: nothing can hold a publisher to them, and they have no JSON Schema. */
export function unboundedFaults(contract: EventContract): string[] {
  try {
    void contract.published;
    return [];
  } catch (error) {
    if (error instanceof TypeError) return [`${contract.name}: ${error.message}`];
    throw error;
  }
}
