import { useWords } from '../words/use-words.ts';
import type { Field } from './account-form.tsx';
import { accountWords } from './words/index.ts';

const strong = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{12,}$/;

/** Fields shared by the account pages. */
export function useAccountFields() {
  const t = useWords(accountWords);
  const email = (first?: string): Field => ({
    name: 'email',
    label: t.email,
    type: 'email',
    autocomplete: 'username',
    first,
    fault: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? undefined : t.badEmail),
  });
  const password: Field = { name: 'password', label: t.password, type: 'password', autocomplete: 'current-password' };
  const newPassword = (label: string): Field => ({
    name: 'password',
    label,
    note: t.passwordRules,
    type: 'password',
    autocomplete: 'new-password',
    fault: (value) => (strong.test(value) ? undefined : t.weakPassword),
  });
  const code: Field = { name: 'code', label: t.confirm.code, autocomplete: 'one-time-code' };
  const appCode: Field = {
    name: 'code',
    label: t.secondFactor.code,
    autocomplete: 'one-time-code',
    fault: (value) => (/^\d{6}$/.test(value.replaceAll(/\s/g, '')) ? undefined : t.secondFactor.sixDigits),
  };
  return { email, password, newPassword, code, appCode };
}
