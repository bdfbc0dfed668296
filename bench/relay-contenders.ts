import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import { WebSocket } from "ws";
import { Doc } from "yjs";
import { decodeRelayMessage, encodeMessage } from "../src/core/sync/codec.ts";
import { createCouple, requestTo, type Couple } from "../test/relay/device.ts";
import { makeRun } from "../test/relay/envelopes.ts";
import { createRelayProcess } from "../test/relay/relay-process.ts";
import type { Link, LinkEvents, Running } from "./relay-load.ts";

/** A small change: about 130 bytes of ciphertext in an envelope, and as many bytes in all for the others. */
const envelopeRest = 136 + 130;
const sameSizeText = 230;

/** One of our nodes, or two with the two of each couple on different ones. */
export async function runRelay(
  env: Readonly<Record<string, string>>,
  nodes: 1 | 2 = 1,
): Promise<Running> {
  const relays = await Promise.all(Array.from({ length: nodes }, () => createRelayProcess(env)));
  await Promise.all(relays.map((relay) => relay.start()));
  const couples = new Map<number, Promise<Couple>>();
  const origins = relays.map(({ origin }) => origin);
  const coupleAt = (index: number): Promise<Couple> => {
    const couple = couples.get(index) ?? createCouple(requestTo(origins[0] ?? ""));
    couples.set(index, couple);
    return couple;
  };
  return {
    open: async (index, side, events) =>
      openEnvelopeLink(await coupleAt(index), side, origins[side % nodes] ?? "", events),
    pids: relays.map(({ pid }) => pid()),
    stop: async () => {
      await Promise.all(relays.map((relay) => relay.stop()));
    },
  };
}

async function openEnvelopeLink(
  { space, ana, ben }: Couple,
  side: 0 | 1,
  origin: string,
  { onAck, onDelivered }: LinkEvents,
): Promise<Link> {
  const { keys } = side === 0 ? ana : ben;
  const socket = new WebSocket(`${origin.replace("http", "ws")}/v1/socket`);
  let deviceSeq = 0;
  await new Promise<void>((resolve) => {
    socket.on("message", (data: Buffer) => {
      const message = decodeRelayMessage(data);
      if (!message.ok) throw new Error("unreadable");
      const { value } = message;
      if (value.type === "ack") onAck();
      if (value.type === "events") onDelivered(value.entries.length);
      if (value.type === "live") resolve();
      if (value.type === "refused") throw new Error(`refused: ${value.reason}`);
      if (value.type !== "challenge") return;
      const { challenge } = value;
      const device = keys.id;
      const signature = keys.sign({ purpose: "hello", space, device, about: challenge });
      socket.send(encodeMessage({ type: "hello", space, device, challenge, signature, cursor: 0 }));
    });
  });
  return {
    send: () => {
      deviceSeq += 1;
      const run = makeRun(keys.id, deviceSeq, 1, envelopeRest);
      socket.send(encodeMessage({ type: "append", request: deviceSeq, run }));
    },
    close: () => socket.terminate(),
  };
}

/** Hocuspocus with its SQLite storage, spoken to in its own protocol. */
export async function runHocuspocus(): Promise<Running> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "hocuspocus-server.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(Number(chunk.toString().trim())));
  });
  return {
    open: (index, side, events) => openYjsLink(`couple-${index}`, port, side, events),
    pids: [child.pid ?? 0],
    stop: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** Of the steps of the Yjs protocol; 0 and 1 are the first exchange. */
const updateStep = 2;
const kinds = { sync: 0, auth: 2, syncStatus: 8 } as const;

async function openYjsLink(
  name: string,
  port: number,
  side: 0 | 1,
  { onAck, onDelivered }: LinkEvents,
): Promise<Link> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
  const doc = new Doc();
  const map = doc.getMap<string>("shared");
  let count = 0;
  doc.on("update", (update: Uint8Array) => {
    const encoder = createEncoder();
    writeVarString(encoder, name);
    writeVarUint(encoder, kinds.sync);
    writeVarUint(encoder, updateStep);
    writeVarUint8Array(encoder, update);
    socket.send(toUint8Array(encoder));
  });
  await once(socket, "open");
  const authenticated = new Promise<void>((resolve) => {
    socket.on("message", (data: Buffer) => {
      const decoder = createDecoder(data);
      readVarString(decoder);
      const kind = readVarUint(decoder);
      if (kind === kinds.auth) resolve();
      if (kind === kinds.syncStatus) onAck();
      if (kind === kinds.sync && readVarUint(decoder) === updateStep) onDelivered(1);
    });
  });
  const encoder = createEncoder();
  writeVarString(encoder, name);
  writeVarUint(encoder, kinds.auth);
  writeVarUint(encoder, 0);
  writeVarString(encoder, "token");
  socket.send(toUint8Array(encoder));
  await authenticated;
  return {
    send: () => {
      count += 1;
      map.set(`${side}-${count % 10}`, randomBytes(sameSizeText / 2).toString("hex"));
    },
    close: () => socket.terminate(),
  };
}
