import type { LogEntry, SpaceId } from "../../core/sync/message.ts";
import { bytesIn, isNull, numberIn, textIn, type Row } from "./row.ts";
import type { Keywrap, Member, PushTarget, Snapshot } from "./storage.ts";

/** The rows that both databases give alike, as the port has them. */
export function rowToEntry(row: Row): LogEntry {
  return {
    seq: numberIn(row, "seq"),
    device: textIn(row, "device"),
    deviceSeq: numberIn(row, "device_seq"),
    envelope: bytesIn(row, "body"),
  };
}

export function rowToMember(row: Row): Member {
  return {
    device: textIn(row, "device"),
    key: bytesIn(row, "key"),
    joined: isNull(row, "proof")
      ? null
      : { invitation: textIn(row, "invitation"), proof: bytesIn(row, "proof") },
    revokedAt: isNull(row, "revoked_at") ? null : numberIn(row, "revoked_at"),
  };
}

export function rowToKeywrap(row: Row): Keywrap {
  return {
    epoch: numberIn(row, "epoch"),
    author: textIn(row, "author"),
    body: bytesIn(row, "body"),
  };
}

export function rowToSnapshot(row: Row): Snapshot {
  return { upTo: numberIn(row, "up_to"), body: bytesIn(row, "body") };
}

export function rowToPushTarget(row: Row): PushTarget {
  return {
    device: textIn(row, "device"),
    endpoint: textIn(row, "endpoint"),
    p256dh: textIn(row, "p256dh"),
    auth: textIn(row, "auth"),
  };
}

export function rowToHead(row: Row): readonly [SpaceId, number] {
  return [textIn(row, "space_id"), numberIn(row, "head")];
}
