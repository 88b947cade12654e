import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';
import Box from '@cloudscape-design/components/box';
import Tabs from '@cloudscape-design/components/tabs';
import { languages } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { deskWords } from '../../words/index.ts';
import { denialPreview } from './denial-preview.ts';

const names = { en: 'English', es: 'Español' };

/** Shows the adjuster what the customer will read. */
export function DenialPreviewBox({ reasonCode }: { reasonCode: DenialReasonCode }) {
  const { decision: t } = useWords(deskWords);
  return (
    <section className="desk-preview" aria-label={t.preview}>
      <Box variant="awsui-key-label">{t.preview}</Box>
      <Tabs
        ariaLabel={t.preview}
        tabs={languages.map((language) => {
          const { title, problem, nextStep } = denialPreview(language, reasonCode);
          return {
            id: language,
            label: names[language],
            content: (
              <div lang={language}>
                <strong>{title}</strong>
                <Box variant="p">{problem}</Box>
                <Box variant="p">{nextStep}</Box>
              </div>
            ),
          };
        })}
      />
    </section>
  );
}
