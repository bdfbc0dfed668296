/** What `--help` prints for this command. Kept under 80 columns. */
export const checkHelp = `elbowroom check [FILE|-] [options]

Reads a message from a file, or from standard input, and says what is strong in
it, what is not there yet and what may hurt, with a reason and other words.

  --register text|letter|card   how you will say it (text)
  --partner FILE                a JSON file about them: adds what they may hear
  --fix                         print the rewritten message, and nothing else
  --json                        print {findings, points, landing}
  --help

Ends with 0 when nothing may hurt, 1 when something may, 2 when it cannot run.
The file is never changed.
`;
