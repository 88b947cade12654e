import './zod-settings.ts';
import '@cloudscape-design/global-styles/index.css';
import './layout/portal.css';
import { loadConfig } from './config.ts';
import { loadPage } from './pages.ts';

// Everything for this address loads in parallel; the application renders it once, complete.
const needed = Promise.all([loadConfig(), loadPage(location.pathname)]);
void import('./app.tsx').then(({ startWith }) => startWith(needed));
