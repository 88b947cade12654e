import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import Select from '@cloudscape-design/components/select';
import { useWords } from '../../words/use-words.ts';
import { titled } from '../picture/named.ts';
import { liveWords } from '../words/index.ts';
import { everything, type Filter, filterOf, textOf } from './filter.ts';

interface FilterChoiceProps {
  topology: Topology;
  filter: Filter;
  onChange(filter: Filter): void;
}

export function FilterChoice({ topology, filter, onChange }: FilterChoiceProps) {
  const t = useWords(liveWords);
  const all = { value: textOf(everything), label: t.filter.all };
  const services = topology.services.map(({ name }) => ({
    value: textOf({ by: 'service', name }),
    label: titled(name),
  }));
  const events = [...new Set(topology.events.map(({ name }) => name))].map((name) => ({
    value: textOf({ by: 'event', name }),
    label: name,
  }));
  const chosen = [all, ...services, ...events].find(({ value }) => value === textOf(filter)) ?? all;
  return (
    <Select
      selectedOption={chosen}
      options={[all, { label: t.filter.services, options: services }, { label: t.filter.events, options: events }]}
      onChange={({ detail }) => onChange(filterOf(detail.selectedOption.value))}
      filteringType="auto"
      filteringPlaceholder={t.filter.find}
      filteringAriaLabel={t.filter.find}
      empty={t.filter.noMatch}
      noMatch={t.filter.noMatch}
      ariaLabel={t.filter.label}
    />
  );
}
