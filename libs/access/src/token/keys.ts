import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface TokenKeys {
  /** Only the gateway holds it. */
  privateJwk: JWK;
  /** Every service holds it. */
  publicJwk: JWK;
}

/** A new Ed25519 pair with a key id of its own, so that keys can be rolled: services accept the old and the new one. */
export async function generateTokenKeys(): Promise<TokenKeys> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const id = { kid: randomUUID(), alg: 'EdDSA', use: 'sig' };
  return { privateJwk: { ...(await exportJWK(privateKey)), ...id }, publicJwk: { ...(await exportJWK(publicKey)), ...id } };
}
