import './zod-settings.ts';
import '@cloudscape-design/global-styles/index.css';
import './layout/portal.css';
import { loadConfig } from './config.ts';
import { loadPage } from './pages.ts';

// All that the page of this address needs comes at the same time; the application draws it once, whole.
const needed = Promise.all([loadConfig(), loadPage(location.pathname)]);
void import('./app.tsx').then(({ startWith }) => startWith(needed));
