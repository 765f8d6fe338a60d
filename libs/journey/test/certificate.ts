import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const [SEQUENCE, SET, INTEGER, BITS, OCTETS, OID, UTF8, TIME, BOOLEAN] = [0x30, 0x31, 0x02, 0x03, 0x04, 0x06, 0x0c, 0x18, 0x01];
const oid = (hex: string): Buffer => der(OID, Buffer.from(hex, 'hex'));
/** ecdsa-with-SHA256, commonName, subjectAltName, basicConstraints. */
const [ECDSA, NAME, ALSO, BASIC] = ['2a8648ce3d040302', '550403', '551d11', '551d13'].map(oid) as [Buffer, Buffer, Buffer, Buffer];
const time = (at: Date): Buffer => der(TIME, Buffer.from(at.toISOString().replace(/[-:T]|\.\d+/g, '')));

/** A certificate of 127.0.0.1 that signs itself (RFC 5280), for a server outside the payer in a test; good from yesterday until tomorrow. */
export function certificateOfLoopback(now = Date.now()): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = der(SEQUENCE, ECDSA);
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, NAME, der(UTF8, Buffer.from('loopback')))));
  const address = der(SEQUENCE, der(0x87, Buffer.from([127, 0, 0, 1])));
  const isAuthority = der(SEQUENCE, der(BOOLEAN, Buffer.from([0xff])));
  const extensions = der(SEQUENCE, der(SEQUENCE, ALSO, der(OCTETS, address)), der(SEQUENCE, BASIC, der(OCTETS, isAuthority)));
  const said = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1]), randomBytes(8)),
    algorithm,
    name,
    der(SEQUENCE, time(new Date(now - 86_400_000)), time(new Date(now + 86_400_000))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = der(BITS, Buffer.from([0]), sign('sha256', said, privateKey));
  const text = der(SEQUENCE, said, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
