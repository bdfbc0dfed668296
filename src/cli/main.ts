import { createNodeIo, leaveQuietlyOnClosedPipe } from "./node-io.ts";
import { runCli } from "./run.ts";

leaveQuietlyOnClosedPipe();
// Not process.exit(): what is still being written must get out.
process.exitCode = await runCli(process.argv.slice(2), createNodeIo());
