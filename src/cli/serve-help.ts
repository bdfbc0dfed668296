/** What `--help` prints for this command. Kept under 80 columns. */
export const serveHelp = `elbowroom serve [options]

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
  --model URL --model-name NAME pass lines of a rehearsal on to a language model
                                of your own, once you choose so in Practise:
                                http://localhost:11434/v1
  --help

DATABASE_URL keeps them in PostgreSQL instead; NATS_URL joins several servers.

docs/caldav.md says which of the two a server needs. Without them the app can
ask nobody.
`;
