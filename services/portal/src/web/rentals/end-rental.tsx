import { endRental } from '@claimstream/api-contract/vendor/end-rental';
import type { Rental } from '@claimstream/api-contract/vendor/rental';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FormProvider } from 'react-hook-form';
import { useSend } from '../api/use-api.ts';
import { DateField } from '../forms/date-field.tsx';
import { showServerFaults } from '../forms/server-faults.ts';
import { useSchemaForm } from '../forms/use-schema-form.ts';
import { announce } from '../layout/announcements.ts';
import { Failure } from '../layout/failure.tsx';
import { useWords } from '../words/use-words.ts';
import { openRentalWords } from './words/index.ts';

interface EndRentalProps {
  rental: Pick<Rental, 'rentalId' | 'claimNumber'>;
  onDone: () => void;
}

/** Lets staff report for a customer that the car is repaired, which ends the rental. */
export function EndRental({ rental: { rentalId, claimNumber }, onDone }: EndRentalProps) {
  const words = useWords(openRentalWords);
  const t = words.ending;
  const form = useSchemaForm<{ day: string }>(endRental.body, { day: '' });
  const { mutateAsync: send, error } = useSend<typeof endRental>('POST /rentals/{rentalId}/end', ['GET /open-rentals']);

  async function end(body: { day: string }) {
    try {
      await send({ path: { rentalId }, body });
      announce({ id: `rental ${rentalId}`, type: 'success', content: t.done(claimNumber) });
      onDone();
    } catch (failure) {
      showServerFaults(failure, form); // shown as `error`
    }
  }

  return (
    <Container
      header={
        <Header variant="h2" description={t.text}>
          {t.title(claimNumber)}
        </Header>
      }
    >
      <FormProvider {...form}>
        <form onSubmit={form.handleSubmit(end)} noValidate>
          <SpaceBetween size="m">
            <DateField name="day" label={t.day} />
            <Failure error={error} problems={words.problems} />
            <SpaceBetween size="s" direction="horizontal">
              <Button formAction="submit" variant="primary" loading={form.formState.isSubmitting}>
                {t.submit}
              </Button>
              <Button formAction="none" onClick={onDone}>
                {t.cancel}
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        </form>
      </FormProvider>
    </Container>
  );
}
