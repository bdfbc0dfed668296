/** What `--help` prints, for all and for each command. Kept under 80 columns. */
export const help = {
  all: `Elbowroom helps you say that you need time alone, kindly and firmly.
Everything happens on your own device.

  elbowroom check [FILE|-]      what is strong in a message, and what may hurt
  elbowroom compose             drafts for what you want to say
  elbowroom acts [FILE|-]       what each sentence does, as JSON
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
  serve: `elbowroom serve [options]

Opens the app at http://localhost:5173, or on the next free port, and passes on
what two people share, sealed: this machine cannot read it. Only this machine
can reach it, unless HOST says otherwise (see docs/operating.md).

  --port N                      exactly this port
  --data DIR                    where sealed things are kept (./data)
  --no-open                     do not open a browser
  --help

DATABASE_URL keeps them in PostgreSQL instead; NATS_URL joins several servers.
`,
} as const;
