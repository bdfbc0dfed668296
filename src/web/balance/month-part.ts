import { signal } from "@preact/signals";
import type { Month, MonthTalk } from "../../core/balance/month.ts";
import type { Shared } from "./model.ts";

/** The two questions of the month. The answers stay here until the person shows them. */
export function createMonthPart({ kept, announcement, screens, open, keep }: Shared) {
  const monthTalk = signal<MonthTalk>({ month: "", ownTime: null, together: null });
  return {
    monthTalk,
    startMonth: (month: Month): void => {
      const before = kept.value.months.find((one) => one.month === month);
      monthTalk.value = before ?? { month, ownTime: null, together: null };
      open("month");
    },
    keepMonth: (): void => {
      const { month, ownTime, together } = monthTalk.value;
      const others = kept.value.months.filter((one) => one.month !== month);
      const isAnswered = ownTime !== null || together !== null;
      keep({ months: isAnswered ? [...others, monthTalk.value] : others });
      announcement.value = "Kept.";
      screens.home();
    },
  };
}
