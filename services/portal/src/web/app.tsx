import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { queryClient } from './api/use-api.ts';
import type { Area } from './area.ts';
import { admits, homeOf } from './areas.ts';
import { CannotStart } from './layout/cannot-start.tsx';
import { Loading } from './layout/loading.tsx';
import { Forbidden, NotFound } from './layout/message-page.tsx';
import { Demanded } from './layout/on-demand.tsx';
import { PageBoundary } from './layout/page-boundary.tsx';
import { applyTheme } from './layout/theme.ts';
import { TopBar } from './layout/top-bar.tsx';
import { pages, shell, signInAgain } from './pages.ts';
import { useSession } from './session/session.ts';

/** Draws the page once everything that it needs has loaded; until then the document's own first paint is shown. */
export function startWith(needed: Promise<unknown>): void {
  applyTheme();
  const root = createRoot(document.getElementById('root')!);
  needed.then(
    () => root.render(<App />),
    () => root.render(<CannotStart />),
  );
}

function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <TopBar />
        <Suspense fallback={<Loading />}>
          <Routes>
            {pages.map(({ path, area, page }) => (
              <Route
                key={path}
                path={path}
                element={area.public ? <Demanded of={page} /> : <SignedIn area={area} page={<Demanded of={page} />} />}
              />
            ))}
            <Route path="*" element={<SignedIn page={<NotFound />} />} />
          </Routes>
        </Suspense>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

/** A page in the frame, for people who may see it. It stays as it is while the user renews an ended session. */
function SignedIn({ area, page }: { area?: Area; page: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.state === 'signed-out') return <Navigate to="/sign-in" state={{ from: pathname + search }} replace />;
  const home = homeOf(session.groups);
  if (pathname === '/' && home !== '/') return <Navigate to={home} replace />;
  const may = !area || admits(area, session.groups);
  return (
    <Demanded of={shell}>
      <PageBoundary key={pathname}>
        <Suspense fallback={<Loading />}>{may ? page : <Forbidden />}</Suspense>
      </PageBoundary>
      {session.state === 'expired' && <Demanded of={signInAgain} />}
    </Demanded>
  );
}
