import { type Names, names } from '../name/names.ts';

export interface ImagingName {
  /** LOINC/RSNA Radiology Playbook: https://loinc.org/collaboration/rsna/ */
  readonly loinc: readonly string[];
  readonly names: Names;
}

const image = (loinc: string, ...words: Parameters<typeof names>): ImagingName => ({ loinc: loinc.split(' '), names: names(...words) });

/** Pictures and recordings that a family clinic orders, in plain words, ours. */
export const IMAGING_NAMES: readonly ImagingName[] = [
  image('36643-5', 'X-ray of the chest', 'צילום חזה', 'صورة أشعة للصدر', 'Рентген грудной клетки'),
  image('24558-9', 'Ultrasound of the belly', 'אולטרסאונד בטן', 'تصوير البطن بالموجات فوق الصوتية', 'УЗИ живота'),
  image('42148-7', 'Ultrasound of the heart', 'אולטרסאונד לב (אקו)', 'تصوير القلب بالموجات فوق الصوتية', 'УЗИ сердца'),
  image('24725-4', 'CT of the head', 'CT ראש', 'تصوير الرأس الطبقي (CT)', 'КТ головы'),
  image('24627-2', 'CT of the chest', 'CT חזה', 'تصوير الصدر الطبقي (CT)', 'КТ грудной клетки'),
  image('24590-2', 'MRI of the brain', 'MRI מוח', 'تصوير الدماغ بالرنين (MRI)', 'МРТ мозга'),
  image('24606-6', 'Breast X-ray (mammogram)', 'ממוגרפיה', 'تصوير الثدي (ماموغرام)', 'Маммография'),
  image('38268-9', 'Bone density scan', 'בדיקת צפיפות עצם', 'فحص كثافة العظم', 'Денситометрия костей'),
  image('34534-8', 'Heart tracing (ECG)', 'אק״ג', 'تخطيط القلب', 'ЭКГ'),
];
