import { createNodeIo, leaveQuietlyOnClosedPipe } from "./node-io.ts";
import { runCli } from "./run.ts";

leaveQuietlyOnClosedPipe();
const io = createNodeIo();
// Not process.exit(): what is still being written must get out.
process.exitCode = await runCli(process.argv.slice(2), io);
io.close();
