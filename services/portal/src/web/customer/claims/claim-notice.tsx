import type { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { placeName } from '@claimstream/api-contract/policy-territory';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { claimWords } from './words/index.ts';

/** The customer's report of the loss. */
export function ClaimNotice({ notice }: { notice: NoticeOfLoss }) {
  const t = useWords(claimWords).notice;
  const format = useFormat();
  const { loss, driver, vehicles, injuries, witnesses, policeReport, otherCarrier } = notice;
  const name = (person: { givenName?: string; familyName?: string }) =>
    [person.givenName, person.familyName].filter(Boolean).join(' ');
  return (
    <ExpandableSection variant="container" headerText={t.title}>
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={3}
          minColumnWidth={180}
          items={[
            { label: t.when, value: [format.day(loss.date), loss.time?.slice(0, 5)].filter(Boolean).join(', ') },
            { label: t.where, value: [loss.location, placeName(loss.state)].filter(Boolean).join(', ') },
            { label: t.driver, value: name(driver) },
            ...(vehicles.length > 0 ? [{ label: t.vehicles, value: format.number(vehicles.length) }] : []),
            ...(injuries.length > 0 ? [{ label: t.injuries, value: format.number(injuries.length) }] : []),
            ...(witnesses.length > 0 ? [{ label: t.witnesses, value: witnesses.map(name).join(', ') }] : []),
            ...(policeReport
              ? [{ label: t.police, value: `${policeReport.department}, ${policeReport.reportNumber}` }]
              : []),
            ...(otherCarrier
              ? [
                  {
                    label: t.otherInsurer,
                    value: [otherCarrier.name, otherCarrier.policyNumber].filter(Boolean).join(', '),
                  },
                ]
              : []),
          ]}
        />
        <KeyValuePairs items={[{ label: t.description, value: loss.description }]} />
      </SpaceBetween>
    </ExpandableSection>
  );
}
