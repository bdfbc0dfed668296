import { sizes } from "../../core/sync/message.ts";

/**
 * Applied in order, each once. Never edit one that has been released.
 *
 * Every table of a space begins its key with `space_id`, and no statement touches two spaces (but
 * `heads`, which only reads), so that the tables may be spread over machines by it. There are no
 * foreign keys and no sequences: a sequence hands out numbers before the commit, and a reader that has
 * seen 5 would never look for a 4 that comes later.
 */
export const migrations: readonly string[] = [
  `
  create table space (
    space_id text primary key,
    head bigint not null default 0,
    floor bigint not null default 0,
    epoch bigint not null default 0,
    bytes bigint not null default 0 check (bytes <= ${sizes.largestLog})
  );
  create table member (
    space_id text not null,
    device text not null,
    key bytea not null,
    invitation text,
    proof bytea,
    last_device_seq bigint not null default 0,
    revoked_at bigint,
    primary key (space_id, device)
  );
  create table envelope (
    space_id text not null,
    seq bigint not null,
    device text not null,
    device_seq bigint not null,
    body bytea not null,
    primary key (space_id, seq),
    unique (space_id, device, device_seq)
  );
  create table snapshot (
    space_id text not null,
    up_to bigint not null,
    body bytea not null,
    primary key (space_id, up_to)
  );
  create table keywrap (
    space_id text not null,
    epoch bigint not null,
    device text not null,
    author text not null,
    body bytea not null,
    primary key (space_id, epoch, device)
  );
  create table invitation (
    space_id text not null,
    invitation text not null,
    key bytea not null,
    welcome bytea not null,
    expires bigint not null,
    used_by text,
    primary key (space_id, invitation)
  );
  create table push (
    space_id text not null,
    device text not null,
    endpoint text not null,
    p256dh text not null,
    auth text not null,
    primary key (space_id, device)
  );
  create table secret (name text primary key, value text not null);
  `,
  `
  -- Who made it; unknown of those that are older.
  alter table invitation add column author text;
  `,
];

export const migrationTable = `create table if not exists migration (version integer primary key)`;

const present = `space_id = $1 and device = $2 and revoked_at is null`;

