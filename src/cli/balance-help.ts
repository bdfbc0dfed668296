/** What `--help` prints for this command. Kept under 80 columns. */
export const balanceHelp = `elbowroom balance --data FILE [options]

Reads an export of your diary and says what you wanted and had week by week,
what became of what was promised, and whether time alone does you good.

  --data FILE                   the export: the diary as JSON, or the
                                everything.json of what Settings takes out
  --today DATE                  as if it were that day (today)
  --json                        print the figures as JSON
  --csv                         print the blocks as a table (RFC 4180)
  --ics                         print the blocks as a calendar (RFC 5545)
  --markdown                    print all of it to read
  --help

The least of an export:
{"wanted":[{"from":"2026-11-02","alone":240,"together":180}],
 "blocks":[{"id":"1","kind":"alone","day":"2026-11-07","minutesPlanned":120,
            "outcome":{"type":"had","minutes":120},"before":1,"after":3}]}
`;
