import { useEffect, useRef } from "preact/hooks";
import { HomeView } from "./home-view.tsx";
import { focusTitle } from "../ui/focus-title.ts";
import type { PlanModel } from "./model.ts";
import { NeedView } from "./need-view.tsx";
import { OutView } from "./out-view.tsx";
import type { ScreenName } from "./screens.ts";
import { ServerView } from "./server-view.tsx";
import { StartView } from "./start-view.tsx";
import { TimesView } from "./times-view.tsx";
import { WeekView } from "./week-view.tsx";

type PlanViewProps = { readonly model: PlanModel };

/** One thing to do per screen. */
export function PlanView({ model }: PlanViewProps) {
  const screen = model.screens.current.value;
  const root = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // The shell brings one to the first screen; from then on each begins at its own title.
    if (!isFirst.current) focusTitle(root.current?.querySelector("h1"));
    isFirst.current = false;
  }, [screen]);
  const Screen = screens[screen];
  return (
    <main class={`plan plan-${screen}`} ref={root}>
      <Screen model={model} />
    </main>
  );
}

const screens: Readonly<Record<ScreenName, (props: PlanViewProps) => preact.JSX.Element>> = {
  start: StartView,
  "my-times": ({ model }) => <TimesView key="me" model={model} who="me" />,
  "their-times": ({ model }) => <TimesView key="partner" model={model} who="partner" />,
  server: ServerView,
  need: NeedView,
  home: HomeView,
  week: WeekView,
  out: OutView,
};
