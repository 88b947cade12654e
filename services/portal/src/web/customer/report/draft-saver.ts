import type { DraftNotice } from '@claimstream/api-contract/claims/claim-draft';
import { ApiProblem } from '../../api/problem.ts';

export interface Kept {
  step: string;
  notice: DraftNotice;
}

/** Where a draft stands: `conflict` means that another window saved in the meantime, and nothing is saved until somebody chooses. */
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

/** Saves a draft, one write at a time and always the newest: what is typed while one is under way goes with the next. */
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
    /** Keeps this state of the form; resolves when nothing waits to be saved. */
    keep(draft: Kept): Promise<void> {
      next = draft;
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    /** Goes on over what another window saved. */
    goOnFrom(newer: number): void {
      [known, stopped, lastSaved] = [newer, false, ''];
    },
    /** Saves no more, e.g. once the notice was sent. */
    stop(): void {
      stopped = true;
    },
    /** The key under which the saved draft is filed. */
    filingKey: () => key,
  };
}
export type DraftSaver = ReturnType<typeof draftSaver>;