export const sql = {
  migrationCount: `select count(*) as count from migration`,
  insertMigration: `insert into migration (version) values ($1)`,

  insertSpace: `insert into space (space_id) values ($1) on conflict do nothing returning space_id`,
  /** Whoever holds this row is the only one who changes the space. */
  lockSpace: `select head, floor, epoch, bytes from space where space_id = $1 for update`,
  heads: `select space_id, head from space where space_id = any($1::text[])`,
  addBytes: `update space set bytes = bytes + $2 where space_id = $1`,
  setFloor: `update space set floor = $2, bytes = bytes - $3 where space_id = $1`,
  setEpoch: `update space set epoch = $2, bytes = bytes + $3 where space_id = $1`,

  insertMember: `insert into member (space_id, device, key, invitation, proof) values ($1, $2, $3, $4, $5)`,
  presentMember: `select key, last_device_seq from member where ${present}`,
  epochFor: `select epoch from space join member using (space_id) where ${present}`,
  memberByDevice: `select revoked_at from member where space_id = $1 and device = $2`,
  members: `select device, key, invitation, proof, revoked_at from member where space_id = $1 order by device`,
  presentDevices: `select device from member where space_id = $1 and revoked_at is null`,
  presentCount: `select count(*) as count from member where space_id = $1 and revoked_at is null`,
  revokeMember: `update member set revoked_at = $3 where ${present}`,
  /** Who came by a link of this device, has said nothing yet and was given no key. */
  unheardGuestsOf: `
    select member.device from member join invitation using (space_id, invitation)
    where space_id = $1 and author = $2 and revoked_at is null and last_device_seq = 0
      and not exists (
        select 1 from keywrap
        where keywrap.space_id = $1 and keywrap.device = member.device
      )`,

  /**
   * All of an append in one statement, and so in one transaction: the device's next number moves on, the
   * head of the space moves on (its row stays locked, so that the order of commits is the order of
   * places), and the envelopes, sent as one run of bytes with their lengths, go in. If the device's
   * number is another or it is not in the space, "author" is empty and its null is refused by the
   * column; if the log is full, the check of "bytes" refuses. Either way nothing of it stays.
   */
  append: `
    with author as (
      update member set last_device_seq = $4::bigint
      where ${present} and last_device_seq = $3::bigint - 1
      returning device
    ), moved as (
      update space set head = head + $5::bigint, bytes = bytes + octet_length($6::bytea)
      where space_id = $1
      returning head - $5::bigint as base
    ), part as (
      select piece.start, piece.length, piece.place
      from unnest($7::int[], $8::int[]) with ordinality as piece (start, length, place)
    ), written as (
      insert into envelope (space_id, seq, device, device_seq, body)
      select $1, moved.base + part.place, author.device, $3::bigint + part.place - 1,
        substring($6::bytea from part.start for part.length)
      from part cross join moved left join author on true
    )
    select base from moved`,
  envelopesOf: `select device_seq, body from envelope where space_id = $1 and device = $2 and device_seq between $3 and $4`,
  /** One snapshot of the database: the log cannot be compacted between the look at its floor and the reading. */
  since: `
    select space.head, space.floor, entry.seq, entry.device, entry.device_seq, entry.body
    from space join member using (space_id)
    left join lateral (
      select seq, device, device_seq, body,
        sum(octet_length(body)) over (order by seq) as size,
        row_number() over (order by seq) as place
      from (
        select seq, device, device_seq, body from envelope
        where envelope.space_id = space.space_id and seq > $3 order by seq limit ${sizes.entriesInEvents}
      ) as page
    ) as entry on entry.place = 1 or entry.size <= $4
    where space.space_id = $1 and member.device = $2 and member.revoked_at is null
    order by entry.seq`,
  bytesUpTo: `select coalesce(sum(octet_length(body)), 0)::bigint as bytes from envelope where space_id = $1 and seq <= $2`,
  dropUpTo: `delete from envelope where space_id = $1 and seq <= $2`,

  insertSnapshot: `insert into snapshot (space_id, up_to, body) values ($1, $2, $3)`,
  snapshots: `select up_to, body from snapshot where space_id = $1 order by up_to desc`,
  snapshotPlaces: `select up_to from snapshot where space_id = $1 order by up_to desc`,
  dropSnapshotsBefore: `delete from snapshot where space_id = $1 and up_to < $2`,

  insertKeywrap: `insert into keywrap (space_id, epoch, device, author, body) values ($1, $2, $3, $4, $5)`,
  keywrapsAt: `select device from keywrap where space_id = $1 and epoch = $2 and device = any($3::text[])`,
  keywraps: `select epoch, author, body from keywrap where space_id = $1 and device = $2 order by epoch`,
  dropKeywrapsUpTo: `delete from keywrap where space_id = $1 and epoch <= $2 returning octet_length(body) as bytes`,
  keywrapCount: `select count(*) as count from keywrap where space_id = $1`,

  insertInvitation: `insert into invitation (space_id, invitation, author, key, welcome, expires) values ($1, $2, $3, $4, $5, $6)`,
  invitationById: `select key, welcome, expires, used_by from invitation where space_id = $1 and invitation = $2`,
  openInvitations: `select expires, octet_length(welcome) as bytes from invitation where space_id = $1 and used_by is null`,
  dropExpired: `delete from invitation where space_id = $1 and used_by is null and expires <= $2`,
  dropInvitation: `delete from invitation where space_id = $1 and invitation = $2 and used_by is null returning octet_length(welcome) as bytes`,
  dropInvitationsOf: `delete from invitation where space_id = $1 and author = $2 and used_by is null returning octet_length(welcome) as bytes`,
  /** The words are of no more use: only who came in by it is kept. */
  useInvitation: `update invitation set used_by = $3, welcome = ''::bytea where space_id = $1 and invitation = $2`,

  upsertPush: `insert into push (space_id, device, endpoint, p256dh, auth) values ($1, $2, $3, $4, $5)
    on conflict (space_id, device) do update set endpoint = excluded.endpoint, p256dh = excluded.p256dh, auth = excluded.auth`,
  dropPush: `delete from push where space_id = $1 and device = $2`,
  pushBySpace: `select device, endpoint, p256dh, auth from push where space_id = $1 order by device`,

  insertSecret: `insert into secret (name, value) values ($1, $2) on conflict do nothing`,
  secretByName: `select value from secret where name = $1`,

  deleteMember: `delete from member where space_id = $1`,
  deleteEnvelope: `delete from envelope where space_id = $1`,
  deleteSnapshot: `delete from snapshot where space_id = $1`,
  deleteKeywrap: `delete from keywrap where space_id = $1`,
  deleteInvitation: `delete from invitation where space_id = $1`,
  deletePush: `delete from push where space_id = $1`,
  deleteSpace: `delete from space where space_id = $1`,
} as const;

/** Everything of a space. */
export const deletions = [
  "deleteMember",
  "deleteEnvelope",
  "deleteSnapshot",
  "deleteKeywrap",
  "deleteInvitation",
  "deletePush",
  "deleteSpace",
] as const;
