import { deductibles, limits, RENTAL_DAYS, rentalsPerDay } from '@claimstream/api-contract/customer/cover';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { TilesField } from '../../forms/choice-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { applyWords } from './words/index.ts';

/** Repair cost used in the example. */
const REPAIR = 180_000;

/** The coverage limit and the deductible, each with an example. */
export function CoverFields({ at }: { at: string }) {
  const t = useWords(applyWords).cover;
  const { dollars } = useFormat();
  return (
    <SpaceBetween size="l">
      <TilesField
        name={`${at}.limitCents`}
        label={t.limit}
        hint={t.limitHint}
        tiles={limits.map((value) => ({ value, label: dollars(value), description: t.limits[value] }))}
      />
      <TilesField
        name={`${at}.deductibleCents`}
        label={t.deductible}
        hint={t.deductibleHint}
        tiles={deductibles.map((value) => ({
          value,
          label: dollars(value),
          description: t.example(dollars(REPAIR), dollars(value), dollars(REPAIR - value)),
        }))}
      />
      <TilesField
        name={`${at}.rentalPerDayCents`}
        label={t.rental}
        hint={t.rentalHint}
        tiles={rentalsPerDay.map((value) => ({
          value,
          label: value === 0 ? t.noRental : t.rentalADay(dollars(value)),
          description: value === 0 ? t.noRentalText : t.rentalDays(RENTAL_DAYS),
        }))}
      />
    </SpaceBetween>
  );
}
