import type { ReactNode } from 'react';

/** What a page shows, and beside it what can be done; below it where there is no room. */
export function Columns({ children, beside }: { children: ReactNode; beside: ReactNode }) {
  return (
    <div className="desk-columns">
      <div>
        <div className="desk-column">{children}</div>
        <div className="desk-column">{beside}</div>
      </div>
    </div>
  );
}
