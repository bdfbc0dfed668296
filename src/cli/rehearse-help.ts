/** What `--help` prints for this command. Kept under 80 columns. */
export const rehearseHelp = `elbowroom rehearse [options]

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
`;
