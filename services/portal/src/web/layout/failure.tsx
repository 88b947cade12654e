import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { ApiProblem, NoConnection } from '../api/problem.ts';
import { useWords } from '../words/use-words.ts';
import { layoutWords } from './words/index.ts';

/** Plain words for any error; `problems` adds an area's own words by code. */
export function useFailureText(): (error: unknown, problems?: Record<string, string>) => string {
  const t = useWords(layoutWords);
  return (error, problems = {}) => {
    if (error instanceof NoConnection) return t.failed.noConnection;
    if (!(error instanceof ApiProblem)) return t.failed.unknown;
    const told = problems[error.code] ?? t.problems[error.code];
    if (told) return told;
    if (error.errors.length > 0) return t.problems.INVALID_BODY!;
    if (error.status === 403) return t.failed.notAllowed;
    return error.status >= 500 ? t.failed.server : t.failed.unknown;
  };
}

interface FailureProps {
  error: unknown;
  problems?: Record<string, string>;
  onRetry?: () => void;
}

/** Shows that an action failed, why, and offers to try again. Renders nothing without an error. */
export function Failure({ error, problems, onRetry }: FailureProps) {
  const t = useWords(layoutWords);
  const text = useFailureText();
  if (!error) return null;
  return (
    <Alert type="error" header={t.failed.title} action={onRetry && <Button onClick={onRetry}>{t.tryAgain}</Button>}>
      {text(error, problems)}
    </Alert>
  );
}
