import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

type BalanceScreenProps = {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
  readonly foot: ComponentChildren;
};

/** One thing to do. A screen reader and the tab key start at its title. */
export function BalanceScreen({ title, hint, children, foot }: BalanceScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title]);
  return (
    <main class="screen balance-screen">
      <header class="room-head">
        <h1 class="screen-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {hint !== undefined && <p class="hint">{hint}</p>}
      </header>
      {children}
      <div class="screen-foot">{foot}</div>
    </main>
  );
}
