import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useWords } from '../words/use-words.ts';
import { developersWords } from './words/index.ts';

/** A shell command with a button that copies it. */
export function Command({ text }: { text: string }) {
  const { commands } = useWords(developersWords);
  return (
    <code className="developers-command">
      <CopyToClipboard
        variant="inline"
        textToCopy={text}
        copyButtonAriaLabel={`${commands.copy} ${text}`}
        copySuccessText={commands.copied}
        copyErrorText={commands.copyFailed}
      />
    </code>
  );
}
