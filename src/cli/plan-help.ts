/** What `--help` prints for this command. Kept under 80 columns. */
export const planHelp = `elbowroom plan --needs FILE [options]

Plans time alone for each of you and time together for the weeks to come, around
your calendars. Nothing leaves this machine; nothing is agreed until you both
say so.

  --needs FILE                  what you two need, as JSON (below)
  --me FILE                     your calendar (.ics)
  --partner FILE                your partner's calendar (.ics)
  --caldav URL --user NAME      your calendars on a server, instead of --me (see
                                \`elbowroom calendar --help\`)
  --weeks N                     how many weeks (1)
  --from DATE                   the first day, such as 2026-03-02 (today)
  --zone TZ                     where you are, such as Europe/Berlin (here)
  --quick                       a good plan at once, not proven to be the best
  --json                        print {weeks: [{blocks, needs, unmet, proof}]}
  --ics OUT                     write it as a calendar, - for standard output
  --publish FILE                write it to a calendar of its own on the server;
                                FILE keeps what was written. What someone moved
                                or deleted there is shown, and left as it is
  --settled                     you have talked about that: write over it
  --help

The least that FILE must say, in minutes a week:
  {"me":{"alone":{"minutes":180}},"partner":{"alone":{"minutes":120}},
   "together":{"minutes":180}}
It may say much more: names, sleep and work, children, best times, give-backs,
growing from little, pins. docs/needs.md has all of it.
`;
