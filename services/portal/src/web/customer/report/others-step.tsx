import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext } from 'react-hook-form';
import { StepSection } from '../../forms/step-section.tsx';
import { useWords } from '../../words/use-words.ts';
import { EntryList } from './entry-list.tsx';
import { emptyEntries, type LossForm, type Question, questions } from './loss-form.ts';
import { InjuryFields, InsurerFields, PoliceFields, VehicleFields, WitnessFields } from './other-fields.tsx';
import { reportWords } from './words/index.ts';

/** Others who were involved: the fields of each question appear after a "yes". */
export function OthersStep() {
  return (
    <SpaceBetween size="l">
      {questions.map((question) => (
        <StepSection key={question}>
          <Asked question={question} />
        </StepSection>
      ))}
    </SpaceBetween>
  );
}

function Asked({ question }: { question: Question }) {
  const t = useWords(reportWords).others[question];
  const { watch, setValue, clearErrors } = useFormContext<LossForm>();
  const value = watch(question);
  const list = question !== 'policeReport' && question !== 'otherCarrier';
  const yes = list ? (value as unknown[]).length > 0 : value !== undefined;

  function answer(yes: boolean) {
    const entry = emptyEntries[question]();
    clearErrors(question);
    setValue(question, (list ? (yes ? [entry] : []) : yes ? entry : undefined) as never, { shouldDirty: true });
  }

  return (
    <SpaceBetween size="l">
      <Checkbox checked={yes} description={t.hint} onChange={({ detail }) => answer(detail.checked)}>
        {t.ask}
      </Checkbox>
      {yes && <Fields question={question} />}
    </SpaceBetween>
  );
}

function Fields({ question }: { question: Question }) {
  switch (question) {
    case 'vehicles':
      return <EntryList name="vehicles">{(at) => <VehicleFields at={at} />}</EntryList>;
    case 'injuries':
      return <EntryList name="injuries">{(at) => <InjuryFields at={at} />}</EntryList>;
    case 'witnesses':
      return <EntryList name="witnesses">{(at) => <WitnessFields at={at} />}</EntryList>;
    case 'policeReport':
      return <PoliceFields />;
    case 'otherCarrier':
      return <InsurerFields />;
  }
}
