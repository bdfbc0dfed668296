import { signal } from "@preact/signals";
import { guessCountry } from "../../core/safety/help.ts";
import type { RoomContext } from "../shell/room.ts";
import { HelpView } from "./help-view.tsx";

export function createRoom({ gate }: RoomContext) {
  // Chosen or guessed, it is never kept: which country one looked up is nobody's business.
  const country = signal(guessCountry(navigator.languages)?.code ?? "");
  return () => <HelpView gate={gate} country={country} />;
}
