/** Times are milliseconds since 1970. */
const day = 24 * 60 * 60 * 1000;

/** After a "not now" the same ask rests for a week: asking daily would be pressing. */
const restDays = 7;

/** Whether Elbowroom may put the same ask again. The partner may reopen it at any time. */
export function mayAskAgain(
  notNowAt: number | null,
  now: number,
  reopenedAt: number | null = null,
): boolean {
  if (notNowAt === null) return true;
  if (reopenedAt !== null && reopenedAt >= notNowAt) return true;
  return now - notNowAt >= restDays * day;
}

/** The moment from which the same may be put again. */
export function restsUntil(notNowAt: number): number {
  return notNowAt + restDays * day;
}

const pausesBeforeTalk = 3;
const pauseDays = 14;

/** Three pauses in fourteen days: what they are about will not go away by itself. A card offers to book a talk. */
export function offersTalk(pausedAt: readonly number[], now: number): boolean {
  const recent = pausedAt.filter((at) => at <= now && now - at < pauseDays * day);
  return recent.length >= pausesBeforeTalk;
}
