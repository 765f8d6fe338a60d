import { isolate, type I18n } from '@careway/portal-ui/i18n';

interface Clinician {
  readonly displayName: string;
  readonly profession: string;
}

const PROFESSIONS: readonly string[] = [
  ...['family-physician', 'internist', 'cardiologist', 'paediatrician', 'diabetes-nurse', 'nurse', 'dietitian', 'physiotherapist'],
  ...['psychologist', 'pharmacist', 'midwife', 'administrator', 'moderator'],
];

/** A profession in words; one that we have no word for says nothing rather than a code. */
export function professionOf(profession: string | null | undefined, i18n: I18n): string | undefined {
  return profession && PROFESSIONS.includes(profession) ? i18n.t(`member.profession.${profession}`) : undefined;
}

/** “Dr. Amir Levi, family doctor”. */
export function whoOf(clinician: Clinician | null | undefined, i18n: I18n): string | undefined {
  if (!clinician) return undefined;
  const role = professionOf(clinician.profession, i18n);
  const name = isolate(clinician.displayName, i18n.language());
  return role ? `${name}, ${role}` : name;
}
