import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A new screen: the screen reader and the tab key start at its title. */
export function ScreenTitle({ children }: { readonly children: ComponentChildren }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 class="screen-title" tabIndex={-1} ref={title}>
      {children}
    </h1>
  );
}
