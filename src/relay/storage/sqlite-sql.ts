/** Applied in order, each once; `user_version` counts them. Never edit one that has been released. */
export const migrations: readonly string[] = [
  `
  create table space (
    space_id text primary key,
    -- As they stood at the last compaction: the log tells what came since (sqlite-ledger.ts).
    head integer not null default 0,
    -- The log up to here was dropped.
    floor integer not null default 0,
    epoch integer not null default 0,
    -- Of the welcomes and the wrapped keys.
    bytes integer not null default 0
  ) strict, without rowid;
  create table member (
    space_id text not null,
    device text not null,
    key blob not null,
    invitation text,
    proof blob,
    -- As at the last compaction, too.
    last_device_seq integer not null default 0,
    revoked_at integer,
    primary key (space_id, device)
  ) strict, without rowid;
  -- With a rowid: what is written together by all spaces lies together.
  create table envelope (
    space_id text not null,
    seq integer not null,
    device text not null,
    device_seq integer not null,
    body blob not null,
    primary key (space_id, seq)
  ) strict;
  create table snapshot (
    space_id text not null,
    up_to integer not null,
    body blob not null,
    primary key (space_id, up_to)
  ) strict;
  create table keywrap (
    space_id text not null,
    epoch integer not null,
    device text not null,
    author text not null,
    body blob not null,
    primary key (space_id, epoch, device)
  ) strict, without rowid;
  create table invitation (
    space_id text not null,
    invitation text not null,
    key blob not null,
    welcome blob not null,
    expires integer not null,
    used_by text,
    primary key (space_id, invitation)
  ) strict, without rowid;
  create table push (
    space_id text not null,
    device text not null,
    endpoint text not null,
    p256dh text not null,
    auth text not null,
    primary key (space_id, device)
  ) strict, without rowid;
  create table secret (name text primary key, value text not null) strict, without rowid;
  `,
  `
  -- The newest envelopes, before they move to their places (sqlite-recent.ts).
  create table recent (
    space_id text not null,
    seq integer not null,
    device text not null,
    device_seq integer not null,
    body blob not null
  ) strict;
  `,
  `
  -- Who made it; unknown of those that are older.
  alter table invitation add column author text;
  `,
];

const present = `space_id = ? and device = ? and revoked_at is null`;

export const sql = {
  insertSpace: `insert into space (space_id) values (?)`,
  spaceById: `select head, floor, epoch, bytes from space where space_id = ?`,
  addBytes: `update space set bytes = bytes + ? where space_id = ?`,
  setFloor: `update space set floor = ?, head = ? where space_id = ?`,
  setEpoch: `update space set epoch = ? where space_id = ?`,

  insertMember: `insert into member (space_id, device, key, invitation, proof) values (?, ?, ?, ?, ?)`,
  presentMembers: `select device, key, last_device_seq from member where space_id = ? and revoked_at is null`,
  memberByDevice: `select revoked_at from member where space_id = ? and device = ?`,
  members: `select device, key, invitation, proof, revoked_at from member where space_id = ? order by device`,
  setLastDeviceSeq: `update member set last_device_seq = ? where space_id = ? and device = ?`,
  revokeMember: `update member set revoked_at = ? where ${present}`,
  /** Who came by a link of this device, and was given no key yet. */
  keylessGuestsOf: `select member.device from member join invitation using (space_id, invitation)
    where space_id = ? and author = ? and revoked_at is null and not exists (
      select 1 from keywrap where keywrap.space_id = member.space_id and keywrap.device = member.device)`,

  insertRecent: `insert into recent (space_id, seq, device, device_seq, body) values (?, ?, ?, ?, ?)`,
  recentBySpace: `select space_id, count(*) as count from recent group by space_id`,
  recentAfter: `select seq, device, device_seq, body from recent where space_id = ? and seq > ? order by seq`,
  moveRecent: `insert into envelope (space_id, seq, device, device_seq, body)
    select space_id, seq, device, device_seq, body from recent order by space_id, seq`,
  dropRecent: `delete from recent`,
  envelopesOf: `select device_seq, body from envelope where space_id = ? and device = ? and device_seq between ? and ?`,
  logByDevice: `select device, max(device_seq) as last, max(seq) as head, sum(length(body)) as bytes from envelope where space_id = ? group by device`,
  envelopesAfter: `select seq, device, device_seq, body from envelope where space_id = ? and seq > ? order by seq`,
  dropUpTo: `delete from envelope where space_id = ? and seq <= ?`,

  insertSnapshot: `insert into snapshot (space_id, up_to, body) values (?, ?, ?)`,
  snapshots: `select up_to, body from snapshot where space_id = ? order by up_to desc`,
  snapshotPlaces: `select up_to from snapshot where space_id = ? order by up_to desc`,
  dropSnapshot: `delete from snapshot where space_id = ? and up_to = ?`,

  insertKeywrap: `insert into keywrap (space_id, epoch, device, author, body) values (?, ?, ?, ?, ?)`,
  keywrapOf: `select author from keywrap where space_id = ? and epoch = ? and device = ?`,
  keywraps: `select epoch, author, body from keywrap where space_id = ? and device = ? order by epoch`,
  dropKeywrapsUpTo: `delete from keywrap where space_id = ? and epoch <= ? returning length(body) as bytes`,
  keywrapCount: `select count(*) as count from keywrap where space_id = ?`,

  insertInvitation: `insert into invitation (space_id, invitation, author, key, welcome, expires) values (?, ?, ?, ?, ?, ?)`,
  invitationById: `select key, welcome, expires, used_by from invitation where space_id = ? and invitation = ?`,
  openInvitations: `select expires, length(welcome) as bytes from invitation where space_id = ? and used_by is null`,
  dropExpired: `delete from invitation where space_id = ? and used_by is null and expires <= ?`,
  dropInvitation: `delete from invitation where space_id = ? and invitation = ? and used_by is null returning length(welcome) as bytes`,
  dropInvitationsOf: `delete from invitation where space_id = ? and author = ? and used_by is null returning length(welcome) as bytes`,
  /** The key and the words are of no more use: only who came in by it is kept. */
  useInvitation: `update invitation set used_by = ?, welcome = x'' where space_id = ? and invitation = ?`,

  upsertPush: `insert or replace into push (space_id, device, endpoint, p256dh, auth) values (?, ?, ?, ?, ?)`,
  dropPush: `delete from push where space_id = ? and device = ?`,
  pushBySpace: `select device, endpoint, p256dh, auth from push where space_id = ? order by device`,

  insertSecret: `insert into secret (name, value) values (?, ?) on conflict do nothing`,
  secretByName: `select value from secret where name = ?`,
} as const;

/** Everything of a space, in this order. */
export const tables = [
  "member",
  "envelope",
  "recent",
  "snapshot",
  "keywrap",
  "invitation",
  "push",
  "space",
] as const;
