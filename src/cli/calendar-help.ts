/** What `--help` prints for this command. Kept under 80 columns. */
export const calendarHelp = `elbowroom calendar FILE|- --from DATE --to DATE [options]
elbowroom calendar --caldav URL --user NAME [--from DATE --to DATE] [options]

Reads an iCalendar file (.ics), or your calendars on a CalDAV server, and lists
what is on from one day up to another, and what could not be read. For a server
without days it lists the calendars.

  --from DATE                   the first day, or a time: 2026-03-01,
                                2026-03-01T09:00, 2026-03-01T08:00Z
  --to DATE                     the day, or time, before which to stop
  --zone TZ                     where you are, such as Europe/Berlin (here)
  --caldav URL                  the server, such as https://cloud.example.org
  --user NAME                   your name there
  --name CALENDAR               one of the calendars there (all)
  --json                        print {occurrences, issues}, or {calendars}
  --help

You are asked for the password, or ELBOWROOM_CALDAV_PASSWORD holds it. Nothing
on the server is changed. Ends with 0 when a calendar was read, else with 2.
`;
