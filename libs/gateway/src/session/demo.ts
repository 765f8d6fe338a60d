import type { Pool } from 'pg';
import { sessionCookie } from './cookie.ts';
import { openSession, type SignedIn } from './session.ts';

/** This system has real sign-ins only. Nothing was made. */
export class NotADemoError extends Error {
  override readonly name = 'NotADemoError';
  constructor() {
    super('Sessions without a sign-in exist in demo mode only, and this system does not run in it. No session was made.');
  }
}

/** Whether the system was prepared for demo mode. The gateway's role can read this, not change it. */
export async function isDemo(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ demo: boolean }>('select demo from gateway.sign_in_mode');
  return rows[0]?.demo === true;
}

/**
 * Makes a session without a sign-in, for scripts, and answers the cookie to send to `origin`. The caller looks the person up.
 * Throws {@link NotADemoError} outside demo mode.
 */
export async function issueDemoSession(pool: Pool, person: SignedIn, origin: string): Promise<{ name: string; value: string }> {
  if (!(await isDemo(pool))) throw new NotADemoError();
  return { name: sessionCookie(origin), value: await openSession(pool, person, { demo: true }) };
}
