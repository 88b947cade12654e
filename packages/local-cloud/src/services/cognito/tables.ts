import type { DatabaseSync } from 'node:sqlite';

/** Cognito's tables. Templates re-apply pools and clients; users and sessions exist only here. */
export function createTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS cognito_pool (
      id TEXT PRIMARY KEY, settings TEXT NOT NULL, signing_key TEXT NOT NULL, created INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS cognito_client (
      id TEXT PRIMARY KEY, pool TEXT NOT NULL, settings TEXT NOT NULL, created INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS cognito_user (
      pool TEXT NOT NULL, username TEXT NOT NULL, sub TEXT NOT NULL, email TEXT, status TEXT NOT NULL,
      enabled INTEGER NOT NULL, attributes TEXT NOT NULL, password TEXT, srp TEXT, password_set INTEGER,
      created INTEGER NOT NULL, modified INTEGER NOT NULL,
      PRIMARY KEY (pool, username)
    );
    CREATE INDEX IF NOT EXISTS cognito_user_email ON cognito_user (pool, email);
    CREATE INDEX IF NOT EXISTS cognito_user_sub ON cognito_user (pool, sub);
    CREATE TABLE IF NOT EXISTS cognito_code (
      pool TEXT NOT NULL, username TEXT NOT NULL, purpose TEXT NOT NULL, code TEXT NOT NULL, expires INTEGER NOT NULL,
      failures INTEGER NOT NULL,
      PRIMARY KEY (pool, username, purpose)
    );
    CREATE TABLE IF NOT EXISTS cognito_software_token (
      pool TEXT NOT NULL, username TEXT NOT NULL, secret TEXT, pending TEXT, enabled INTEGER NOT NULL DEFAULT 0,
      preferred INTEGER NOT NULL DEFAULT 0, last_step INTEGER NOT NULL DEFAULT -1, failures INTEGER NOT NULL DEFAULT 0,
      failed_at INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (pool, username)
    );
    CREATE TABLE IF NOT EXISTS cognito_session (
      origin_jti TEXT PRIMARY KEY, pool TEXT NOT NULL, client TEXT NOT NULL, username TEXT NOT NULL,
      refresh_hash TEXT NOT NULL UNIQUE, auth_time INTEGER NOT NULL, expires INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS cognito_challenge (
      id TEXT PRIMARY KEY, client TEXT NOT NULL, username TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL,
      expires INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS cognito_group (
      pool TEXT NOT NULL, name TEXT NOT NULL, description TEXT, precedence INTEGER, created INTEGER NOT NULL,
      PRIMARY KEY (pool, name)
    );
    CREATE TABLE IF NOT EXISTS cognito_member (
      pool TEXT NOT NULL, group_name TEXT NOT NULL, username TEXT NOT NULL,
      PRIMARY KEY (pool, group_name, username)
    );
  `);
}
