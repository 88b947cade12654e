import { policyTerritory } from '@claimstream/api-contract/policy-territory';
import { usStates } from '@claimstream/api-contract/us-states';
import Select from '@cloudscape-design/components/select';
import Tiles, { type TilesProps } from '@cloudscape-design/components/tiles';
import { useWords } from '../words/use-words.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { formWords } from './words/index.ts';

interface Choice {
  value: string;
  label: string;
  description?: string;
  tags?: string[];
}

/** A choice from a list; a long list can be searched by typing. */
export function ChoiceField({ choices, ...frame }: FieldProps & { choices: readonly Choice[] }) {
  const t = useWords(formWords);
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <Select
          ref={field.ref}
          name={field.name}
          options={choices}
          selectedOption={choices.find(({ value }) => value === field.value) ?? null}
          placeholder={t.choose}
          filteringType={choices.length > 12 ? 'auto' : 'none'}
          filteringAriaLabel={t.search}
          filteringClearAriaLabel={t.clear}
          noMatch={t.noMatch}
          selectedAriaLabel={t.selected}
          ariaRequired={!frame.optional}
          onChange={({ detail }) => field.onChange(detail.selectedOption.value)}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}

const choicesOf = (names: Record<string, string>): readonly Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label, tags: [value] }));
const states = choicesOf(usStates);
const places = choicesOf(policyTerritory);

export const StateField = (frame: FieldProps) => <ChoiceField {...frame} choices={states} />;

/** A state, or another place covered by a policy: a territory or a Canadian province. */
export const PlaceField = (frame: FieldProps) => <ChoiceField {...frame} choices={places} />;

interface TilesFieldProps extends FieldProps {
  tiles: readonly (Omit<TilesProps.TilesDefinition, 'value'> & { value: string | number })[];
  columns?: number;
}

/** A choice from a few, each with an explanation. */
export function TilesField({ tiles, columns = tiles.length, ...frame }: TilesFieldProps) {
  return (
    <FieldFrame {...frame} stretch>
      {(field) => (
        <Tiles
          ref={field.ref}
          name={field.name}
          value={String(field.value ?? '')}
          items={tiles.map((tile) => ({ ...tile, value: String(tile.value) }))}
          columns={columns}
          onChange={({ detail }) => field.onChange(tiles.find(({ value }) => String(value) === detail.value)?.value)}
        />
      )}
    </FieldFrame>
  );
}
