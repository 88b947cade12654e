import { QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { queryClient } from './api/use-api.ts';
import type { Area } from './area.ts';
import { admits, areas, homeOf } from './areas.ts';
import { Loading } from './layout/loading.tsx';
import { Forbidden, NotFound } from './layout/message-page.tsx';
import { PageBoundary } from './layout/page-boundary.tsx';
import { TopBar } from './layout/top-bar.tsx';
import { loadShell } from './preload.ts';
import { useSession } from './session/session.ts';

const Shell = lazy(loadShell);
const SignInAgain = lazy(() => import('./account/sign-in-again.tsx'));
const pages = areas.flatMap((area) => area.pages.map(({ path, load }) => ({ path, area, Page: lazy(load) })));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <TopBar />
        <Suspense fallback={<Loading />}>
          <Routes>
            {pages.map(({ path, area, Page }) => (
              <Route key={path} path={path} element={area.public ? <Page /> : <SignedIn area={area} Page={Page} />} />
            ))}
            <Route path="*" element={<SignedIn Page={NotFound} />} />
          </Routes>
        </Suspense>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

/** A page in the frame, for people who may see it. It stays as it is while an ended session is renewed. */
function SignedIn({ area, Page }: { area?: Area; Page: ComponentType }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.state === 'signed-out') return <Navigate to="/sign-in" state={{ from: pathname + search }} replace />;
  const home = homeOf(session.groups);
  if (pathname === '/' && home !== '/') return <Navigate to={home} replace />;
  const may = !area || admits(area, session.groups);
  return (
    <Shell>
      <PageBoundary key={pathname}>
        <Suspense fallback={<Loading />}>{may ? <Page /> : <Forbidden />}</Suspense>
      </PageBoundary>
      {session.state === 'expired' && <SignInAgain />}
    </Shell>
  );
}
