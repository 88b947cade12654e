import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';
import Box from '@cloudscape-design/components/box';
import { languages } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { deskWords } from '../../words/index.ts';
import { denialPreview } from './denial-preview.ts';

/** Shows the adjuster the customer's text, in each language that customers can choose. */
export function DenialPreviewBox({ reasonCode }: { reasonCode: DenialReasonCode }) {
  const { decision: t } = useWords(deskWords);
  return (
    <section className="desk-preview" aria-label={t.preview}>
      <Box variant="awsui-key-label">{t.preview}</Box>
      {languages.map((language) => {
        const { title, problem, nextStep } = denialPreview(language, reasonCode);
        return (
          <blockquote key={language} lang={language}>
            <strong>{title}</strong>
            <p>{problem}</p>
            <p>{nextStep}</p>
          </blockquote>
        );
      })}
    </section>
  );
}
