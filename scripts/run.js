// Every npm script comes through here: get ready, then do the task on the project's own Node.
import { getReady, runScript } from "./ready.js";

getReady();
runScript("scripts/tasks.ts", process.argv.slice(2));
