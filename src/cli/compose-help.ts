/** What `--help` prints for this command. Kept under 80 columns. */
export const composeHelp = `elbowroom compose [options]

Writes three drafts from what you need. Without --need it asks you, one question
at a time; each can be skipped.

  --need FILE                   your answers, as JSON (see the README)
  --register text|letter|card   how you will say it (text)
  --seed N                      another whole number, other drafts (1)
  --json                        print the drafts as JSON
  --help
`;
