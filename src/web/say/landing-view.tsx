import { useSignal } from "@preact/signals";
import { emptyPartner, type Partner } from "../../core/partner.ts";
import type { Landing } from "../../core/review/landing.ts";
import { DoorMark, TwoRooms } from "../ui/motif.tsx";
import type { SayModel } from "./model.ts";
import { PartnerTaps } from "./partner-taps.tsx";
import { quoteOf } from "./rewrite.ts";

/** What this partner may hear in these words, and what answers it. */
export function LandingView({ model }: { readonly model: SayModel }) {
  const { partner, review } = model.reading;
  const isDescribing = useSignal(partner.value === emptyPartner);
  const describe = (part: Partial<Partner>) => {
    partner.value = { ...partner.value, ...part };
  };

  if (isDescribing.value) {
    return (
      <div class="landing">
        <p class="hint">Four taps about them. What you say here stays on this page.</p>
        <PartnerTaps
          partner={partner.value}
          onDescribe={describe}
          onDone={() => (isDescribing.value = false)}
        />
      </div>
    );
  }
  const landing = review.value?.landing ?? [];
  return (
    <div class="landing">
      {landing.length === 0 ? (
        <div class="aside-empty">
          <TwoRooms door="ajar" />
          <p>Once there are words in the text, what they may hear in them stands here.</p>
        </div>
      ) : (
        <ul class="heard-list">
          {landing.map((heard) => (
            <HeardItem key={heard.hears} heard={heard} source={review.value?.source ?? ""} />
          ))}
        </ul>
      )}
      <button type="button" class="quiet" onClick={() => (isDescribing.value = true)}>
        Describe them again
      </button>
    </div>
  );
}

function HeardItem({ heard, source }: { readonly heard: Landing; readonly source: string }) {
  const { hears, answeredBy, suggestion } = heard;
  return (
    <li class="heard">
      <p class="hears">{hears}</p>
      {answeredBy === null ? (
        <p class="answer-missing">
          <DoorMark isOpen={false} />
          <span>Nothing here answers that yet. {suggestion}</span>
        </p>
      ) : (
        <p class="answer-there">
          <DoorMark isOpen />
          <span>Your words answer it: “{quoteOf(source, answeredBy)}”</span>
        </p>
      )}
    </li>
  );
}
