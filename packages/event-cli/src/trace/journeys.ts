import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number-of';
import { UsageError } from '../command-line.ts';
import { findLines, functionLogGroups } from '../log-lines.ts';
import type { Platform } from '../platform.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A claim, and the journeys of its events: its own, and those of later actions by people. */
export interface ClaimJourneys {
  claimId: string;
  journeys: string[];
}

/**
 * Finds the journeys of a claim, by its number or id: each published event leaves a log line with the ids of its subjects
 * (`about.claimId`), and a claim's number is the first 40 bits of its id.
 * @param wanted `CL-TFVC-7CMF`, in any spelling, or a claim's id
 * @returns undefined if no published event is about such a claim
 */
export async function journeysOfClaim(
  platform: Platform,
  wanted: string,
  since: number,
): Promise<ClaimJourneys | undefined> {
  const start = UUID.test(wanted) ? wanted.toLowerCase() : `${idStart(wanted)}*`;
  const publishers = (await functionLogGroups(platform)).filter((group) => group.endsWith('-publishEvents'));
  const lines = await findLines(platform, publishers, `{ $.about.claimId = "${start}" }`, since);
  const claimId = lines[0]?.fields.about.claimId;
  if (claimId === undefined) return undefined;
  return { claimId, journeys: [...new Set(lines.flatMap(({ correlationId }) => correlationId ?? []))] };
}

/** Whether a text can be a correlation id. Claims have ids of that shape as well. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The first ten digits of a claim's id, with its dash. @throws UsageError for a text that is not the number of a claim */
function idStart(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^CL(?=.{8}$)/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const values = [...letters].map((letter) => symbols.indexOf(letter));
  if (values.length !== 8 || values.includes(-1)) {
    throw new UsageError(`"${typed}" is neither a correlation id (uuid) nor the number of a claim (CL-TFVC-7CMF).`);
  }
  const bits = values.reduce((sum, value) => sum * 32 + value, 0);
  const digits = bits.toString(16).padStart(10, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

export { claimNumberOf };
