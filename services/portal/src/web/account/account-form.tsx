import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { accountWords } from './words/index.ts';

export interface Field {
  name: string;
  label: string;
  note?: string;
  type?: InputProps.Type;
  /** `username`, `new-password`, …: the hint for password managers. */
  autocomplete: string;
  /** The fault of a value, if it has one. */
  fault?(value: string): string | undefined;
  first?: string;
}

interface AccountFormProps {
  title: string;
  intro?: ReactNode;
  fields: readonly Field[];
  submit: string;
  /** Called once the fields are valid. Its errors are shown in plain words. */
  onSubmit(values: Record<string, string>): Promise<void>;
  children?: ReactNode;
  /** Without a frame, e.g. in a dialog. */
  plain?: boolean;
  /** The refusal of the form before this one, shown at first. */
  refused?: Error;
  /** Words for refusals with a special meaning on this form, by Cognito's names. */
  refusals?: Record<string, string>;
  /** Level of the title: `h2` where the page has another first heading. */
  heading?: 'h1' | 'h2';
}

/** A small form that talks to the user pool: sign-in, sign-up, a code, a new password. */
export function AccountForm({
  title,
  intro,
  fields,
  submit,
  onSubmit,
  children,
  plain,
  heading = 'h1',
  refused: before,
  refusals,
}: AccountFormProps) {
  const t = useWords(accountWords);
  const [values, setValues] = useState<Record<string, string>>({});
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(before && told(before));
  const typed = (field: Field) => values[field.name] ?? field.first ?? '';
  const faultOf = (field: Field) => (typed(field).trim() ? field.fault?.(typed(field)) : t.missing);

  function told(error: Error): string {
    if (error instanceof TypeError) return t.noAnswer;
    const words = { ...t.refusals, ...refusals };
    return words[error.name] ?? words[(error as { code?: string }).code ?? ''] ?? error.message;
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    setShown(true);
    if (busy || fields.some(faultOf)) return;
    setBusy(true);
    setRefused(undefined);
    try {
      await onSubmit(Object.fromEntries(fields.map((field) => [field.name, typed(field)])));
    } catch (error) {
      setRefused(told(error as Error));
    } finally {
      setBusy(false);
    }
  }

  const body = (
    <form onSubmit={send} noValidate>
      <SpaceBetween size="l">
        {intro && <div>{intro}</div>}
        {refused && <Alert type="error">{refused}</Alert>}
        {fields.map((field) => (
          <FormField
            key={field.name}
            label={field.label}
            description={field.note}
            errorText={shown ? faultOf(field) : undefined}
            stretch
          >
            <Input
              name={field.name}
              type={field.type ?? 'text'}
              autoComplete={field.autocomplete as never}
              inputMode={field.autocomplete === 'one-time-code' ? 'numeric' : undefined}
              value={typed(field)}
              onChange={({ detail }) => setValues((before) => ({ ...before, [field.name]: detail.value }))}
            />
          </FormField>
        ))}
        <Button variant="primary" formAction="submit" loading={busy} fullWidth>
          {submit}
        </Button>
        {children}
      </SpaceBetween>
    </form>
  );
  return plain ? body : <Container header={<Header variant={heading}>{title}</Header>}>{body}</Container>;
}
