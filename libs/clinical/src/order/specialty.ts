import type { Label } from '../sensitivity/labels.ts';
import { type Names, names } from '../name/names.ts';

/** Where somebody can be referred to. `label`: that somebody was sent there tells as much as a diagnosis. */
export interface Specialty {
  /** SNOMED CT, of HL7's value set of practice settings: https://hl7.org/fhir/R4/valueset-c80-practice-codes.html */
  readonly code: string;
  readonly names: Names;
  readonly label: Label;
}

const specialty = (code: string, label: Label, ...words: Parameters<typeof names>): Specialty => ({ code, label, names: names(...words) });

/** The specialties that a family clinic refers to, in plain words, ours. */
export const SPECIALTIES: readonly Specialty[] = [
  specialty('394579002', 'general', 'Heart (cardiology)', 'לב (קרדיולוגיה)', 'القلب', 'Кардиология (сердце)'),
  specialty('394583002', 'general', 'Hormones and diabetes', 'הורמונים וסוכרת', 'الهرمونات والسكري', 'Гормоны и диабет'),
  specialty('394584008', 'general', 'Stomach and bowel', 'קיבה ומעיים', 'المعدة والأمعاء', 'Гастроэнтерология'),
  specialty('394589003', 'general', 'Kidneys', 'כליות', 'الكلى', 'Почки (нефрология)'),
  specialty('394591006', 'general', 'Nerves and brain', 'עצבים ומוח (נוירולוגיה)', 'الأعصاب والدماغ', 'Неврология'),
  specialty('394582007', 'general', 'Skin', 'עור', 'الجلد', 'Кожа (дерматология)'),
  specialty('394594003', 'general', 'Eyes', 'עיניים', 'العيون', 'Глаза (офтальмология)'),
  specialty('394801008', 'general', 'Bones and joints', 'עצמות ומפרקים (אורתופדיה)', 'العظام والمفاصل', 'Ортопедия'),
  specialty('394810000', 'general', 'Rheumatology', 'ראומטולוגיה', 'الروماتيزم', 'Ревматология'),
  specialty('394612005', 'general', 'Urology', 'אורולוגיה', 'المسالك البولية', 'Урология'),
  specialty('394585009', 'general', 'Women’s health', 'בריאות האישה', 'صحة المرأة', 'Женское здоровье'),
  specialty('418960008', 'general', 'Ear, nose and throat', 'אף אוזן גרון', 'الأنف والأذن والحنجرة', 'Ухо, горло, нос'),
  specialty('418112009', 'general', 'Lungs', 'ריאות', 'الرئتان', 'Лёгкие (пульмонология)'),
  specialty('394593009', 'general', 'Cancer care (oncology)', 'אונקולוגיה', 'الأورام', 'Онкология'),
  specialty('394609007', 'general', 'Surgery', 'כירורגיה', 'الجراحة', 'Хирургия'),
  specialty('722138006', 'general', 'Physiotherapy', 'פיזיותרפיה', 'العلاج الطبيعي', 'Физиотерапия'),
  specialty('722164000', 'general', 'Diet and nutrition', 'תזונה', 'التغذية', 'Питание (диетология)'),
  specialty('722162001', 'mental', 'Psychology', 'פסיכולוגיה', 'علم النفس', 'Психология'),
  specialty('394587001', 'mental', 'Psychiatry', 'פסיכיאטריה', 'الطب النفسي', 'Психиатрия'),
];
const BY_CODE = new Map(SPECIALTIES.map((one) => [one.code, one]));
export const specialtyOf = (code: string): Specialty | undefined => BY_CODE.get(code);
