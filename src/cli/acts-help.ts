/** What `--help` prints for this command. Kept under 80 columns. */
export const actsHelp = `elbowroom acts [FILE|-] [options]

Says what each sentence does: asks, explains, reassures, blames, and so on.
Prints one line of JSON for each message:
{"id":"1","sentences":[{"text":"…","acts":[{"act":"ask","confidence":0.9}]}]}

  --jsonl                       read one message a line, its sentences given:
                                {"id":"7","sentences":["…","…"]}
  --help

Without --jsonl the whole input is one message, with the id "1".
`;
