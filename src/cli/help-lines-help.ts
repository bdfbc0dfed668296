/** What `--help` prints for this command. Kept under 80 columns. */
export const helpLinesHelp = `elbowroom help-lines [options]

Prints whom you can call or write to when it is not safe to ask, by country.
Nothing is sent and nothing is kept.

  --country XX                  two letters, such as GB (your terminal's own)
  --json                        print the list as JSON, with its sources
  --help
`;
