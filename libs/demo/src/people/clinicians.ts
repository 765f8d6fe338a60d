import { type ClinicKey, type Name, named, type Sex } from './person.ts';

export const PROFESSIONS = [
  'family-physician',
  'internist',
  'cardiologist',
  'paediatrician',
  'diabetes-nurse',
  'nurse',
  'dietitian',
  'physiotherapist',
  'psychologist',
  'pharmacist',
  'midwife',
] as const;
export type Profession = (typeof PROFESSIONS)[number];

export interface ClinicianRow {
  readonly key: string;
  readonly name: Name;
  readonly prefix: string;
  readonly profession: Profession;
  readonly sex: Sex;
  readonly clinic: ClinicKey;
}

const row = (
  key: string,
  own: string,
  latin: string,
  prefix: string,
  profession: Profession,
  sex: Sex,
  clinic: ClinicKey,
): ClinicianRow => ({
  key,
  name: named(own, latin),
  prefix,
  profession,
  sex,
  clinic,
});

export const CLINICIANS = [
  row('levi', 'לוי אמיר', 'Levi Amir', 'ד״ר', 'family-physician', 'male', 'neve-alon'),
  row('khoury', 'خوري رانيا', 'Khoury Rania', '', 'diabetes-nurse', 'female', 'neve-alon'),
  row('stern', 'שטרן מאיה', 'Stern Maya', '', 'dietitian', 'female', 'neve-alon'),
  row('mansour', 'منصور سامي', 'Mansour Sami', 'د.', 'family-physician', 'male', 'maale-oren'),
  row('sokolova', 'Соколова Марина', 'Sokolova Marina', 'Д-р', 'family-physician', 'female', 'ein-shaked'),
  row('golan', 'גולן הדס', 'Golan Hadas', 'ד״ר', 'family-physician', 'female', 'hof-dekel'),
  row('azoulay', 'Azoulay David', 'Azoulay David', 'Dr.', 'internist', 'male', 'shaar-hayam'),
  row('feldman', 'פלדמן נורית', 'Feldman Nurit', 'ד״ר', 'cardiologist', 'female', 'hof-dekel'),
  row('peretz', 'פרץ עינת', 'Peretz Einat', 'ד״ר', 'paediatrician', 'female', 'neve-alon'),
  row('tadesse', 'טדסה דוד', 'Tadesse David', '', 'physiotherapist', 'male', 'neve-alon'),
  row('ben-ami', 'בן_עמי שירה', 'Ben_Ami Shira', '', 'psychologist', 'female', 'hof-dekel'),
  row('nasser', 'ناصر ليلى', 'Nasser Leila', '', 'pharmacist', 'female', 'maale-oren'),
  row('gordon', 'Gordon Emily', 'Gordon Emily', '', 'midwife', 'female', 'shaar-hayam'),
  row('volkov', 'Волков Игорь', 'Volkov Igor', '', 'nurse', 'male', 'ein-shaked'),
] as const satisfies readonly ClinicianRow[];

/** Who sees the members of a clinic first. */
export const FAMILY_PHYSICIAN: Readonly<Record<ClinicKey, string>> = {
  'neve-alon': 'levi',
  'shaar-hayam': 'azoulay',
  'maale-oren': 'mansour',
  'hof-dekel': 'golan',
  'ein-shaked': 'sokolova',
};
