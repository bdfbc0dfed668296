import { signal, type Signal } from "@preact/signals";
import { formatRoute } from "./router.ts";

const mark = "#j=";

/**
 * What stands behind the `#` of a link that was followed. It holds a secret, so it is taken out of the
 * address, and out of the list of where one has been, before anything is drawn.
 */
export function createInvitation(): Signal<string | null> {
  const invitation = signal<string | null>(null);
  const take = (): void => {
    const { hash, pathname, search } = location;
    if (!hash.startsWith(mark)) return;
    history.replaceState(null, "", `${pathname}${search}${formatRoute("us")}`);
    invitation.value = hash;
  };
  take();
  // The link was put into the address of a page that is open already.
  addEventListener("hashchange", take);
  return invitation;
}
