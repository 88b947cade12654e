import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { showTopology, Topology } from '@claimstream/api-contract/insights/show-topology';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/use-api.ts';
import { Failure } from '../layout/failure.tsx';
import { Loading } from '../layout/loading.tsx';
import { useWords } from '../words/use-words.ts';
import { ConnectionLine } from './feed/connection-line.tsx';
import { useFeed } from './feed/use-feed.ts';
import { JourneyView } from './journey/journey-view.tsx';
import { LatestJourneys } from './journey/latest-journeys.tsx';
import { Caption } from './picture/caption.tsx';
import { Picture } from './picture/picture.tsx';
import { useNarrow } from './picture/use-narrow.ts';
import { usePlayer } from './picture/use-player.ts';
import { admits, filterOf, textOf } from './stream/filter.ts';
import { FilterChoice } from './stream/filter-choice.tsx';
import { Quiet } from './stream/quiet.tsx';
import { Stream } from './stream/stream.tsx';
import { liveWords } from './words/index.ts';
import './live-page.css';

export default function LivePage() {
  const topology = useRead<typeof showTopology>('GET /insights/topology');
  return (
    <div className="live">
      <SpaceBetween size="m">
        <Failure error={topology.error} onRetry={() => void topology.refetch()} />
        {topology.data ? <Live topology={topology.data} /> : !topology.error && <Loading />}
      </SpaceBetween>
    </div>
  );
}

function Live({ topology }: { topology: Topology }) {
  const t = useWords(liveWords);
  const { feed, state } = useFeed();
  const [search, setSearch] = useSearchParams();
  const [paused, setPaused] = useState<readonly ObservedEvent[]>();
  const [opened, setOpened] = useState<ObservedEvent>();
  const small = useNarrow();
  const { showing, replaying, replay, stop } = usePlayer(feed.events, {
    listed: feed.completeUpTo !== undefined,
    live: paused === undefined,
  });

  const journey = search.get('journey') ?? undefined;
  const show = search.get('show') ?? undefined;
  const filter = useMemo(() => filterOf(show), [show]);
  const choose = (name: string, value: string | undefined) => {
    setOpened(undefined);
    setSearch((before) => {
      if (value === undefined) before.delete(name);
      else before.set(name, value);
      return before;
    });
  };
  const shown = paused ?? feed.events;
  const wanted = useMemo(() => shown.filter((event) => admits(filter, event, topology)), [shown, filter, topology]);
  const waiting = paused ? feed.events.length - paused.length : 0;
  const chooseService = (name: string) =>
    choose('show', filter.by === 'service' && filter.name === name ? undefined : textOf({ by: 'service', name }));

  return (
    <>
      <Header
        variant="h1"
        description={t.intro}
        actions={
          <SpaceBetween size="s" direction="horizontal" alignItems="center">
            <ConnectionLine state={state} />
            <Button
              iconName={paused ? 'play' : 'pause'}
              onClick={() => setPaused(paused ? undefined : feed.events)}
              ariaLabel={paused && waiting > 0 ? `${t.resume}, ${t.waiting(waiting)}` : undefined}
            >
              {paused ? (waiting > 0 ? `${t.resume} (${t.waiting(waiting)})` : t.resume) : t.pause}
            </Button>
          </SpaceBetween>
        }
      >
        {t.title}
      </Header>
      <div className="live-columns">
        <section className="live-side" aria-label={t.picture}>
          <div className="live-picture-frame">
            <Picture
              topology={topology}
              showing={showing}
              marked={opened}
              small={small}
              chosen={filter.by === 'service' ? filter.name : undefined}
              onChoose={chooseService}
            />
          </div>
          <Caption
            event={showing.at(-1)?.event ?? opened ?? feed.events.at(-1)}
            topology={topology}
            replaying={replaying}
            onStop={stop}
          />
          <LatestJourneys events={shown} chosen={journey} onChoose={(id) => choose('journey', id)} />
          <div className="live-note">{t.privacy}</div>
        </section>
        <section className="live-stream" aria-label={t.stream}>
          {journey ? (
            <JourneyView
              key={journey}
              correlationId={journey}
              topology={topology}
              live={shown}
              playing={replaying ? showing.at(-1)?.event.eventId : undefined}
              opened={opened?.eventId}
              onOpen={setOpened}
              onPlay={replay}
              onBack={() => choose('journey', undefined)}
            />
          ) : feed.completeUpTo !== undefined && feed.events.length === 0 ? (
            <Quiet />
          ) : feed.completeUpTo === undefined && feed.events.length === 0 ? (
            state !== 'offline' && <Loading />
          ) : (
            <SpaceBetween size="s">
              <FilterChoice
                topology={topology}
                filter={filter}
                onChange={(next) => choose('show', next.by === 'all' ? undefined : textOf(next))}
              />
              <Stream
                events={wanted}
                among={feed.events}
                topology={topology}
                opened={opened?.eventId}
                onOpen={setOpened}
              />
            </SpaceBetween>
          )}
        </section>
      </div>
    </>
  );
}
