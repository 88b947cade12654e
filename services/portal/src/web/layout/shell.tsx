import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar';
import Flashbar from '@cloudscape-design/components/flashbar';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { areas, isListed } from '../areas.ts';
import { useSession } from '../session/session.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { dismiss, useAnnouncements } from './announcements.ts';
import { layoutWords } from './words/index.ts';

const companions = areas.flatMap(({ companion, ...area }) => (companion ? [{ area, Companion: lazy(companion) }] : []));

/** The frame of every page for signed-in users: navigation, announcements and the page. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useWords(layoutWords);
  const [open, setOpen] = useState(isWide);
  return (
    <AppLayoutToolbar
      toolsHide
      breadcrumbs={<Companions />}
      navigation={<Navigation onFollowed={() => setOpen(isWide())} />}
      navigationOpen={open}
      onNavigationChange={({ detail }) => setOpen(detail.open)}
      notifications={<Announcements />}
      stickyNotifications
      headerSelector="#top-bar"
      content={<div id="main">{children}</div>}
      ariaLabels={{
        navigation: t.navigation,
        navigationToggle: t.openNavigation,
        navigationClose: t.closeNavigation,
        notifications: t.notifications,
      }}
    />
  );
}

/** Whether the window is wide enough for the navigation beside the page. */
const isWide = () => matchMedia('(min-width: 56rem)').matches;

function useGroups() {
  const session = useSession();
  return session.state === 'signed-out' ? [] : session.groups;
}

/** The companions that areas show on all pages of their users. */
function Companions() {
  const groups = useGroups();
  return companions
    .filter(({ area }) => isListed(area, groups))
    .map(({ area, Companion }) => (
      <Suspense key={area.title.en} fallback={null}>
        <Companion />
      </Suspense>
    ));
}

function Navigation({ onFollowed }: { onFollowed(): void }) {
  const t = useWords(layoutWords);
  const language = useLanguage();
  const { pathname } = useLocation();
  const go = useNavigate();
  const groups = useGroups();
  const listed = areas.filter((area) => area.links.length > 0 && isListed(area, groups));
  const hrefs = listed.flatMap(({ links }) => links.map(({ href }) => href));
  const active = closest(pathname, hrefs);
  const title = listed.flatMap(({ links }) => links).find(({ href }) => href === active)?.text[language];
  useEffect(() => {
    document.title = title ? `${title} – ${t.product}` : t.product;
  }, [title, t.product]);
  return (
    <SideNavigation
      activeHref={active}
      items={listed.map((area) => ({
        type: 'section-group' as const,
        title: area.title[language],
        items: area.links.map(({ href, text }) => ({ type: 'link' as const, href, text: text[language] })),
      }))}
      onFollow={(event) => {
        if (event.detail.external) return;
        event.preventDefault();
        go(event.detail.href);
        onFollowed();
      }}
    />
  );
}

/** The link for an address: the exact one, otherwise the longest that contains it. */
function closest(pathname: string, hrefs: readonly string[]): string | undefined {
  const under = hrefs.filter((href) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)));
  return under.sort((a, b) => b.length - a.length)[0];
}

function Announcements() {
  const t = useWords(layoutWords);
  const items = useAnnouncements();
  return (
    <Flashbar
      items={items.map((item) => ({
        id: item.id,
        type: item.type,
        content: item.content,
        dismissible: true,
        dismissLabel: t.dismiss,
        onDismiss: () => dismiss(item.id),
      }))}
      stackItems
      i18nStrings={{
        ariaLabel: t.notifications,
        notificationBarText: t.notifications,
        notificationBarAriaLabel: t.notifications,
        errorIconAriaLabel: t.failed.title,
        warningIconAriaLabel: t.notifications,
        successIconAriaLabel: t.notifications,
        infoIconAriaLabel: t.notifications,
        inProgressIconAriaLabel: t.loading,
      }}
    />
  );
}
