import { useEffect, useRef } from "preact/hooks";

/** Why something could not be. The block it is about may be a screen further down: one is brought to the words. */
export function TroubleView({ words }: { readonly words: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (words !== "") place.current?.scrollIntoView({ block: "nearest" });
  }, [words]);
  return (
    <p role="alert" class="trouble" ref={place}>
      {words}
    </p>
  );
}
