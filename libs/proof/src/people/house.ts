import { createTokenSigner, systemPrincipal, type TokenKeys } from '@careway/access';
import { type RegistryImport, uuidv7 } from '@careway/contracts';
import { openAccount, type Stack } from '@careway/stack';
import { asRole, openPool } from '@careway/store';
import { insist, signedIn, type Speaker, speakTo } from './speaker.ts';

/** A member with the clinician who treats them, both signed in. */
export interface Pair {
  readonly memberId: string;
  readonly clinicianId: string;
  readonly member: Speaker;
  readonly clinician: Speaker;
}

export const IMPORT = `mutation Proof($source: String!, $items: JSON!) { importRegistry(source: $source, items: $items) { refused { identifier reason } } }`;
const NOTHING: RegistryImport = { clinics: [], clinicians: [], members: [], careRelations: [] };
export const importOf = (items: Partial<RegistryImport>) => ({ source: 'proof', items: { ...NOTHING, ...items } });

export const memberItem = (id: string): RegistryImport['members'][number] => ({
  ...{ id, identifier: id, identifiers: [], family: 'Proof', given: 'Member', birthDate: '1980-02-03', gender: 'female', language: 'en' },
  ...{ district: 'Haifa', phone: null, clinicId: null, diedAt: null, coveredFrom: '2020-01-01' },
});
const clinicianItem = (id: string): RegistryImport['clinicians'][number] => ({
  ...{ id, identifier: id, family: 'Proof', given: 'Clinician', prefix: 'Dr.', profession: 'physician', gender: 'female', clinicId: null },
});

/** The payer's other system, which speaks to the registry's own port with a signed token. */
export async function feederOf(services: Stack['services'], keys: TokenKeys, service = 'registry'): Promise<Speaker> {
  const signer = await createTokenSigner(keys.privateJwk);
  const principal = systemPrincipal('fhir-import');
  return speakTo(`${services[service]}/graphql`, async () => ({
    authorization: `Bearer ${await signer.sign(service, { ...principal, after: [], op: 'Proof' })}`,
  }));
}

/** Registers pairs of a member and a clinician by the bulk commands, and signs them in. */
export async function openPairs(stack: Stack, feeder: Speaker, count: number): Promise<readonly Pair[]> {
  const ids = Array.from({ length: count }, () => ({ memberId: uuidv7(), clinicianId: uuidv7() }));
  const items = {
    clinicians: ids.map(({ clinicianId }) => clinicianItem(clinicianId)),
    members: ids.map(({ memberId }) => memberItem(memberId)),
  };
  await insist(feeder, IMPORT, importOf(items));
  for (const one of ids)
    await insist(
      feeder,
      `mutation Proof($memberId: ID!, $clinicianId: ID!) { setCareTeam(memberId: $memberId, clinicianId: $clinicianId) { __typename } }`,
      one,
    );
  const accounts = openPool({ connectionString: asRole(stack.database.admin, 'identity'), max: 1 });
  try {
    for (const { memberId, clinicianId } of ids)
      for (const [personId, kind] of [
        [memberId, 'member'],
        [clinicianId, 'clinician'],
      ] as const)
        await openAccount(accounts, { personId, kind, prefix: '', given: 'Proof', family: kind, language: 'en' });
  } finally {
    await accounts.end();
  }
  const pairs: Pair[] = [];
  for (const one of ids)
    pairs.push({ ...one, member: await signedIn(stack, one.memberId), clinician: await signedIn(stack, one.clinicianId) });
  return pairs;
}
