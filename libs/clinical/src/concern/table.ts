/** Which codes are one concern: SNOMED CT concepts, and ICD-10 categories by their first characters without the dot. */
export interface ConcernRow {
  readonly snomed: readonly string[];
  readonly icd10: readonly string[];
}

/**
 * Grouped as a person would: what one plan and one team treat together, with its usual complications. Our own grouping; the categories
 * follow the blocks of ICD-10 (WHO, 2019).
 */
export const CONCERNS = {
  diabetes: row(
    '44054006 73211009 46635009 15777000 80394007 368581000119106 422034002 127013003 90781000119102 1551000119108',
    'E10 E11 E12 E13 E14 R73',
  ),
  hypertension: row('38341003 59621000 1201005', 'I10 I11 I12 I13 I15'),
  'high-lipids': row('55822004 302870006 13644009 398036000', 'E78'),
  obesity: row('162864005 408512008 414916001 237602007', 'E66'),
  'coronary-heart-disease': row('53741008 22298006 399211009 194828000 410429000 429007001', 'I20 I21 I22 I23 I24 I25 I46'),
  'heart-failure': row('88805009 84114007 42343007', 'I50'),
  'atrial-fibrillation': row('49436004 5370000', 'I48'),
  stroke: row('230690007 422504002 266257000', 'I60 I61 I62 I63 I64 G45'),
  asthma: row('195967001 233678006', 'J45 J46'),
  copd: row('13645005 87433001 185086009', 'J40 J41 J42 J43 J44'),
  'kidney-disease': row('709044004 431855005 431856006 433144002 431857002 46177005', 'N17 N18 N19'),
  anemia: row('271737000 87522002', 'D50 D51 D52 D53 D63 D64'),
  thyroid: row('40930008 83664006 34486009', 'E00 E01 E02 E03 E04 E05 E06'),
  osteoporosis: row('64859006 443165006', 'M80 M81'),
  osteoarthritis: row('396275006 239873007 239872002 201834006', 'M15 M16 M17 M18 M19'),
  gout: row('90560007', 'M10'),
  epilepsy: row('84757009 128613002 703151001', 'G40 G41'),
  migraine: row('37796009 124171000119105', 'G43'),
  dementia: row('26929004 52448006 230265002', 'F00 F01 F02 F03 G30'),
  depression: row('35489007 370143000 36923009 66344007 191616006', 'F32 F33'),
  anxiety: row('48694002 197480006 21897009 371631005', 'F40 F41'),
  pregnancy: row('72892002 77386006 47200007 398254007 609496007', 'O Z33 Z34 Z35'),
  'bowel-cancer': row('93761005 109838007 363406005', 'C18 C19 C20'),
  'bowel-polyps': row('68496003 713197008', 'K635 D12'),
  'prostate-cancer': row('126906006 92691004 399068003', 'C61 D075'),
  'breast-cancer': row('254837009', 'C50 D05'),
  allergy: row('446096008 232353008 241929008 419199007', 'J30 T784'),
  sinusitis: row('444814009 75498004 36971009 40055000', 'J01 J32'),
  'sore-throat': row('195662009 43878008', 'J02 J03'),
  'low-back-pain': row('279039007 278860009 161891005 278862001', 'M544 M545'),
  'bowel-screening': row('59614000', 'R195'),
  bronchitis: row('10509002', 'J20 J21'),
} as const satisfies Record<string, ConcernRow>;

function row(snomed: string, icd10: string): ConcernRow {
  return { snomed: snomed.split(' '), icd10: icd10.split(' ') };
}
