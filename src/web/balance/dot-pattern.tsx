import type { Block } from "../../core/balance/diary.ts";

/** `alone` is solid and `together` is dotted, so that colour is never the only sign. */
export function DotPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect class="dot-ground" width="5" height="5" />
        <circle class="dot" cx="2.5" cy="2.5" r="1.3" />
      </pattern>
    </defs>
  );
}

export function fillOf(kind: Block["kind"], pattern: string): string {
  return kind === "alone" ? "var(--alone)" : `url(#${pattern})`;
}
