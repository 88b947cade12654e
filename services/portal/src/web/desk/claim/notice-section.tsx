import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { placeName } from '@claimstream/api-contract/policy-territory';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Facts } from '../facts.tsx';
import { deskWords } from '../words/index.ts';

const together = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ');
const nameOf = ({ givenName, familyName }: { givenName?: string; familyName?: string }) =>
  [givenName, familyName].filter(Boolean).join(' ');

/** The customer's report of the loss. */
export function NoticeSection({ claim: { notice } }: { claim: StaffClaim }) {
  const words = useWords(deskWords);
  const { notice: t } = words.claimPage;
  const { day } = useFormat();
  const { loss, driver, policeReport, otherCarrier } = notice;
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <SpaceBetween size="m">
        <Facts
          facts={[
            [t.day, together(day(loss.date), loss.time)],
            [t.place, together(loss.location, placeName(loss.state))],
            loss.stolen && [t.stolen, words.yes],
            [t.driver, together(nameOf(driver), driver.phone)],
            [t.licence, together(driver.licenceNumber, placeName(driver.licenceState))],
            policeReport && [t.police, together(policeReport.department, policeReport.reportNumber)],
            otherCarrier && [t.carrier, together(otherCarrier.name, otherCarrier.policyNumber)],
          ]}
        />
        <div>
          <Box variant="awsui-key-label">{t.description}</Box>
          <div className="desk-typed">{loss.description}</div>
        </div>
        <Listed title={t.vehicles} lines={notice.vehicles.map(vehicleLine)} />
        <Listed title={t.injuries} lines={notice.injuries.map((one) => together(nameOf(one), one.description))} />
        <Listed title={t.witnesses} lines={notice.witnesses.map((one) => together(nameOf(one), one.phone))} />
      </SpaceBetween>
    </Container>
  );
}

const vehicleLine = ({ make, model, plate, damage }: NoticeOfLoss['vehicles'][number]) =>
  together([make, model].filter(Boolean).join(' '), plate, damage);

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{title}</Box>
      <ul className="desk-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
