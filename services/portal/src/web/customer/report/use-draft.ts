import { DraftNotice } from '@claimstream/api-contract/claims/claim-draft';
import type { saveClaimDraft } from '@claimstream/api-contract/claims/save-claim-draft';
import type { showClaimDraft } from '@claimstream/api-contract/claims/show-claim-draft';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { call } from '../../api/call.ts';
import { queryClient } from '../../api/use-api.ts';
import { withoutBlanks } from '../../forms/without-blanks.ts';
import { draftSaver, type Saving } from './draft-saver.ts';
import { formOf, type LossForm, stepNames } from './loss-form.ts';

const IDLE_MS = 2_000;

/** Saves a report on the server when the customer leaves a step or stops typing for a while. */
export function useDraft(form: UseFormReturn<LossForm>, version: number, at: number) {
  const [saving, tell] = useState<Saving>({ is: 'nothing-yet' });
  const saver = useMemo(
    () =>
      draftSaver({
        version,
        tell,
        save: (draft) => call<typeof saveClaimDraft>('PUT /claim-draft', { body: draft }),
      }),
    [version],
  );
  const keep = useCallback(
    async (step: number) => {
      const notice = DraftNotice.safeParse(withoutBlanks(form.getValues()));
      // A text too long for a draft is too long for the notice as well: its field shows that.
      if (notice.success) await saver.keep({ step: stepNames[step]!, notice: notice.data });
    },
    [form, saver],
  );

  useEffect(() => {
    let idle: ReturnType<typeof setTimeout> | undefined;
    const { unsubscribe } = form.watch((_, { type }) => {
      if (type !== 'change') return;
      clearTimeout(idle);
      idle = setTimeout(() => void keep(at), IDLE_MS);
    });
    return () => {
      clearTimeout(idle);
      unsubscribe();
    };
  }, [form, keep, at]);

  /** After another window saved: continues with its version of the report, or with the one typed here. */
  const resolve = useCallback(
    async (whose: 'theirs' | 'mine') => {
      const newer = await call<typeof showClaimDraft>('GET /claim-draft');
      saver.goOnFrom(newer.version);
      if (whose === 'theirs') {
        form.reset(formOf(newer.draft?.notice));
        tell(newer.draft ? { is: 'saved', at: newer.draft.savedAt } : { is: 'nothing-yet' });
      } else await keep(at);
    },
    [form, saver, keep, at],
  );

  /** The notice was sent, so its draft no longer exists. */
  const filed = useCallback(() => {
    saver.stop();
    queryClient.removeQueries({ queryKey: ['GET /claim-draft'] });
  }, [saver]);

  return { saving, keep, resolve, filed, filingKey: saver.filingKey };
}
