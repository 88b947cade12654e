import type { Driving } from '@claimstream/api-contract/telematics/driving';
import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { miles } from './in-miles.ts';
import { drivingWords } from './words/index.ts';

/** The score of a car with the factors that cost points, or the distance from which there is a score. */
export function ScoreFactors({ driving: { score, recorded } }: { driving: Pick<Driving, 'score' | 'recorded'> }) {
  const t = useWords(drivingWords);
  const format = useFormat();
  if (!score) return <Box>{t.noScore(format.number(miles(recorded?.leastMetres ?? 0)))}</Box>;
  return (
    <SpaceBetween size="s">
      <KeyValuePairs items={[{ label: t.score, value: <Box variant="h3">{t.of100(score.score)}</Box> }]} />
      <Box variant="h3">{t.lost}</Box>
      <KeyValuePairs
        columns={3}
        minColumnWidth={160}
        items={score.factors.map(({ factor, weight, lost }) => ({
          label: t.factors[factor],
          value: t.points(format.number(lost), weight),
        }))}
      />
    </SpaceBetween>
  );
}
