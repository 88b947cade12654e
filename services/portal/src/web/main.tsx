import './zod-settings.ts';
import '@cloudscape-design/global-styles/index.css';
import './layout/portal.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadConfig } from './config.ts';
import { CannotStart } from './layout/cannot-start.tsx';
import { applyTheme } from './layout/theme.ts';
import { preload } from './preload.ts';

preload(location.pathname);
applyTheme();
const root = createRoot(document.getElementById('root')!);
loadConfig().then(
  () => root.render(<App />),
  () => root.render(<CannotStart />),
);
