/** Something in a calendar that could not be taken as it stands, told to the person in words. */
export type Issue = {
  /** `error`: something could not be read and is counted busy where it may be; `warning`: read by a guess; `note`: harmless. */
  readonly severity: "error" | "warning" | "note";
  readonly code: IssueCode;
  readonly message: string;
  /** Such as `VEVENT`; empty when it is about the whole file. */
  readonly component: string;
  /** From 1; 0 when it is about the whole file. */
  readonly line: number;
};

export type IssueCode =
  | "not-a-calendar"
  | "unreadable-line"
  | "unclosed-component"
  | "stray-end"
  | "bare-component"
  | "no-uid"
  | "no-start"
  | "invalid-date"
  | "invalid-value"
  | "end-before-start"
  | "unknown-zone"
  | "zone-by-offsets"
  | "zone-cut-short"
  | "invalid-rule"
  | "unsupported-rule"
  | "start-outside-rule"
  | "duplicate"
  | "series-cut-short"
  | "cancelled"
  | "more";

export type IssueLog = {
  readonly add: (issue: Issue) => void;
  readonly list: () => readonly Issue[];
};

/** A file with one fault in every event would bury the rest: of each kind this many are told, then how many more. */
const mostOfAKind = 100;

export function createIssueLog(): IssueLog {
  const issues: Issue[] = [];
  const countByCode = new Map<IssueCode, number>();
  return {
    add: (issue) => {
      const count = (countByCode.get(issue.code) ?? 0) + 1;
      countByCode.set(issue.code, count);
      if (count <= mostOfAKind) issues.push(issue);
    },
    list: () => [...issues, ...remainders(issues, countByCode)],
  };
}

function remainders(
  issues: readonly Issue[],
  countByCode: ReadonlyMap<IssueCode, number>,
): readonly Issue[] {
  return [...countByCode].flatMap(([code, count]): Issue[] => {
    const first = issues.find((issue) => issue.code === code);
    if (count <= mostOfAKind || first === undefined) return [];
    const message = `${count - mostOfAKind} more like this: ${first.message}`;
    return [{ severity: first.severity, code: "more", message, component: "", line: 0 }];
  });
}
