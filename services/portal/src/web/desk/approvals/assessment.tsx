import type { showClaim } from '@claimstream/api-contract/claims/show-claim';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useRead } from '../../api/use-api.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { DecisionMade } from '../claim/decision/decision-made.tsx';
import { deskWords } from '../words/index.ts';
import { approvalWords } from './words/index.ts';

/** The assessor of the claim: a person, or the model if it was sure enough. */
export function Assessment({ claimId }: { claimId: string }) {
  const words = useWords(deskWords);
  const t = useWords(approvalWords);
  const { percent } = useFormat();
  const { data } = useRead<typeof showClaim>('GET /claims/{claimId}', { path: { claimId } });
  if (data?.view !== 'staff') return null;
  const { decision, evidence } = data;
  return (
    <Container header={<Header variant="h2">{t.assessment}</Header>}>
      {decision ? (
        <DecisionMade claim={data} />
      ) : (
        <Box variant="p">
          {evidence?.severity && evidence.confidence !== undefined
            ? t.byModel(words.severities[evidence.severity].toLowerCase(), percent(evidence.confidence))
            : words.unknown}
        </Box>
      )}
    </Container>
  );
}
