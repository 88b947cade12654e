import { endRental } from '@claimstream/api-contract/vendor/end-rental';
import type { Rental } from '@claimstream/api-contract/vendor/rental';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FormProvider } from 'react-hook-form';
import { useSend } from '../../api/use-api.ts';
import { DateField } from '../../forms/date-field.tsx';
import { showServerFaults } from '../../forms/server-faults.ts';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { announce } from '../../layout/announcements.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { useCustomer } from '../use-customer.ts';
import { rentalWords } from './words/index.ts';

/** Lets a customer report that their own car is repaired, which ends the rental. */
export function CarRepaired({ rental: { rentalId, policyId } }: { rental: Rental }) {
  const words = useWords(rentalWords);
  const t = words.repaired;
  const { customer } = useCustomer();
  const timeZone = customer?.policies.find((policy) => policy.policyId === policyId)?.timeZone;
  const form = useSchemaForm<{ day: string }>(endRental.body, { day: '' });
  const { mutateAsync: send, error } = useSend<typeof endRental>('POST /rentals/{rentalId}/end', ['GET /rentals']);

  async function end(body: { day: string }) {
    try {
      await send({ path: { rentalId }, body });
      announce({ id: `rental ${rentalId}`, type: 'success', content: t.done });
    } catch (failure) {
      showServerFaults(failure, form); // shown as `error`
    }
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(end)} noValidate>
        <SpaceBetween size="m">
          <Header variant="h3" description={t.text}>
            {t.title}
          </Header>
          <DateField name="day" label={t.day} {...(timeZone && { recentIn: timeZone })} />
          <Failure error={error} problems={words.problems} />
          <Button formAction="submit" variant="primary" loading={form.formState.isSubmitting}>
            {t.submit}
          </Button>
        </SpaceBetween>
      </form>
    </FormProvider>
  );
}
