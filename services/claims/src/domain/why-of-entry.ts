import type { Claim } from './claim.ts';
import type { StoredEntry } from './file-entry.ts';

type Texts = Pick<Claim, 'decidedAt' | 'note' | 'revisions' | 'otherLosses' | 'exposures'>;
const decisions: readonly string[] = ['assessed', 'denied', 'rejected'];

/**
 * The reason for an entry of a claim's file, in the words of the person who acted. The claim stores the words with the same moment; the entry
 * does not repeat them.
 */
export function whyOfEntry(claim: Texts, { what, at, exposure }: StoredEntry): string | undefined {
  const { revisions = [], otherLosses = [], exposures = [] } = claim;
  if (decisions.includes(what)) return [claim, ...revisions].find(({ decidedAt }) => decidedAt === at)?.note;
  if (what === 'other-loss') return otherLosses.find((mark) => mark.at === at)?.reason;
  if (what === 'exposure-opened')
    return exposures.find(({ kind, openedAt }) => kind === exposure && openedAt === at)?.openedNote;
  if (what === 'exposure-closed')
    return exposures.find(({ kind, closedAt }) => kind === exposure && closedAt === at)?.closedNote;
  return revisions.find((revision) => revision.what === what && revision.at === at)?.reason;
}
