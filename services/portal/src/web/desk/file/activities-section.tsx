import type { Activity } from '@claimstream/api-contract/claims/activities';
import type { addActivity } from '@claimstream/api-contract/claims/add-activity';
import type { listActivities } from '@claimstream/api-contract/claims/list-activities';
import { Planned } from '@claimstream/api-contract/claims/planned';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useRead, useSend } from '../../api/use-api.ts';
import { attemptKeys } from '../../forms/attempt-keys.ts';
import { DateField } from '../../forms/date-field.tsx';
import { showServerFaults } from '../../forms/server-faults.ts';
import { TextField } from '../../forms/text-field.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { Failure } from '../../layout/failure.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { useNameOf } from '../name-of.ts';
import { deskWords } from '../words/index.ts';
import { DoneButton } from './done-button.tsx';
import { fileWords } from './words/index.ts';

const PAGE = 20;
/** Maximum number of entries in one answer. */
const MOST = 100;

/** The staff's activities for the claim, by due day, and the form for new ones. */
export function ActivitiesSection({ claimId }: { claimId: string }) {
  const { activities: t } = useWords(fileWords);
  const [limit, setLimit] = useState(PAGE);
  const { data } = useRead<typeof listActivities>(
    'GET /claims/{claimId}/activities',
    { path: { claimId }, query: { limit } },
    { refetchInterval: 15_000 },
  );
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <SpaceBetween size="m">
        {data?.activities.length === 0 && <Box color="text-body-secondary">{t.none}</Box>}
        <ul className="desk-rows">
          {data?.activities.map((activity) => (
            <PlannedActivity key={activity.activityId} activity={activity} />
          ))}
        </ul>
        {data?.next && limit < MOST && <Button onClick={() => setLimit(MOST)}>{t.more}</Button>}
        <AddActivity claimId={claimId} />
      </SpaceBetween>
    </Container>
  );
}

function PlannedActivity({ activity }: { activity: Activity }) {
  const { activities: t } = useWords(fileWords);
  const { day } = useFormat();
  const nameOf = useNameOf();
  const { subject, dueOn, by, doneBy } = activity;
  return (
    <li>
      <span className="desk-typed">{subject}</span>
      <span>
        {t.due(day(dueOn))}, {doneBy ? t.doneBy(nameOf(doneBy)) : t.plannedBy(nameOf(by))}
      </span>
      {!doneBy && <DoneButton activity={activity} />}
    </li>
  );
}

interface Typed {
  subject: string;
  dueOn: string;
}
const nothing: Typed = { subject: '', dueOn: '' };

function AddActivity({ claimId }: { claimId: string }) {
  const { activities: t, problems: own } = useWords(fileWords);
  const { problems } = useWords(deskWords);
  const [keyOf, setKeyOf] = useState(() => attemptKeys());
  const form = useSchemaForm<Typed>(Planned, nothing);
  const { mutateAsync: send, error } = useSend<typeof addActivity>('POST /claims/{claimId}/activities', [
    'GET /claims/{claimId}/activities',
    'GET /claims/{claimId}/timeline',
    'GET /desk/activities',
  ]);
  async function save(typed: Typed) {
    try {
      await send({ path: { claimId }, body: typed, idempotencyKey: keyOf(typed) });
      setKeyOf(() => attemptKeys());
      form.reset(nothing);
    } catch (failure) {
      showServerFaults(failure, form); // faults of no field are shown as `error`
    }
  }
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(save)} noValidate>
        <SpaceBetween size="s">
          <TextField name="subject" label={t.subject} />
          <DateField name="dueOn" label={t.dueOn} />
          <Failure error={error} problems={{ ...problems, ...own }} />
          <Button formAction="submit" loading={form.formState.isSubmitting}>
            {t.submit}
          </Button>
        </SpaceBetween>
      </form>
    </FormProvider>
  );
}
