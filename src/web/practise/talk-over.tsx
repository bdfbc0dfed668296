import { useEffect, useRef } from "preact/hooks";

type TalkOverProps = {
  readonly words: string;
  readonly label: string;
  readonly onGo: () => void;
};

/** Where the field was, once there is nothing more to say. The focus goes on from there. */
export function TalkOver({ words, label, onGo }: TalkOverProps) {
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus({ preventScroll: true }), []);
  return (
    <section class="talk-over" aria-label="The end of the talk">
      <p>{words}</p>
      <button type="button" class="button button-main" ref={go} onClick={onGo}>
        {label}
      </button>
    </section>
  );
}
