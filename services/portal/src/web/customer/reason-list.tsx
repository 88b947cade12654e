import type { ToldReason } from '@claimstream/api-contract/reasons/told-reason';
import Box from '@cloudscape-design/components/box';
import { useReasonWords } from './reason-words.ts';

/** Each reason with the customer's next step. */
export function ReasonList({ reasons }: { reasons: readonly ({ code: string } & Partial<ToldReason>)[] }) {
  const inWords = useReasonWords();
  const told = reasons.map(inWords);
  if (told.length === 1) return <Reason {...told[0]!} />;
  return (
    <ul className="plain-list">
      {told.map((reason) => (
        <li key={reason.code}>
          <Reason {...reason} />
        </li>
      ))}
    </ul>
  );
}

const Reason = ({ problem, nextStep }: { problem: string; nextStep: string }) => (
  <Box>
    <Box variant="strong">{problem}</Box> {nextStep}
  </Box>
);
