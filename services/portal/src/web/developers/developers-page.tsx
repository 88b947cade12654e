import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { config } from '../config.ts';
import { NotFound } from '../layout/message-page.tsx';
import { PageLink } from '../layout/page-link.tsx';
import { useWords } from '../words/use-words.ts';
import { Command } from './command.tsx';
import { developersWords } from './words/index.ts';
import './developers.css';

/** For developers who run the platform on their machine: how to try it, and where each part runs. A deployed stage has no such page. */
export default function DevelopersPage() {
  const t = useWords(developersWords);
  const { links } = config();
  if (!links) return <NotFound />;
  const places = Object.entries(t.where.places).flatMap(([name, [title, note]]) => {
    const url = links[name as keyof typeof links];
    return url ? [{ url, title, note }] : [];
  });
  return (
    <main className="developers">
      <SpaceBetween size="l">
        <PageLink href="/sign-in">{t.back}</PageLink>
        <Header variant="h1" description={t.intro}>
          {t.title}
        </Header>
        <Container
          header={
            <Header variant="h2" description={t.clicking.note}>
              {t.clicking.title}
            </Header>
          }
        >
          <ol className="developers-steps">
            {t.clicking.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Container>
        <Container
          header={
            <Header variant="h2" description={t.staff.note}>
              {t.staff.title}
            </Header>
          }
        >
          <SpaceBetween size="m">
            <Command text="npm run staff -- --demo" />
            <ul className="developers-list">
              {t.staff.roles.map(([role, does]) => (
                <li key={role}>
                  <strong>{role}</strong> {does}
                </li>
              ))}
            </ul>
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">{t.where.title}</Header>}>
          <ul className="developers-list">
            {places.map(({ url, title, note }) => (
              <li key={title}>
                <Link href={url} external>
                  {title}
                </Link>
                <div>{note}</div>
                <Box variant="small">{url}</Box>
              </li>
            ))}
          </ul>
        </Container>
        <Container header={<Header variant="h2">{t.commands.title}</Header>}>
          <ul className="developers-list">
            {t.commands.list.map(([command, does]) => (
              <li key={command}>
                <Command text={command} />
                <div>{does}</div>
              </li>
            ))}
          </ul>
        </Container>
      </SpaceBetween>
    </main>
  );
}
