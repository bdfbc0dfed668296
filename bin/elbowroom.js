#!/usr/bin/env node
import { getReady, runScript } from "../scripts/ready.js";

getReady();
runScript("src/cli/main.ts", process.argv.slice(2));
