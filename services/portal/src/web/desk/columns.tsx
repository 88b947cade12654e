import type { ReactNode } from 'react';

/** A page's content with the actions beside it; below it on a narrow screen. */
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
