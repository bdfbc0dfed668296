import type { ComponentChildren } from "preact";
import { unreachable } from "../../core/assert.ts";
import type { KeptKind } from "../keep/kept-kinds.ts";
import type { OtherVersion } from "../keep/kept-record.ts";
import type { Copied } from "./copied.ts";
import type { Install } from "./install.ts";
import type { Reminders } from "./reminders.ts";
import type { Updates } from "./updates.ts";

type NoticesProps = {
  readonly others: readonly OtherVersion[];
  readonly copied: Copied;
  readonly install: Install;
  readonly updates: Updates;
  readonly reminders: Reminders;
};

/** What the page has to say beside the work. One at a time, and each can be put away. */
export function NoticesView(props: NoticesProps) {
  return (
    <div class="notices" aria-live="polite">
      <NoticeOf {...props} />
    </div>
  );
}

function NoticeOf({ others: [other], copied, install, updates, reminders }: NoticesProps) {
  if (other !== undefined) return <OtherNotice other={other} />;
  if (copied.isOffered.value) {
    return (
      <Notice text="What you copied a minute ago can still be pasted by whoever holds this device.">
        <Yes onClick={() => void copied.clear()}>Clear it</Yes>
        <No onClick={copied.keep}>Keep it</No>
      </Notice>
    );
  }
  const update = updates.state.value;
  switch (update) {
    case "ready":
      return (
        <Notice text="There is a new version. It waits until you want it.">
          <Yes onClick={() => void updates.apply()}>Use it now</Yes>
          <No onClick={updates.putOff}>Not now</No>
        </Notice>
      );
    case "blocked":
      return (
        <Notice text="This is open in another tab too. Close that one first, and nothing gets lost there.">
          <Yes onClick={() => void updates.apply()}>Try again</Yes>
          <No onClick={updates.putOff}>Not now</No>
        </Notice>
      );
    case "writing":
      return (
        <Notice text="There are words here that are not saved. Finish with them first, or close this page: the new version comes when you open it again.">
          <Yes onClick={() => void updates.apply()}>Try again</Yes>
          <No onClick={updates.putOff}>Not now</No>
        </Notice>
      );
    case "none":
      if (reminders.isOffered.value) return <RemindersNotice reminders={reminders} />;
      return install.isOffered.value ? <InstallNotice install={install} /> : null;
    default:
      return unreachable(update);
  }
}

const namesOfKept: Readonly<Record<KeptKind, string>> = {
  settings: "Your settings were",
  answers: "Your answers were",
  partner: "What you said of them was",
  muted: "What you put away was",
  rehearsal: "Your rehearsal was",
  plan: "Your plan was",
  balance: "Your balance was",
  us: "What you two share was",
  calendars: "Your calendar account was",
};

function OtherNotice({ other }: { readonly other: OtherVersion }) {
  return (
    <Notice
      text={`${namesOfKept[other.kind]} changed in two tabs at once. You see what came last. The other is kept too.`}
    >
      <Yes onClick={() => void other.swap()}>Show me the other</Yes>
      <No onClick={() => void other.drop()}>Let the other go</No>
    </Notice>
  );
}

function RemindersNotice({ reminders }: { readonly reminders: Reminders }) {
  return (
    <Notice text="There is a week now. Do you want to be reminded of it, twice a week at most? The words say nothing of what it is.">
      <Yes onClick={() => void reminders.accept()}>Remind me</Yes>
      <No onClick={reminders.decline}>No, thanks</No>
    </Notice>
  );
}

function InstallNotice({ install }: { readonly install: Install }) {
  return (
    <Notice text="You can keep this among your apps, under the name Notes. Others may see it there.">
      <Yes onClick={() => void install.accept()}>Keep it there</Yes>
      <No onClick={install.decline}>No, thanks</No>
    </Notice>
  );
}

function Notice(props: { readonly text: string; readonly children: ComponentChildren }) {
  return (
    <div class="notice">
      <p>{props.text}</p>
      <p class="notice-actions">{props.children}</p>
    </div>
  );
}

type ActProps = { readonly onClick: () => void; readonly children: ComponentChildren };

function Yes({ onClick, children }: ActProps) {
  return (
    <button type="button" class="button" onClick={onClick}>
      {children}
    </button>
  );
}

function No({ onClick, children }: ActProps) {
  return (
    <button type="button" class="quiet" onClick={onClick}>
      {children}
    </button>
  );
}
