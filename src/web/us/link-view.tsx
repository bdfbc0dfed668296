import { canShare, copyText, shareText } from "../say/send.ts";
import { useSignal } from "@preact/signals";
import type { Link } from "./kept-space.ts";
import type { UsModel } from "./model.ts";
import { QrView } from "./qr-view.tsx";
import { UsScreen } from "./us-screen.tsx";

type LinkProps = {
  readonly model: UsModel;
  readonly link: Link;
  readonly noteCopied: () => void;
};

/** The way in, to be handed over. */
export function LinkView({ model, link, noteCopied }: LinkProps) {
  const isForPartner = link.for === "partner";
  const isOpen = link.openedAt !== null;
  return (
    <UsScreen
      title={isForPartner ? "Give them this link" : "Open this on your other device"}
      hint="It lets in one device, once. It is good for seven days."
      onBack={model.screens.home}
    >
      {isOpen ? (
        <OpenLink address={addressOf(link)} noteCopied={noteCopied} />
      ) : (
        <p class="note-line" role="status">
          Saved here. The link works once this device has a connection.
        </p>
      )}
      {isForPartner && (
        <p class="hint small">
          Best is side by side: let them scan it. Or send it the way you always write. Whoever has
          the link can read what is behind it, until it is used.
        </p>
      )}
      <TakeBack model={model} />
    </UsScreen>
  );
}

function addressOf({ fragment }: Link): string {
  return `${location.origin}${location.pathname}${fragment}`;
}

type OpenLinkProps = { readonly address: string; readonly noteCopied: () => void };

function OpenLink({ address, noteCopied }: OpenLinkProps) {
  const told = useSignal("");
  const copy = async () => {
    const isCopied = await copyText(address);
    told.value = isCopied ? "Copied." : "It could not be copied. Mark it and copy it by hand.";
    if (isCopied) noteCopied();
  };
  return (
    <div class="us-link">
      <QrView text={address} />
      <div class="us-link-side">
        <label class="us-address">
          <span>The link</span>
          <input
            type="text"
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        <p class="us-ways">
          <button type="button" class="button button-main" onClick={() => void copy()}>
            Copy the link
          </button>
          {canShare() && (
            <button type="button" class="button" onClick={() => void shareText(address)}>
              Send it
            </button>
          )}
        </p>
        <p class="hint small" role="status">
          {told}
        </p>
      </div>
    </div>
  );
}

function TakeBack({ model }: { readonly model: UsModel }) {
  const isFailed = useSignal(false);
  const takeBack = async () => {
    const isBack = await model.space.withdraw();
    isFailed.value = !isBack;
    if (isBack) model.screens.home();
  };
  return (
    <p class="us-take">
      <button type="button" class="quiet" onClick={() => void takeBack()}>
        Take the link back
      </button>
      {isFailed.value && (
        <span class="hint small" role="alert">
          There is no connection now. The link still works.
        </span>
      )}
    </p>
  );
}
