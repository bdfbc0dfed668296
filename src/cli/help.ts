/** What `--help` prints, for all and for each command. Kept under 80 columns. */
export const help = {
  all: `Elbowroom helps you say that you need time alone, kindly and firmly.
Everything happens on your own device.

  elbowroom check [FILE|-]      what is strong in a message, and what may hurt
  elbowroom compose             drafts for what you want to say
  elbowroom acts [FILE|-]       what each sentence does, as JSON
  elbowroom help-lines          people to talk to when it is not safe to ask
  elbowroom calendar FILE|-     what is on in a calendar, day by day
  elbowroom plan                time alone and together for the weeks to come
  elbowroom rehearse            the talk with a simulated partner, and a coach
  elbowroom balance             whether each week held the time you need
  elbowroom serve               the app in your browser, and what you two share

  elbowroom COMMAND --help      more about one command
  elbowroom --version

Ends with 0 when all is well, 1 when something may hurt, 2 when it cannot run.
`,
  check: `elbowroom check [FILE|-] [options]

Reads a message from a file, or from standard input, and says what is strong in
it, what is not there yet and what may hurt, with a reason and other words.

  --register text|letter|card   how you will say it (text)
  --partner FILE                a JSON file about them: adds what they may hear
  --fix                         print the rewritten message, and nothing else
  --json                        print {findings, points, landing}
  --help

Ends with 0 when nothing may hurt, 1 when something may, 2 when it cannot run.
The file is never changed.
`,
  acts: `elbowroom acts [FILE|-] [options]

Says what each sentence does: asks, explains, reassures, blames, and so on.
Prints one line of JSON for each message:
{"id":"1","sentences":[{"text":"…","acts":[{"act":"ask","confidence":0.9}]}]}

  --jsonl                       read one message a line, its sentences given:
                                {"id":"7","sentences":["…","…"]}
  --help

Without --jsonl the whole input is one message, with the id "1".
`,
  compose: `elbowroom compose [options]

Writes three drafts from what you need. Without --need it asks you, one question
at a time; each can be skipped.

  --need FILE                   your answers, as JSON (see the README)
  --register text|letter|card   how you will say it (text)
  --seed N                      another whole number, other drafts (1)
  --json                        print the drafts as JSON
  --help
`,
  helpLines: `elbowroom help-lines [options]

Prints whom you can call or write to when it is not safe to ask, by country.
Nothing is sent and nothing is kept.

  --country XX                  two letters, such as GB (your terminal's own)
  --json                        print the list as JSON, with its sources
  --help
`,
  calendar: `elbowroom calendar FILE|- --from DATE --to DATE [options]
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
`,
  plan: `elbowroom plan --needs FILE [options]

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
`,
  rehearse: `elbowroom rehearse [options]

Practise the talk with a simulated partner, a coach beside you. Nothing is kept.

  --scenario ID                 the situation (free-evening)
  --temperament ID              how they take news (as the scenario has it)
  --intensity 1-3               how much of it shows (as the scenario has it)
  --partner FILE                a JSON file about them, as for check
  --seed N                      another whole number, other words (1)
  --no-hints                    no word before your turns: harder
  --list                        scenarios and temperaments; with --json as JSON
  --script FILE                 your turns, one a line, instead of a terminal
  --json                        print {turns, ending}; or the list
  --model URL --model-name NAME a language model of your own words the replies:
                                http://localhost:11434/v1
  --help

The partner is made up. It shows one way it may go.
`,
  balance: `elbowroom balance --data FILE [options]

Reads an export of your diary and says what you wanted and had week by week,
what became of what was promised, and whether time alone does you good.

  --data FILE                   the export, as JSON
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
`,
  serve: `elbowroom serve [options]

Opens the app at http://localhost:5173, or on the next free port, and passes on
what two people share, sealed: this machine cannot read it. Only this machine
can reach it, unless HOST says otherwise (see docs/operating.md).

  --port N                      exactly this port
  --data DIR                    where sealed things are kept (./data)
  --no-open                     do not open a browser
  --calendar-direct HOST[,HOST] let the app ask these calendar servers itself
  --calendar-forwarder HOST[,HOST]
                                pass the app's requests on to these calendar
                                servers; passwords and calendars go through here
  --help

DATABASE_URL keeps them in PostgreSQL instead; NATS_URL joins several servers.

docs/caldav.md says which of the two a server needs. Without them the app can
ask nobody.
`,
} as const;
