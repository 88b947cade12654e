import { confirmPaymentDetails } from '@claimstream/api-contract/settlement/confirm-payment-details';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FormProvider } from 'react-hook-form';
import * as z from 'zod';
import { useSend } from '../../api/use-api.ts';
import { config } from '../../config.ts';
import { RadioField } from '../../forms/radio-field.tsx';
import { showServerFaults } from '../../forms/server-faults.ts';
import { TextField } from '../../forms/text-field.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { announce } from '../../layout/announcements.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { claimWords } from './words/index.ts';

const { payee } = confirmPaymentDetails.body.shape;
/** The API reads "the account on file" from a missing `payee`; a person has to choose one of the two. */
const Choice = z.discriminatedUnion('account', [
  z.object({ account: z.literal('same') }),
  z.object({ account: z.literal('other'), payee: payee.unwrap() }),
]);

interface Typed {
  account: '' | 'same' | 'other';
  payee: string;
}

/** Form in which a customer names the account for a payment that the bank returned. */
export function PaymentDetails({ claimId }: { claimId: string }) {
  const words = useWords(claimWords);
  const t = words.settlement.details;
  const form = useSchemaForm<Typed>(Choice, { account: '', payee: '' });
  const changes = ['GET /settlements/{claimId}', 'GET /claims/{claimId}'];
  const { mutateAsync: send, error } = useSend<typeof confirmPaymentDetails>(
    'POST /settlements/{claimId}/payment-details',
    changes,
  );
  const isOther = form.watch('account') === 'other';
  const registration = config().links?.payees;

  async function confirm({ account, payee: typed }: Typed) {
    try {
      await send({ path: { claimId }, body: account === 'other' ? { payee: typed.trim() } : {} });
      announce({ id: `details ${claimId}`, type: 'success', content: t.done });
    } catch (failure) {
      showServerFaults(failure, form); // shown as `error`
    }
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(confirm)} noValidate>
        <SpaceBetween size="m">
          <RadioField
            name="account"
            label={t.question}
            items={[
              { value: 'same', label: t.same, description: t.sameMeans },
              { value: 'other', label: t.other, description: t.otherMeans },
            ]}
          />
          {isOther && registration && (
            <Link href={registration} external>
              {t.register}
            </Link>
          )}
          {isOther && <TextField name="payee" label={t.payee} hint={t.payeeHint} tidy={(typed) => typed.trim()} />}
          <Failure error={error} problems={words.problems} />
          <Button formAction="submit" variant="primary" loading={form.formState.isSubmitting}>
            {t.submit}
          </Button>
        </SpaceBetween>
      </form>
    </FormProvider>
  );
}
