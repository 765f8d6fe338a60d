export { TOKEN_ISSUER, TOKEN_SECONDS, type TokenClaims, type TokenSubject } from './claims.ts';
export { generateTokenKeys, type TokenKeys } from './keys.ts';
export { createTokenSigner, type TokenSigner } from './signer.ts';
export { createTokenVerifier, TokenRefusedError, type TokenVerifier } from './verifier.ts';
