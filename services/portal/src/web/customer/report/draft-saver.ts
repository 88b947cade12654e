import type { DraftNotice } from '@claimstream/api-contract/claims/claim-draft';
import { ApiProblem } from '../../api/problem.ts';

export interface Kept {
  step: string;
  notice: DraftNotice;
}

/** The state of a draft. `conflict`: another window saved in the meantime, and nothing is saved until the user chooses a version. */
export type Saving =
  | { is: 'nothing-yet' }
  | { is: 'saving' }
  | { is: 'saved'; at: string }
  | { is: 'not-saved' }
  | { is: 'conflict' };

interface SaverOptions {
  /** Version of the draft that was read. */
  version: number;
  save(draft: Kept & { version: number }): Promise<{ version: number; filingKey: string; savedAt: string }>;
  tell(saving: Saving): void;
}

/** Saves a draft, one write at a time. Changes during a write are sent with the next one, and only the newest. */
export function draftSaver({ version, save, tell }: SaverOptions) {
  let next: Kept | undefined;
  let running: Promise<void> | undefined;
  let known = version;
  let key: string | undefined;
  let lastSaved = '';
  let stopped = false;

  async function run(): Promise<void> {
    while (next && !stopped) {
      const draft = next;
      next = undefined;
      const text = JSON.stringify(draft);
      if (text === lastSaved) continue;
      tell({ is: 'saving' });
      try {
        const { version, filingKey, savedAt } = await save({ ...draft, version: known });
        [known, key, lastSaved] = [version, filingKey, text];
        tell({ is: 'saved', at: savedAt });
      } catch (error) {
        const changed = error instanceof ApiProblem && error.code === 'DRAFT_CHANGED';
        stopped = changed;
        tell({ is: changed ? 'conflict' : 'not-saved' });
        return;
      }
    }
  }

  return {
    /** Saves this state of the form; resolves when nothing is left to save. */
    keep(draft: Kept): Promise<void> {
      next = draft;
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    /** Continues from the version that another window saved. */
    goOnFrom(newer: number): void {
      [known, stopped, lastSaved] = [newer, false, ''];
    },
    /** Stops saving, e.g. after the notice was sent. */
    stop(): void {
      stopped = true;
    },
    /** The idempotency key for filing the saved draft. */
    filingKey: () => key,
  };
}
export type DraftSaver = ReturnType<typeof draftSaver>;
