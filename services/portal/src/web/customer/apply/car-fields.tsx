import { KeptCar, VALUE_NEEDS_SOURCE_ABOVE, valueSources } from '@claimstream/api-contract/customer/application';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import { useFormContext } from 'react-hook-form';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { MoneyField, WholeNumberField } from '../../forms/number-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { customerWords } from '../words/index.ts';
import { applyWords } from './words/index.ts';

/** Fields that identify a car. `at` is its path in the form, e.g. `cars.0`. */
export function CarFields({ at }: { at: string }) {
  const t = useWords(applyWords).cars;
  const words = useWords(customerWords);
  const { watch } = useFormContext();
  const valueCents: number = watch(`${at}.valueCents`) ?? 0;
  return (
    <ColumnLayout columns={2}>
      <TextField name={`${at}.make`} label={t.make} placeholder="Toyota" />
      <TextField name={`${at}.model`} label={t.model} placeholder="Camry" />
      <WholeNumberField name={`${at}.modelYear`} label={t.modelYear} placeholder="2022" />
      <ChoiceField
        name={`${at}.vehicleClass`}
        label={t.vehicleClass}
        choices={KeptCar.shape.vehicleClass.options.map((value) => ({ value, label: words.vehicleClasses[value] }))}
      />
      <ChoiceField
        name={`${at}.colour`}
        label={t.colour}
        choices={KeptCar.shape.colour.options.map((value) => ({ value, label: words.colours[value] }))}
      />
      <MoneyField name={`${at}.valueCents`} label={t.value} hint={t.valueHint} />
      {valueCents > VALUE_NEEDS_SOURCE_ABOVE && (
        <ChoiceField
          name={`${at}.valueSource`}
          label={t.valueSource}
          hint={t.valueSourceHint}
          choices={valueSources.map((value) => ({ value, label: t.valueSources[value] }))}
        />
      )}
      <TextField name={`${at}.plate`} label={t.plate} upperCase />
      <TextField name={`${at}.vin`} label={t.vin} hint={t.vinHint} upperCase />
    </ColumnLayout>
  );
}
