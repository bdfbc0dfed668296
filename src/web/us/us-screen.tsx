import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { focusTitle } from "../ui/focus-title.ts";

type UsScreenProps = {
  readonly title: string;
  readonly hint?: string;
  /** With room for two columns. */
  readonly isWide?: boolean;
  readonly onBack?: () => void;
  readonly children: ComponentChildren;
};

/** One thing to do. A screen reader and the tab key start at its title. */
export function UsScreen({ title, hint, isWide, onBack, children }: UsScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the next key: one that comes late would take it from where it belongs.
  useLayoutEffect(() => focusTitle(heading.current), [title]);
  return (
    <main class={isWide === true ? "screen us-screen us-wide" : "screen us-screen"}>
      <header class="room-head">
        <h1 class="screen-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {hint !== undefined && <p class="hint">{hint}</p>}
      </header>
      {children}
      {onBack !== undefined && (
        <p class="us-back">
          <button type="button" class="quiet" onClick={onBack}>
            Back
          </button>
        </p>
      )}
    </main>
  );
}
