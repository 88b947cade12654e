import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { layoutWords } from '../layout/words/index.ts';
import { endSession } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Asks for a new sign-in over a page whose session has ended; the page and what was typed stay. */
export default function SignInAgain() {
  const { expired, close } = useWords(layoutWords);
  return (
    <Modal visible header={expired.title} closeAriaLabel={close} onDismiss={() => void endSession()}>
      <SpaceBetween size="m">
        <div>{expired.text}</div>
        <SignInForm plain onSignedIn={() => undefined} onUnconfirmed={() => undefined} />
      </SpaceBetween>
    </Modal>
  );
}
