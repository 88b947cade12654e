import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { showTimeline } from '../src/application/show-timeline.ts';
import { ClaimFiles } from '../src/store/claim-files.ts';
import { adjuster, type ClaimsAtWork, indexes } from './claims-at-work.ts';
import { claimId } from './example-claims.ts';

export const colleague = '7d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6';
export const at = '2026-05-03T09:00:00.000Z';

/** A table for a test file, started and stopped with it. */
export function tablesOfTests(): () => TableUnderTest {
  let tables: TableUnderTest;
  beforeAll(async () => {
    tables = await tableUnderTest(indexes);
  });
  afterAll(() => tables.stop());
  return () => tables;
}

export const filesOf = (w: ClaimsAtWork) => new ClaimFiles(w.fresh.table);

/** The whole timeline, oldest first. */
export async function timelineOf(w: ClaimsAtWork, askedBy = adjuster.sub) {
  const { entries } = await showTimeline(filesOf(w), w.claims)(claimId, askedBy, { limit: 100 });
  return entries.reverse();
}
