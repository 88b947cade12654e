import { applyMode, Mode } from '@cloudscape-design/global-styles';

const chosen = 'claimstream.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

export const isDark = (): boolean => {
  const choice = localStorage.getItem(chosen);
  return choice ? choice === 'dark' : dark.matches;
};

/** The system's theme until the user chooses one. */
export function applyTheme(): void {
  applyMode(isDark() ? Mode.Dark : Mode.Light);
  dark.onchange = () => applyMode(isDark() ? Mode.Dark : Mode.Light);
}

export function chooseTheme(theme: 'light' | 'dark'): void {
  localStorage.setItem(chosen, theme);
  applyTheme();
}
