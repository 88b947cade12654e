import type { Group } from '@claimstream/api-contract';
import type { countReviews } from '@claimstream/api-contract/claims/count-reviews';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { useRead } from '../../api/use-api.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { useReasonTexts } from '../reason-texts.ts';
import { deskWords } from '../words/index.ts';
import { ages, handlesClaims, kindsOf, listsOf, type QueueFilter, reasonsOf } from './queue-filter.ts';
import type { QueueKind } from './queue-row.ts';

interface QueueFiltersProps {
  groups: readonly Group[];
  filter: QueueFilter;
  onChange(filter: QueueFilter): void;
}

export function QueueFilters({ groups, filter, onChange }: QueueFiltersProps) {
  const { queue: t } = useWords(deskWords);
  const { number } = useFormat();
  const reasonText = useReasonTexts();
  const { data: counts } = useRead<typeof countReviews>('GET /reviews/counts', undefined, {
    refetchInterval: 15_000,
    enabled: handlesClaims(groups),
  });

  const countOf = (kind: QueueKind) =>
    kind === 'review' || kind === 'overdue' || kind === 'exposure' ? counts?.[kind] : undefined;
  const counted = (count: number | undefined) => (count === undefined ? undefined : number(count));
  const kinds = [...kindsOf(groups), 'confirmed' as const].map((kind) => ({
    value: kind,
    label: t.kinds[kind],
    labelTag: counted(countOf(kind)),
  }));
  const reasons = listsOf({ kind: filter.kind, owner: filter.owner }, groups).flatMap((kind) =>
    (reasonsOf[kind] ?? []).map((code) => ({
      value: code,
      label: reasonText(code).label,
      labelTag: kind === 'review' ? counted(counts?.reasons[code] ?? (counts ? 0 : undefined)) : undefined,
    })),
  );
  const allAges = ages.map((age) => ({ value: String(age), label: t.ageOf(age) }));

  return (
    <div className="desk-filters">
      <Choice
        label={t.kind}
        any={t.allKinds}
        options={kinds}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind: kind as QueueKind | undefined, reason: undefined })}
      />
      <Choice
        label={t.reason}
        any={t.allReasons}
        options={reasons}
        value={filter.reason}
        onChange={(reason) => onChange({ ...filter, reason })}
      />
      <Choice
        label={t.age}
        any={t.allAges}
        options={allAges}
        value={filter.age ? String(filter.age) : undefined}
        onChange={(age) => onChange({ ...filter, age: age ? Number(age) : undefined })}
      />
      {handlesClaims(groups) && (
        <Choice
          label={t.owner}
          any={t.anyOwner}
          options={[{ value: 'me', label: t.mine }]}
          value={filter.owner}
          onChange={(owner) => onChange({ ...filter, owner: owner as 'me' | undefined })}
        />
      )}
      {Object.values(filter).some(Boolean) && <Button onClick={() => onChange({})}>{t.clear}</Button>}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  /** The option for no choice. */
  any: string;
  options: readonly SelectProps.Option[];
  value: string | undefined;
  onChange(value: string | undefined): void;
}

function Choice({ label, any, options, value, onChange }: ChoiceProps) {
  const all = [{ value: '', label: any }, ...options];
  return (
    <FormField label={label} stretch>
      <Select
        options={all}
        selectedOption={all.find((option) => option.value === (value ?? '')) ?? all[0]!}
        disabled={options.length === 0}
        onChange={({ detail }) => onChange(detail.selectedOption.value || undefined)}
      />
    </FormField>
  );
}
