/** What `--help` prints for all commands. What it prints for one stands beside that command. */
export const help = `Elbowroom helps you say that you need time alone, kindly and firmly.
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
`;
