import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { claimIdIn } from './claim-id-in.ts';
import { financeWords } from './words/index.ts';

interface ClaimSearchProps {
  claimId: string;
  onSearch(claimId: string): void;
}

export function ClaimSearch({ claimId, onSearch }: ClaimSearchProps) {
  const { search: t } = useWords(financeWords);
  const [typed, setTyped] = useState(claimId);
  const [asked, setAsked] = useState(false);
  const found = claimIdIn(typed);
  return (
    <Container>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (found) onSearch(found);
        }}
      >
        <FormField
          label={t.claim}
          description={t.where}
          errorText={asked && !found && t.noId}
          i18nStrings={{ errorIconAriaLabel: t.fault }}
          secondaryControl={<Button formAction="submit">{t.show}</Button>}
        >
          <Input
            value={typed}
            name="claim"
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => setTyped(detail.value)}
          />
        </FormField>
      </form>
    </Container>
  );
}
