import { type CareName } from './care.ts';
import { names } from './names.ts';

const allergy = (snomed: string, ...words: Parameters<typeof names>): CareName => ({ snomed: snomed.split(' '), names: names(...words) });

/** The most common allergies in plain words, ours; codes are those of the finding, and of the substance where it is told as one. */
export const ALLERGY_NAMES: readonly CareName[] = [
  allergy('232347008', 'Animal dander allergy', 'אלרגיה לקשקשי בעלי חיים', 'حساسية من وبر الحيوانات', 'Аллергия на шерсть животных'),
  allergy('419474003', 'Mould allergy', 'אלרגיה לעובש', 'حساسية من العفن', 'Аллергия на плесень'),
  allergy('300910009', 'Pollen allergy', 'אלרגיה לאבקת פרחים', 'حساسية من حبوب اللقاح', 'Аллергия на пыльцу'),
  allergy('419263009', 'Tree pollen allergy', 'אלרגיה לאבקת עצים', 'حساسية من لقاح الأشجار', 'Аллергия на пыльцу деревьев'),
  allergy('418689008', 'Grass pollen allergy', 'אלרגיה לאבקת עשבים', 'حساسية من لقاح الأعشاب', 'Аллергия на пыльцу трав'),
  allergy('232350006', 'House dust mite allergy', 'אלרגיה לקרדית אבק הבית', 'حساسية من عث الغبار', 'Аллергия на пылевых клещей'),
  allergy('424213003', 'Bee venom allergy', 'אלרגיה לארס דבורים', 'حساسية من سم النحل', 'Аллергия на пчелиный яд'),
  allergy('300913006', 'Shellfish allergy', 'אלרגיה לפירות ים', 'حساسية من المحار', 'Аллергия на моллюсков и ракообразных'),
  allergy('417532002', 'Fish allergy', 'אלרגיה לדגים', 'حساسية من السمك', 'Аллергия на рыбу'),
  allergy('91930004', 'Egg allergy', 'אלרגיה לביצים', 'حساسية من البيض', 'Аллергия на яйца'),
  allergy('91934008', 'Nut allergy', 'אלרגיה לאגוזים', 'حساسية من المكسرات', 'Аллергия на орехи'),
  allergy('91935009', 'Peanut allergy', 'אלרגיה לבוטנים', 'حساسية من الفول السوداني', 'Аллергия на арахис'),
  allergy('420174000', 'Wheat allergy', 'אלרגיה לחיטה', 'حساسية من القمح', 'Аллергия на пшеницу'),
  allergy('300916003', 'Latex allergy', 'אלרגיה ללטקס', 'حساسية من اللاتكس', 'Аллергия на латекс'),
  allergy('91936005', 'Penicillin allergy', 'אלרגיה לפניצילין', 'حساسية من البنسلين', 'Аллергия на пенициллин'),
  allergy('294505008', 'Amoxicillin allergy', 'אלרגיה לאמוקסיצילין', 'حساسية من الأموكسيسيلين', 'Аллергия на амоксициллин'),
  allergy('294532003', 'Cephalosporin allergy', 'אלרגיה לצפלוספורינים', 'حساسية من السيفالوسبورينات', 'Аллергия на цефалоспорины'),
  allergy('293586001', 'Aspirin allergy', 'אלרגיה לאספירין', 'حساسية من الأسبرين', 'Аллергия на аспирин'),
  allergy('293619005', 'Ibuprofen allergy', 'אלרגיה לאיבופרופן', 'حساسية من الإيبوبروفين', 'Аллергия на ибупрофен'),
  allergy('91939003', 'Sulfonamide allergy', 'אלרגיה לסולפונאמידים', 'حساسية من السلفوناميد', 'Аллергия на сульфаниламиды'),
];
