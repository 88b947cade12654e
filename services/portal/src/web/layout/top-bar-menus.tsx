import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useNavigate } from 'react-router';
import { endSession, useSession } from '../session/session.ts';
import { chooseLanguage, languages } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { chooseTheme, isDark } from './theme.ts';
import { layoutWords } from './words/index.ts';

const names = { en: 'English', es: 'Español' };

/** The portal's name and the menus in the top bar of every page. */
export default function TopBarMenus() {
  const t = useWords(layoutWords);
  const session = useSession();
  const go = useNavigate();
  const signedIn = session.state !== 'signed-out';
  const preferences = {
    type: 'menu-dropdown' as const,
    iconName: 'settings' as const,
    ariaLabel: `${t.language}, ${t.appearance}`,
    title: `${t.language}, ${t.appearance}`,
    items: [
      ...languages.map((language) => ({ id: language, text: names[language], lang: language })),
      { id: 'theme', text: isDark() ? t.light : t.dark },
    ],
    onItemClick: ({ detail: { id } }: { detail: { id: string } }) => {
      const language = languages.find((one) => one === id);
      if (language) chooseLanguage(language);
      else chooseTheme(isDark() ? 'light' : 'dark');
    },
  };
  return (
    <TopNavigation
      identity={{ href: '/', title: t.product, onFollow: follow(() => go('/')) }}
      utilities={[
        preferences,
        signedIn
          ? { type: 'button', text: t.signOut, onClick: () => void endSession().then(() => go('/sign-in')) }
          : { type: 'button', text: t.signIn, onClick: () => go('/sign-in') },
      ]}
      i18nStrings={{
        overflowMenuTriggerText: t.more,
        overflowMenuTitleText: t.more,
        overflowMenuDismissIconAriaLabel: t.close,
      }}
    />
  );
}

const follow = (act: () => void) => (event: { preventDefault(): void }) => {
  event.preventDefault();
  act();
};
