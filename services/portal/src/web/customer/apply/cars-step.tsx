import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { StepSection } from '../../forms/step-section.tsx';
import { useWords } from '../../words/use-words.ts';
import { type ApplicationForm, emptyCar } from './application-form.ts';
import { CarFields } from './car-fields.tsx';
import { CoverFields } from './cover-fields.tsx';
import { applyWords } from './words/index.ts';

const MOST_CARS = 5;

export function CarsStep() {
  const t = useWords(applyWords).cars;
  const { control } = useFormContext<ApplicationForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'cars' });
  return (
    <SpaceBetween size="l">
      {fields.map(({ id }, index) => (
        <StepSection
          key={id}
          title={fields.length > 1 ? t.numbered(index + 1) : t.one}
          actions={
            fields.length > 1 && (
              <Button onClick={() => remove(index)} ariaLabel={t.removeNumbered(index + 1)}>
                {t.remove}
              </Button>
            )
          }
        >
          <SpaceBetween size="l">
            <CarFields at={`cars.${index}`} />
            <CoverFields at={`cars.${index}`} />
          </SpaceBetween>
        </StepSection>
      ))}
      {fields.length < MOST_CARS && (
        <Button iconName="add-plus" onClick={() => append(emptyCar(), { focusName: `cars.${fields.length}.make` })}>
          {t.add}
        </Button>
      )}
    </SpaceBetween>
  );
}
