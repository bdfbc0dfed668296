/**
 * Every field that takes words, by the file that draws it: the names it has on the page. The story that types
 * into each of them goes by this list, and `fields.test.ts` fails when a field is missing in it.
 */
export const fieldsByFile: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "balance/check-in-view.tsx": [["One line for yourself"]],
  "balance/invitations-view.tsx": [["What do they enjoy?"]],
  "lock/lock-view.tsx": [
    ["The words you have now"],
    ["Your own words"],
    ["The words of your lock"],
  ],
  "lock/unlock-view.tsx": [["Your passphrase", "Your recovery code"]],
  "plan/calendar-view.tsx": [["The text of the file"]],
  "plan/need-view.tsx": [
    ["What do you call them?"],
    ["What for?"],
    ["What would they like to do together?"],
  ],
  "plan/out-view.tsx": [["What it shows for your own time"], ["What it shows for time together"]],
  "plan/server-view.tsx": [["Address of the server"], ["Your name there"], ["Password"]],
  "practise/composer.tsx": [["What you say to them", "What your partner would say"]],
  "say/editor.tsx": [["What you want to say"]],
  "say/partner-taps.tsx": [["What is on their mind just now?"]],
  "say/questions-view.tsx": [
    ["How long?"],
    ["When?"],
    ["What for?"],
    ["One reason of your own"],
    ["What do you call them?"],
    ["What do you two enjoy together?"],
    ["Time together that they would enjoy"],
  ],
  "settings/keeping-view.tsx": [["Words for the backup"], ["The words of this backup"]],
  "today/meet-view.tsx": [["Time"]],
  "us/answer-view.tsx": [["When would be good?"], ["A word with it, if you like"]],
  "us/ask-view.tsx": [
    ["Your words"],
    ["How long?"],
    ["When?"],
    ["When does it end?"],
    ["When are you back with them?"],
    ["And together, if you like"],
    ["How do you sign?"],
  ],
  "us/link-view.tsx": [["The link"]],
  "us/need-view.tsx": [["What is it for, and what else do you need?"]],
  "us/own-view.tsx": [["Only for you"]],
  "us/plan-view.tsx": [["From"], ["To"]],
  "us/words-view.tsx": [["Your twelve words"]],
  "us/write-view.tsx": [["Your words"]],
};
