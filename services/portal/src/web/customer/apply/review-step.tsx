import { usStates } from '@claimstream/api-contract/us-states';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext } from 'react-hook-form';
import { ReviewPart } from '../../forms/review-part.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { customerWords } from '../words/index.ts';
import type { ApplicationForm, CarForm } from './application-form.ts';
import { applyWords } from './words/index.ts';

/** The whole application before it is sent, each part with a way back to it. */
export function ReviewStep({ goTo }: { goTo(step: number): void }) {
  const t = useWords(applyWords);
  const format = useFormat();
  const { getValues } = useFormContext<ApplicationForm>();
  const { givenName, familyName, birthDate, ssn, phone, address, licence, cars } = getValues();
  return (
    <SpaceBetween size="l">
      <ReviewPart title={t.steps.you} change={() => goTo(0)}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: t.review.name, value: `${givenName} ${familyName}` },
            { label: t.you.birthDate, value: birthDate && format.day(birthDate) },
            { label: t.you.ssn, value: `•••-••-${ssn.slice(-4)}` },
            { label: t.you.phone, value: phone },
          ]}
        />
      </ReviewPart>
      <ReviewPart title={t.steps.address} change={() => goTo(1)}>
        {address.street}, {address.city}, {stateName(address.state)} {address.zip}
      </ReviewPart>
      <ReviewPart title={t.steps.licence} change={() => goTo(2)}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: t.licence.number, value: licence.number },
            { label: t.licence.state, value: stateName(licence.state) },
          ]}
        />
      </ReviewPart>
      {cars.map((car, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
        <CarPart key={index} car={car} change={() => goTo(3)} />
      ))}
    </SpaceBetween>
  );
}

const stateName = (code: string) => usStates[code as keyof typeof usStates] ?? code;

function CarPart({ car, change }: { car: CarForm; change(): void }) {
  const t = useWords(applyWords);
  const words = useWords(customerWords);
  const { dollars } = useFormat();
  const { make, model, modelYear, colour, vehicleClass, valueCents, valueSource, vin, plate } = car;
  const { limitCents, deductibleCents, rentalPerDayCents } = car;
  return (
    <ReviewPart title={`${make} ${model}`} change={change}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: t.cars.modelYear, value: modelYear },
          { label: t.cars.vehicleClass, value: vehicleClass && words.vehicleClasses[vehicleClass] },
          { label: t.cars.colour, value: colour && words.colours[colour] },
          { label: t.cars.value, value: valueCents !== undefined && dollars(valueCents) },
          ...(valueSource ? [{ label: t.cars.valueSource, value: t.cars.valueSources[valueSource] }] : []),
          { label: t.cars.plate, value: plate },
          { label: t.cars.vin, value: vin },
          { label: t.cover.limit, value: dollars(limitCents) },
          { label: t.cover.deductible, value: dollars(deductibleCents) },
          {
            label: t.cover.rental,
            value: rentalPerDayCents ? t.cover.rentalADay(dollars(rentalPerDayCents)) : t.cover.noRental,
          },
        ]}
      />
    </ReviewPart>
  );
}
