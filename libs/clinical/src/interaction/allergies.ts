import { type Names, names } from '../name/names.ts';
import type { Source } from '../source/source.ts';
import { ALLERGY } from './sources.ts';
import type { Severity } from './table.ts';

export interface AllergyRow {
  readonly id: string;
  /** SNOMED CT: the allergy as a finding, or its substance. */
  readonly snomed: readonly string[];
  /** An allergy to a medicine of these ATC groups counts too. */
  readonly atc: readonly string[];
  /** ATC groups that must not, or not without a thought, be taken. */
  readonly hits: readonly string[];
  readonly except: readonly string[];
  readonly severity: Severity;
  readonly because: Names;
  readonly source: Source;
}

const words = (text: string) => text.split(' ').filter(Boolean);
const row = (
  id: string,
  codes: { snomed: string; atc: string; hits: string; except?: string },
  severity: Severity,
  source: Source,
  ...because: Parameters<typeof names>
): AllergyRow => ({
  id,
  snomed: words(codes.snomed),
  atc: words(codes.atc),
  hits: words(codes.hits),
  except: words(codes.except ?? ''),
  severity,
  because: names(...because),
  source,
});

/** Allergy to penicillin, benzylpenicillin, amoxicillin; amoxicillin as a substance. */
const PENICILLIN = '91936005 294499007 294505008 372687004';
/** Allergy to aspirin, ibuprofen, anti-inflammatory painkillers, diclofenac, naproxen; aspirin and ibuprofen as substances. */
const NSAID = '293586001 293619005 293610009 293613006 293625009 387458008 387207008';

/** Who reacts to one medicine of a family may react to its sisters: where that is known, and only there. */
export const ALLERGIES: readonly AllergyRow[] = [
  row(
    'penicillin',
    { snomed: PENICILLIN, atc: 'J01C', hits: 'J01C' },
    'contraindicated',
    ALLERGY.penicillin,
    'This is a penicillin, and an allergy to it is known.',
    'זו תרופה ממשפחת הפניצילין, וידועה אלרגיה אליה.',
    'هذا من البنسلينات، وهناك حساسية معروفة منه.',
    'Это пенициллин, а на него известна аллергия.',
  ),
  row(
    'penicillin-side-chain',
    // cefalexin, cefadroxil, cefaclor, cefprozil: the side chain of amoxicillin or ampicillin
    { snomed: PENICILLIN, atc: 'J01C', hits: 'J01DB01 J01DB05 J01DC04 J01DC10' },
    'moderate',
    ALLERGY.parameter,
    'This medicine resembles a penicillin. Ask how strong the reaction was before you take it.',
    'התרופה הזו דומה לפניצילין. יש לברר מה הייתה עוצמת התגובה לפני שלוקחים.',
    'هذا الدواء يشبه البنسلين. يجب معرفة شدة التفاعل السابق قبل تناوله.',
    'Это лекарство похоже на пенициллин. Сначала выясните, насколько сильной была реакция.',
  ),
  row(
    'cephalosporin',
    { snomed: '294532003', atc: 'J01DB J01DC J01DD J01DE', hits: 'J01DB J01DC J01DD J01DE' },
    'major',
    ALLERGY.parameter,
    'This is a cephalosporin, and an allergy to one is known.',
    'זו תרופה ממשפחת הצפלוספורינים, וידועה אלרגיה לאחת מהן.',
    'هذا من السيفالوسبورينات، وهناك حساسية معروفة من أحدها.',
    'Это цефалоспорин, а на один из них известна аллергия.',
  ),
  row(
    'anti-inflammatory',
    // The coxibs are borne by most.
    { snomed: NSAID, atc: 'M01A N02BA01 B01AC06', hits: 'M01A N02BA01 B01AC06', except: 'M01AH' },
    'contraindicated',
    ALLERGY.parameter,
    'This painkiller is of the family that an allergy is known to.',
    'משכך הכאבים הזה שייך למשפחה שידועה אלרגיה אליה.',
    'هذا المسكن من عائلة هناك حساسية معروفة منها.',
    'Это обезболивающее из группы, на которую известна аллергия.',
  ),
  row(
    'sulfonamide-antibiotic',
    // Water tablets and others with a sulfonamide that is no antibiotic do not cross-react.
    { snomed: '91939003 387406002 363528007', atc: 'J01EB J01EC J01ED J01EE', hits: 'J01EB J01EC J01ED J01EE' },
    'contraindicated',
    ALLERGY.sulfa,
    'This is a sulfa antibiotic, and an allergy to it is known.',
    'זו אנטיביוטיקה ממשפחת הסולפה, וידועה אלרגיה אליה.',
    'هذا مضاد حيوي من السلفا، وهناك حساسية معروفة منه.',
    'Это сульфаниламидный антибиотик, а на него известна аллергия.',
  ),
  row(
    'opiate',
    { snomed: '293597001 293601001 387494007 373529000', atc: 'N02AA R05DA03 R05DA04', hits: 'N02AA R05DA03 R05DA04' },
    'major',
    ALLERGY.parameter,
    'This painkiller is a sister of one that an allergy is known to. Itching alone is often no allergy: ask.',
    'משכך הכאבים הזה קרוב לתרופה שידועה אלרגיה אליה. גרד לבדו לרוב אינו אלרגיה: כדאי לברר.',
    'هذا المسكن قريب من دواء هناك حساسية معروفة منه. الحكة وحدها غالبًا ليست حساسية: اسأل.',
    'Это обезболивающее родственно тому, на которое известна аллергия. Один зуд часто не аллергия: уточните.',
  ),
  row(
    'ace-inhibitor',
    { snomed: '', atc: 'C09A C09B', hits: 'C09A C09B C09DX04' },
    'contraindicated',
    ALLERGY.aceInhibitor,
    'A medicine of this family once made the face or throat swell. Never again one of them.',
    'תרופה ממשפחה זו גרמה בעבר לנפיחות בפנים או בגרון. אין לקחת שוב אף אחת מהן.',
    'دواء من هذه العائلة سبّب سابقًا تورم الوجه أو الحلق. لا تتناول أيًا منها مجددًا.',
    'Лекарство этой группы уже вызывало отёк лица или горла. Больше никогда ни одного из них.',
  ),
  row(
    'macrolide',
    { snomed: '', atc: 'J01FA', hits: 'J01FA' },
    'major',
    ALLERGY.parameter,
    'This is a macrolide antibiotic, and an allergy to one is known.',
    'זו אנטיביוטיקה ממשפחת המקרולידים, וידועה אלרגיה לאחת מהן.',
    'هذا مضاد حيوي من الماكروليدات، وهناك حساسية معروفة من أحدها.',
    'Это антибиотик-макролид, а на один из них известна аллергия.',
  ),
];

/** For an allergy to the very ingredient, whatever its family. */
export const SAME_INGREDIENT: Pick<AllergyRow, 'because' | 'source' | 'severity'> = {
  severity: 'contraindicated',
  because: names(
    'An allergy to this very medicine is known.',
    'ידועה אלרגיה לתרופה הזו עצמה.',
    'هناك حساسية معروفة من هذا الدواء نفسه.',
    'Известна аллергия на это самое лекарство.',
  ),
  source: ALLERGY.parameter,
};
